//! The keys of a Kafka connection, from the schema `StreamsKafkaConnection` of the Atlas Admin API.

use crate::payload::Shape::{Any, Credential, Object, Pem, Secret, SecretPem, Text, TextMap};
use crate::payload::Table;
use crate::payload::field::fields;

fields! { REQUEST {
    NAME = 0 "name": Text, Required;
    TYPE = 1 "type": Text, Required;
    BOOTSTRAP_SERVERS = 2 "bootstrapServers": Text, Required;
    SECURITY = 3 "security": Object(&SECURITY_KEYS), Optional;
    AUTHENTICATION = 4 "authentication": Object(&AUTHENTICATION_KEYS), Optional;
    CONFIG = 5 "config": TextMap, Optional;
    NETWORKING = 6 "networking": Object(&NETWORKING_KEYS), Optional;
    REGION = 7 "region": Text, Optional;
    ID = 8 "id": Any, ReadOnly;
    UNDERSCORE_ID = 9 "_id": Any, ReadOnly;
    STATE = 10 "state": Any, ReadOnly;
    LINKS = 11 "links": Any, ReadOnly;
}}

fields! { SECURITY_KEYS {
    PROTOCOL = 12 "protocol": Text, Optional;
    BROKER_PUBLIC_CERTIFICATE = 13 "brokerPublicCertificate": Pem, Optional;
    SECURITY_LINKS = 14 "links": Any, ReadOnly;
}}

// From USERNAME to SSL_KEY_PASSWORD the slots follow each other: the table of credentials counts on it.
fields! { AUTHENTICATION_KEYS {
    MECHANISM = 15 "mechanism": Text, Optional;
    USERNAME = 16 "username": Credential, Optional;
    PASSWORD = 17 "password": Secret, Optional;
    METHOD = 18 "method": Text, Optional;
    CLIENT_ID = 19 "clientId": Text, Optional;
    CLIENT_SECRET = 20 "clientSecret": Secret, Optional;
    TOKEN_ENDPOINT_URL = 21 "tokenEndpointUrl": Text, Optional;
    SCOPE = 22 "scope": Text, Optional;
    SASL_OAUTHBEARER_EXTENSIONS = 23 "saslOauthbearerExtensions": Text, Optional;
    AWS = 24 "aws": Object(&AWS_KEYS), Optional;
    SSL_CERTIFICATE = 25 "sslCertificate": Pem, Optional;
    SSL_KEY = 26 "sslKey": SecretPem, Optional;
    SSL_KEY_PASSWORD = 27 "sslKeyPassword": Secret, Optional;
    AUTHENTICATION_LINKS = 28 "links": Any, ReadOnly;
}}

fields! { AWS_KEYS {
    ROLE_ARN = 29 "roleArn": Text, Optional;
    TEST_BUCKET = 30 "testBucket": Text, Optional;
    AWS_LINKS = 31 "links": Any, ReadOnly;
}}

fields! { NETWORKING_KEYS {
    ACCESS = 32 "access": Object(&ACCESS_KEYS), Optional;
    NETWORKING_LINKS = 33 "links": Any, ReadOnly;
}}

fields! { ACCESS_KEYS {
    ACCESS_TYPE = 34 "type": Text, Optional;
    CONNECTION_ID = 35 "connectionId": Text, Optional;
    TGW_ROUTE_ID = 36 "tgwRouteId": Text, Optional;
    ACCESS_NAME = 37 "name": Text, Optional;
    ACCESS_LINKS = 38 "links": Any, ReadOnly;
}}

/// Every table with the slot of the key that holds it, the outermost first.
pub(crate) static NESTED: [(usize, &Table); 5] = [
    (SECURITY, &SECURITY_KEYS),
    (AUTHENTICATION, &AUTHENTICATION_KEYS),
    (AWS, &AWS_KEYS),
    (NETWORKING, &NETWORKING_KEYS),
    (ACCESS, &ACCESS_KEYS),
];

/// The keys of `config` that stream processors pass on to Kafka's client; others are ignored.
/// Source: Atlas documentation, Kafka parameters of stream processors (producer, then consumer).
pub(crate) static CONFIG_KEYS: [&str; 25] = [
    "acks",
    "batch.size",
    "client.dns.lookup",
    "client.id",
    "compression.type",
    "connections.max.idle.ms",
    "delivery.timeout.ms",
    "enable.idempotence",
    "linger.ms",
    "max.in.flight.requests.per.connection",
    "message.max.bytes",
    "queue.buffering.max.messages",
    "request.timeout.ms",
    "retries",
    "transactional.id",
    "allow.auto.create.topics",
    "auto.offset.reset",
    "fetch.max.bytes",
    "fetch.min.bytes",
    "group.id",
    "heartbeat.interval.ms",
    "isolation.level",
    "max.partition.fetch.bytes",
    "max.poll.interval.ms",
    "session.timeout.ms",
];
