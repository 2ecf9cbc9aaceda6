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
    ($($name:ident: $kind:ident, $title:literal = $text:expr;)*) => {
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
    STREAM_CLUSTER: StreamConnection, "a connection to an Atlas cluster" = r#"{
  "name": "orders",
  "type": "Cluster",
  "clusterName": "Cluster0"
}"#;
    STREAM_SAMPLE: StreamConnection, "a connection to sample data" = r#"{
  "name": "sample_stream_solar",
  "type": "Sample"
}"#;
    STREAM_HTTPS: StreamConnection, "a connection to an HTTP server" = r#"{
  "name": "webhook",
  "type": "Https",
  "url": "https://hooks.example.com/orders"
}"#;
    STREAM_S3: StreamConnection, "a connection to Amazon S3" = r#"{
  "name": "archive",
  "type": "S3",
  "aws": {"roleArn": "arn:aws:iam::111122223333:role/streams"}
}"#;
    STREAM_KINESIS: StreamConnection, "a connection to Amazon Kinesis Data Streams" = r#"{
  "name": "clicks",
  "type": "AWSKinesisDataStreams",
  "aws": {"roleArn": "arn:aws:iam::111122223333:role/streams"}
}"#;
    STREAM_LAMBDA: StreamConnection, "a connection to AWS Lambda" = r#"{
  "name": "enrich",
  "type": "AWSLambda",
  "aws": {"roleArn": "arn:aws:iam::111122223333:role/streams"}
}"#;
    STREAM_BLOB: StreamConnection, "a connection to Azure Blob Storage" = r#"{
  "name": "archive",
  "type": "AzureBlobStorage",
  "azure": {"servicePrincipalId": "0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9", "storageAccountName": "ordersarchive"}
}"#;
    STREAM_PUBSUB: StreamConnection, "a connection to Google Cloud Pub/Sub" = r#"{
  "name": "events",
  "type": "GCPPubSub",
  "gcp": {"serviceAccountId": "atlas-streams@orders-prod.iam.gserviceaccount.com"}
}"#;
    STREAM_REGISTRY: StreamConnection, "a connection to a schema registry" = r#"{
  "name": "registry",
  "type": "SchemaRegistry",
  "provider": "CONFLUENT",
  "schemaRegistryUrls": ["https://psrc-1a2b3c.us-east-2.aws.confluent.cloud"],
  "schemaRegistryAuthentication": {"type": "USER_INFO", "username": "ABCDEFGH", "password": "not-a-real-secret"}
}"#;
    MSK_POLICY: MskClusterPolicy, "the policy that lets Atlas connect to an MSK cluster" = r#"{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": {"AWS": ["444455556666"]},
      "Action": [
        "kafka:CreateVpcConnection",
        "kafka:GetBootstrapBrokers",
        "kafka:DescribeCluster",
        "kafka:DescribeClusterV2"
      ],
      "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"
    }
  ]
}"#;
    PEERING_ACCEPT: VpcPeeringAccept, "the acceptance of a VPC peering connection" = r#"{
  "requesterAccountId": "111122223333",
  "requesterVpcId": "vpc-0a1b2c3d4e5f60718"
}"#;
    ACCOUNT_QUERY: AccountDetailsQuery, "the query for Atlas' account" = r#"{
  "cloudProvider": "aws",
  "regionName": "US_EAST_1"
}"#;
    ANSWERED_LINK: PrivateLinkResponse, "a Private Link as the API answers it" = r#"{
  "_id": "6a7941d3c0eb9e7a17722d71",
  "provider": "AWS",
  "vendor": "S3",
  "region": "eu-west-1",
  "serviceEndpointId": "com.amazonaws.eu-west-1.s3",
  "state": "IDLE"
}"#;
    ANSWERED_LINKS: PrivateLinkList, "a list of Private Links" = r#"{
  "links": [],
  "results": [{"_id": "6a7941d3c0eb9e7a17722d71", "provider": "AWS", "vendor": "S3", "state": "WORKING"}],
  "totalCount": 1
}"#;
    ANSWERED_CONNECTION: ConnectionResponse, "a connection as the API answers it" = r#"{
  "id": "6a7944f7c0eb9e7a1772f397",
  "name": "orders",
  "type": "Cluster",
  "clusterName": "Cluster0",
  "region": "VIRGINIA_USA",
  "state": "READY"
}"#;
    ANSWERED_CONNECTIONS: ConnectionList, "a list of connections" = r#"{
  "links": [],
  "results": [{"id": "6a7944f7c0eb9e7a1772f397", "name": "orders", "type": "Cluster", "region": "VIRGINIA_USA", "state": "READY"}],
  "totalCount": 1
}"#;
    ANSWERED_PEERINGS: VpcPeeringList, "a list of VPC peering connections" = r#"{
  "links": [],
  "results": [{"_id": "6759e61aa6cf0a5476e233d1", "name": "pcx-0a1b2c3d4e5f60718", "requesterAccountId": "111122223333", "requesterVpcId": "vpc-0a1b2c3d4e5f60718", "cloudStatus": "pending-acceptance"}],
  "totalCount": 1
}"#;
    ACCOUNT_DETAILS: AccountDetailsResponse, "the account of Atlas on AWS" = r#"{
  "cloudProvider": "aws",
  "awsAccountId": "444455556666",
  "cidrBlock": "192.168.248.0/21",
  "vpcId": "vpc-0a1b2c3d4e5f60718"
}"#;
    API_ERROR: ApiError, "a refused request" = r#"{
  "detail": "The request content produced the validation error: Invalid bootstrapServers.",
  "error": 400,
  "errorCode": "VALIDATION_ERROR",
  "parameters": ["Invalid bootstrapServers"],
  "reason": "Bad Request"
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
    BUNDLE_CONFLUENT: Bundle, "the procedure for a Confluent cluster" = include_str!("bundle/confluent.json");
    BUNDLE_MSK: Bundle, "the procedure for an MSK cluster" = include_str!("bundle/msk.json");
    BUNDLE_PEERING: Bundle, "the acceptance of a VPC peering connection, and what it accepts" = include_str!("bundle/peering.json");
}
