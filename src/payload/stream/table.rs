//! The keys of connections of every type but Kafka, from the schema `StreamsConnection` of the Atlas
//! Admin API. The `links` of all nested objects share a slot: nothing but their name is judged.

use crate::payload::Shape::{Any, Credential, Object, Secret, Text, TextList, TextMap};
use crate::payload::field::fields;

fields! { REQUEST {
    NAME = 0 "name": Text, Required;
    TYPE = 1 "type": Text, Required;
    REGION = 2 "region": Text, Optional;
    CLUSTER_NAME = 8 "clusterName": Text, Optional;
    CLUSTER_GROUP_ID = 9 "clusterGroupId": Text, Optional;
    DB_ROLE_TO_EXECUTE = 10 "dbRoleToExecute": Object(&DB_ROLE_KEYS), Optional;
    URL = 13 "url": Text, Optional;
    HEADERS = 14 "headers": TextMap, Optional;
    AWS = 15 "aws": Object(&AWS_KEYS), Optional;
    NETWORKING = 18 "networking": Object(&NETWORKING_KEYS), Optional;
    PUBLIC_PRIVATE_NETWORKING = 24 "publicPrivateNetworking": Object(&PUBLIC_PRIVATE_NETWORKING_KEYS), Optional;
    AZURE = 28 "azure": Object(&AZURE_KEYS), Optional;
    GCP = 32 "gcp": Object(&GCP_KEYS), Optional;
    PROVIDER = 34 "provider": Text, Optional;
    SCHEMA_REGISTRY_URLS = 35 "schemaRegistryUrls": TextList, Optional;
    SCHEMA_REGISTRY_AUTHENTICATION = 36 "schemaRegistryAuthentication": Object(&AUTHENTICATION_KEYS), Optional;
    ID = 3 "id": Any, ReadOnly;
    UNDERSCORE_ID = 4 "_id": Any, ReadOnly;
    STATE = 5 "state": Any, ReadOnly;
    LINKS = 6 "links": Any, ReadOnly;
}}

fields! { DB_ROLE_KEYS {
    ROLE = 11 "role": Text, Optional;
    ROLE_TYPE = 12 "type": Text, Optional;
    DB_ROLE_LINKS = 7 "links": Any, ReadOnly;
}}

fields! { AWS_KEYS {
    ROLE_ARN = 16 "roleArn": Text, Required;
    TEST_BUCKET = 17 "testBucket": Text, Optional;
    AWS_LINKS = 7 "links": Any, ReadOnly;
}}

fields! { NETWORKING_KEYS {
    ACCESS = 19 "access": Object(&ACCESS_KEYS), Optional;
    NETWORKING_LINKS = 7 "links": Any, ReadOnly;
}}

fields! { ACCESS_KEYS {
    ACCESS_TYPE = 20 "type": Text, Optional;
    CONNECTION_ID = 21 "connectionId": Text, Optional;
    TGW_ROUTE_ID = 22 "tgwRouteId": Text, Optional;
    ACCESS_NAME = 23 "name": Text, Optional;
    ACCESS_LINKS = 7 "links": Any, ReadOnly;
}}

fields! { PUBLIC_PRIVATE_NETWORKING_KEYS {
    PUBLIC_PRIVATE_ACCESS = 25 "access": Object(&PUBLIC_PRIVATE_ACCESS_KEYS), Optional;
    PUBLIC_PRIVATE_NETWORKING_LINKS = 7 "links": Any, ReadOnly;
}}

fields! { PUBLIC_PRIVATE_ACCESS_KEYS {
    PUBLIC_PRIVATE_ACCESS_TYPE = 26 "type": Text, Optional;
    PUBLIC_PRIVATE_CONNECTION_ID = 27 "connectionId": Text, Optional;
    PUBLIC_PRIVATE_ACCESS_LINKS = 7 "links": Any, ReadOnly;
}}

fields! { AZURE_KEYS {
    SERVICE_PRINCIPAL_ID = 29 "servicePrincipalId": Text, Required;
    STORAGE_ACCOUNT_NAME = 30 "storageAccountName": Text, Required;
    AZURE_REGION = 31 "region": Text, Optional;
    AZURE_LINKS = 7 "links": Any, ReadOnly;
}}

fields! { GCP_KEYS {
    SERVICE_ACCOUNT_ID = 33 "serviceAccountId": Text, Required;
    GCP_LINKS = 7 "links": Any, ReadOnly;
}}

fields! { AUTHENTICATION_KEYS {
    AUTHENTICATION_TYPE = 37 "type": Text, Required;
    USERNAME = 38 "username": Credential, Optional;
    PASSWORD = 39 "password": Secret, Optional;
    AUTHENTICATION_LINKS = 7 "links": Any, ReadOnly;
}}
