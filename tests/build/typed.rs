//! Typed builders make what the bases of the field tables are.

use linkspec::build::*;
use linkspec::payload::{Secret, base};
use linkspec::values::ObjectId;
use linkspec::{Payload, Valid};

/// The base as it is sent.
fn sent<T: Payload>(base: &base::Base) -> String {
    Valid::<T>::read(base.text).expect("a base is valid").text().to_owned()
}

#[test]
fn every_variant_of_a_private_link_can_be_built() {
    type Link = Result<Valid<linkspec::PrivateLink>, linkspec::Report>;
    let storage = "/subscriptions/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/resourceGroups/streams/providers/Microsoft.Storage/storageAccounts/ordersarchive";
    let namespace = "/subscriptions/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/resourceGroups/streams/providers/Microsoft.EventHub/namespaces/orders";
    let service = "/subscriptions/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/resourceGroups/network/providers/Microsoft.Network/privateLinkServices/kafka-1";
    let built: [(&base::Base, Link); 11] = [
        (
            &base::AWS_CONFLUENT,
            AwsConfluent::new()
                .region("us-east-2")
                .service_endpoint_id("com.amazonaws.vpce.us-east-2.vpce-svc-0a1b2c3d4e5f60718")
                .dns_domain("n3tw0rk.us-east-2.aws.confluent.cloud")
                .dns_sub_domain(["use2-az1.n3tw0rk.us-east-2.aws.confluent.cloud"])
                .build(),
        ),
        (
            &base::AWS_MSK,
            AwsMsk::new()
                .arn("arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7")
                .build(),
        ),
        (
            &base::AWS_S3,
            AwsS3::new().region("eu-west-1").service_endpoint_id("com.amazonaws.eu-west-1.s3").build(),
        ),
        (
            &base::AWS_LAMBDA,
            AwsLambda::new().region("eu-west-1").service_endpoint_id("com.amazonaws.eu-west-1.lambda").build(),
        ),
        (&base::AWS_KINESIS, AwsKinesis::new().region("eu-west-1").build()),
        (
            &base::AZURE_EVENTHUB,
            AzureEventHub::new()
                .region("eastus2")
                .service_endpoint_id(namespace)
                .dns_domain("orders.servicebus.windows.net")
                .build(),
        ),
        (
            &base::AZURE_CONFLUENT,
            AzureConfluent::new()
                .region("eastus2")
                .dns_domain("n3tw0rk.eastus2.azure.confluent.cloud")
                .azure_resource_ids([service])
                .build(),
        ),
        (
            &base::AZURE_BLOB_STORAGE,
            AzureBlobStorage::new()
                .region("eastus2")
                .service_endpoint_id(storage)
                .dns_domain("ordersarchive.blob.core.windows.net")
                .build(),
        ),
        (
            &base::GCP_CONFLUENT,
            GcpConfluent::new()
                .region("us-central1")
                .dns_domain("n3tw0rk.us-central1.gcp.confluent.cloud")
                .gcp_service_attachment_uris(["projects/kafka-prod/regions/us-central1/serviceAttachments/kafka-a"])
                .build(),
        ),
        (&base::GCP_PUBSUB, GcpPubSub::new().region("us-central1").build()),
        (&base::GENERIC, AwsGeneric::new().build()),
    ];
    for (base, built) in built {
        let built = built.unwrap_or_else(|report| panic!("{}: {report:?}", base.title));
        assert_eq!(built.text(), sent::<linkspec::PrivateLink>(base), "{}", base.title);
    }
    let update = LinkUpdate::new("ap1a2b3c.us-east-2.aws.accesspoint.confluent.cloud").build();
    assert_eq!(update.unwrap().text(), sent::<linkspec::PrivateLinkUpdate>(&base::LINK_UPDATE));
}

#[test]
fn every_way_of_logging_in_can_be_built() {
    let secret = Secret::new("not-a-real-secret");
    let confluent = ["lkc-1a2b3c.n3tw0rk.us-east-2.aws.confluent.cloud:9092"];
    let connection_string = "Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=streams;SharedAccessKey=not-a-real-secret";
    let id = ObjectId::try_from("0a1b2c3d4e5f60718293a4b5").unwrap();
    let plain =
        Kafka::<Plain>::new("orders").bootstrap_servers(confluent).username("ABCDEFGH").password(secret);
    let built = [
        (&base::KAFKA_CONFLUENT, plain.build()),
        (&base::KAFKA_PRIVATE_LINK, plain.private_link(id).build()),
        (
            &base::KAFKA_OAUTH,
            Kafka::<OauthBearer>::new("orders")
                .bootstrap_servers(confluent)
                .client_id("orders")
                .client_secret(secret)
                .token_endpoint_url("https://login.example.com/oauth2/token")
                .build(),
        ),
        (
            &base::KAFKA_MSK,
            Kafka::<Scram512>::new("orders")
                .bootstrap_servers(["b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9096"])
                .username("orders")
                .password(secret)
                .build(),
        ),
        (
            &base::KAFKA_IAM,
            Kafka::<MskIam>::new("orders")
                .bootstrap_servers(["b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9098"])
                .role_arn("arn:aws:iam::111122223333:role/kafka")
                .build(),
        ),
        (
            &base::KAFKA_EVENT_HUBS,
            Kafka::<Plain>::new("orders")
                .bootstrap_servers(["orders.servicebus.windows.net:9093"])
                .username("$ConnectionString")
                .password(Secret::new(connection_string))
                .build(),
        ),
        (
            &base::KAFKA_CERTIFICATE,
            Kafka::<Certificate>::new("orders")
                .bootstrap_servers(["b1.example.com:9093"])
                .certificate("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----")
                .key(Secret::new("-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----"))
                .build(),
        ),
        (
            &base::KAFKA_SELF,
            Kafka::<Scram256>::new("orders")
                .bootstrap_servers(["b1.example.com:9092", "b2.example.com:9092"])
                .username("orders")
                .password(secret)
                .build(),
        ),
    ];
    for (base, built) in built {
        let built = built.unwrap_or_else(|report| panic!("{}: {report:?}", base.title));
        assert_eq!(built.text(), sent::<linkspec::KafkaConnection>(base), "{}", base.title);
    }
}

#[test]
fn no_builder_shows_a_secret() {
    let kafka = Kafka::<Plain>::new("orders").password(Secret::new("hunter2")).config("sasl.x", "hunter2");
    let report = kafka.build().unwrap_err();
    for shown in [format!("{kafka:?}"), format!("{report:?}"), format!("{:?}", Secret::new("hunter2"))] {
        assert!(!shown.contains("hunter2"), "{shown}");
    }
}
