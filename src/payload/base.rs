//! The smallest valid payload of each variant: what examples patch, and what `new` starts from.

use super::Kind;

/// The smallest valid payload of a variant.
#[derive(Debug)]
pub struct Base {
    /// What it is, for people.
    pub title: &'static str,
    /// Its kind.
    pub kind: Kind,
    /// Its text.
    pub text: &'static str,
}

macro_rules! bases {
    ($($name:ident: $kind:ident, $title:literal = $text:literal;)*) => {
        $(
            #[doc = $title]
            pub static $name: Base = Base { title: $title, kind: Kind::$kind, text: $text };
        )*
        /// All of them.
        pub static ALL: &[&Base] = &[$(&$name),*];
    };
}

bases! {
    AWS_CONFLUENT: PrivateLink, "a Confluent dedicated cluster on AWS" = r#"{
  "provider": "AWS",
  "vendor": "CONFLUENT",
  "region": "us-east-2",
  "serviceEndpointId": "com.amazonaws.vpce.us-east-2.vpce-svc-0a1b2c3d4e5f60718",
  "dnsDomain": "n3tw0rk.us-east-2.aws.confluent.cloud",
  "dnsSubDomain": ["use2-az1.n3tw0rk.us-east-2.aws.confluent.cloud"]
}"#;
    AWS_MSK: PrivateLink, "an Amazon MSK cluster" = r#"{
  "provider": "AWS",
  "vendor": "MSK",
  "arn": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"
}"#;
    AWS_S3: PrivateLink, "Amazon S3" = r#"{
  "provider": "AWS",
  "vendor": "S3",
  "region": "eu-west-1",
  "serviceEndpointId": "com.amazonaws.eu-west-1.s3"
}"#;
    AWS_LAMBDA: PrivateLink, "AWS Lambda" = r#"{
  "provider": "AWS",
  "vendor": "LAMBDA",
  "region": "eu-west-1",
  "serviceEndpointId": "com.amazonaws.eu-west-1.lambda"
}"#;
    AWS_KINESIS: PrivateLink, "Amazon Kinesis Data Streams" = r#"{
  "provider": "AWS",
  "vendor": "KINESIS",
  "region": "eu-west-1"
}"#;
    AZURE_EVENTHUB: PrivateLink, "an Azure Event Hubs namespace" = r#"{
  "provider": "AZURE",
  "vendor": "EVENTHUB",
  "region": "eastus2",
  "serviceEndpointId": "/subscriptions/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/resourceGroups/streams/providers/Microsoft.EventHub/namespaces/orders",
  "dnsDomain": "orders.servicebus.windows.net"
}"#;
    AZURE_CONFLUENT: PrivateLink, "a Confluent dedicated cluster on Azure" = r#"{
  "provider": "AZURE",
  "vendor": "CONFLUENT",
  "region": "eastus2",
  "dnsDomain": "n3tw0rk.eastus2.azure.confluent.cloud",
  "azureResourceIds": ["/subscriptions/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/resourceGroups/network/providers/Microsoft.Network/privateLinkServices/kafka-1"]
}"#;
    AZURE_BLOB_STORAGE: PrivateLink, "Azure Blob Storage" = r#"{
  "provider": "AZURE",
  "vendor": "AZURE_BLOB_STORAGE",
  "region": "eastus2",
  "serviceEndpointId": "/subscriptions/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/resourceGroups/streams/providers/Microsoft.Storage/storageAccounts/ordersarchive",
  "dnsDomain": "ordersarchive.blob.core.windows.net"
}"#;
    GCP_CONFLUENT: PrivateLink, "a Confluent dedicated cluster on Google Cloud" = r#"{
  "provider": "GCP",
  "vendor": "CONFLUENT",
  "region": "us-central1",
  "dnsDomain": "n3tw0rk.us-central1.gcp.confluent.cloud",
  "gcpServiceAttachmentUris": ["projects/kafka-prod/regions/us-central1/serviceAttachments/kafka-a"]
}"#;
    GCP_PUBSUB: PrivateLink, "Google Cloud Pub/Sub" = r#"{
  "provider": "GCP",
  "vendor": "PUBSUB",
  "region": "us-central1"
}"#;
    GENERIC: PrivateLink, "a vendor that the API does not know" = r#"{
  "provider": "AWS",
  "vendor": "GENERIC"
}"#;
    LINK_UPDATE: PrivateLinkUpdate, "the domain of a Confluent Enterprise cluster, set later" = r#"{
  "dnsDomain": "ap1a2b3c.us-east-2.aws.accesspoint.confluent.cloud"
}"#;
    KAFKA_CONFLUENT: KafkaConnection, "a Kafka connection to Confluent Cloud" = r#"{
  "name": "orders",
  "type": "Kafka",
  "bootstrapServers": "lkc-1a2b3c.n3tw0rk.us-east-2.aws.confluent.cloud:9092",
  "security": {"protocol": "SASL_SSL"},
  "authentication": {"mechanism": "PLAIN", "username": "ABCDEFGH", "password": "not-a-real-secret"}
}"#;
    KAFKA_PRIVATE_LINK: KafkaConnection, "a Kafka connection over a private link" = r#"{
  "name": "orders",
  "type": "Kafka",
  "bootstrapServers": "lkc-1a2b3c.n3tw0rk.us-east-2.aws.confluent.cloud:9092",
  "security": {"protocol": "SASL_SSL"},
  "authentication": {"mechanism": "PLAIN", "username": "ABCDEFGH", "password": "not-a-real-secret"},
  "networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "0a1b2c3d4e5f60718293a4b5"}}
}"#;
    KAFKA_OAUTH: KafkaConnection, "a Kafka connection with a token of an OpenID provider" = r#"{
  "name": "orders",
  "type": "Kafka",
  "bootstrapServers": "lkc-1a2b3c.n3tw0rk.us-east-2.aws.confluent.cloud:9092",
  "security": {"protocol": "SASL_SSL"},
  "authentication": {
    "mechanism": "OAUTHBEARER",
    "method": "OIDC",
    "clientId": "orders",
    "clientSecret": "not-a-real-secret",
    "tokenEndpointUrl": "https://login.example.com/oauth2/token"
  }
}"#;
    KAFKA_MSK: KafkaConnection, "a Kafka connection to Amazon MSK with a user" = r#"{
  "name": "orders",
  "type": "Kafka",
  "bootstrapServers": "b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9096",
  "security": {"protocol": "SASL_SSL"},
  "authentication": {"mechanism": "SCRAM-512", "username": "orders", "password": "not-a-real-secret"}
}"#;
    KAFKA_IAM: KafkaConnection, "a Kafka connection to Amazon MSK with a role" = r#"{
  "name": "orders",
  "type": "Kafka",
  "bootstrapServers": "b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9098",
  "security": {"protocol": "SASL_SSL"},
  "authentication": {"mechanism": "AWS_MSK_IAM", "aws": {"roleArn": "arn:aws:iam::111122223333:role/kafka"}}
}"#;
    KAFKA_EVENT_HUBS: KafkaConnection, "a Kafka connection to Azure Event Hubs" = r#"{
  "name": "orders",
  "type": "Kafka",
  "bootstrapServers": "orders.servicebus.windows.net:9093",
  "security": {"protocol": "SASL_SSL"},
  "authentication": {
    "mechanism": "PLAIN",
    "username": "$ConnectionString",
    "password": "Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=streams;SharedAccessKey=not-a-real-secret"
  }
}"#;
    KAFKA_CERTIFICATE: KafkaConnection, "a Kafka connection with a client certificate" = r#"{
  "name": "orders",
  "type": "Kafka",
  "bootstrapServers": "b1.example.com:9093",
  "security": {"protocol": "SSL"},
  "authentication": {
    "sslCertificate": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
    "sslKey": "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----"
  }
}"#;
    KAFKA_SELF: KafkaConnection, "a Kafka connection to a cluster of one's own" = r#"{
  "name": "orders",
  "type": "Kafka",
  "bootstrapServers": "b1.example.com:9092,b2.example.com:9092",
  "security": {"protocol": "SASL_SSL"},
  "authentication": {"mechanism": "SCRAM-256", "username": "orders", "password": "not-a-real-secret"}
}"#;
    KAFKA_UPDATE: KafkaConnectionUpdate, "the update of a Kafka connection" = r#"{
  "type": "Kafka"
}"#;
}
