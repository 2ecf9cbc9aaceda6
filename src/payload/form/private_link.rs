use super::text::{Texts, text, told};

/// A Private Link request. Where a value is found: the product documentation of each vendor.
pub(super) static REQUEST: Texts = Texts {
    fields: &[
        text("/provider", "Cloud provider", "Where the service runs that Atlas is to reach.", "AWS"),
        text("/vendor", "Service", "What Atlas is to reach through the Private Link.", "CONFLUENT"),
        text(
            "/arn",
            "Cluster ARN",
            "Shown in the summary of the cluster in the Amazon MSK console.",
            "arn:aws:kafka:us-east-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7",
        ),
        text(
            "/authenticationScheme",
            "Authentication scheme",
            "How clients log in to the cluster. Left empty, it is SASL_SCRAM; it must fit the connection's mechanism.",
            "SASL_SCRAM",
        ),
        text("/region", "Region", "The cloud provider's name of the region.", "us-east-1"),
        text(
            "/serviceEndpointId",
            "Service endpoint",
            "The service that the Private Link leads to.",
            "com.amazonaws.vpce.us-east-1.vpce-svc-0a1b2c3d4e5f60718",
        ),
        text(
            "/dnsDomain",
            "DNS domain",
            "The domain of the service's network: no port, no `https://`.",
            "abc123.us-east-1.aws.confluent.cloud",
        ),
        text(
            "/dnsSubDomain",
            "DNS sub-domains",
            "One full name for each availability zone of the cluster, each on a line of its own. None if the cluster has none.",
            "use1-az1.abc123.us-east-1.aws.confluent.cloud use1-az4.abc123.us-east-1.aws.confluent.cloud",
        )
        .empty(),
        text(
            "/azureResourceIds",
            "Azure resource ids",
            "The Private Link services of the Confluent network, each on a line of its own: resource ids, not aliases.",
            "/subscriptions/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/resourceGroups/kafka/providers/Microsoft.Network/privateLinkServices/kafka-az1",
        ),
        text(
            "/gcpServiceAttachmentUris",
            "Service attachments",
            "One to three service attachments of the Confluent network, each on a line of its own.",
            "projects/traffic-1/regions/us-central1/serviceAttachments/kafka-a",
        ),
    ],
    deciders: &["/provider", "/vendor"],
    told: &[
        (
            &["AWS", "CONFLUENT"],
            &[
                told(
                    "/serviceEndpointId",
                    "The VPC endpoint service name in your Confluent cluster's networking details.",
                    "com.amazonaws.vpce.us-east-1.vpce-svc-0a1b2c3d4e5f60718",
                ),
                told(
                    "/dnsDomain",
                    "The DNS domain in your Confluent cluster's networking details: no port. For an Enterprise cluster, leave it empty now and set it by an update later.",
                    "abc123.us-east-1.aws.confluent.cloud",
                ),
            ],
        ),
        (
            &["AWS", "S3"],
            &[told(
                "/serviceEndpointId",
                "The name of Amazon S3's service in the region.",
                "com.amazonaws.us-east-1.s3",
            )],
        ),
        (
            &["AWS", "LAMBDA"],
            &[told(
                "/serviceEndpointId",
                "The name of AWS Lambda's service in the region.",
                "com.amazonaws.us-east-1.lambda",
            )],
        ),
        (
            &["AWS", "KINESIS"],
            &[told(
                "/serviceEndpointId",
                "The name of Amazon Kinesis' service in the region.",
                "com.amazonaws.us-east-1.kinesis-streams",
            )],
        ),
        (
            &["AZURE", "EVENTHUB"],
            &[
                told("/region", "", "eastus2"),
                told(
                    "/serviceEndpointId",
                    "The resource id of the namespace, not of one event hub in it: Azure portal, Properties of the namespace.",
                    "/subscriptions/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/resourceGroups/kafka/providers/Microsoft.EventHub/namespaces/orders",
                ),
                told(
                    "/dnsDomain",
                    "The host name of the namespace, without a port.",
                    "orders.servicebus.windows.net",
                ),
            ],
        ),
        (
            &["AZURE", "AZURE_BLOB_STORAGE"],
            &[
                told("/region", "", "eastus2"),
                told(
                    "/serviceEndpointId",
                    "The resource id of the storage account: Azure portal, Endpoints of the account.",
                    "/subscriptions/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/resourceGroups/kafka/providers/Microsoft.Storage/storageAccounts/orders",
                ),
                told("/dnsDomain", "The host name of the storage account.", "orders.blob.core.windows.net"),
            ],
        ),
        (
            &["AZURE", "CONFLUENT"],
            &[
                told("/region", "", "eastus2"),
                told(
                    "/dnsDomain",
                    "The DNS domain in your Confluent cluster's networking details: no port.",
                    "abc123.eastus2.azure.confluent.cloud",
                ),
                told("/dnsSubDomain", "", "az1.abc123.eastus2.azure.confluent.cloud"),
            ],
        ),
        (
            &["GCP", "CONFLUENT"],
            &[
                told("/region", "", "us-central1"),
                told(
                    "/dnsDomain",
                    "The DNS domain in your Confluent cluster's networking details: no port.",
                    "abc123.us-central1.gcp.confluent.cloud",
                ),
                told("/dnsSubDomain", "", "us-central1-a.abc123.us-central1.gcp.confluent.cloud"),
            ],
        ),
        (&["GCP", "PUBSUB"], &[told("/region", "", "us-central1")]),
        (
            &["AWS", "GENERIC"],
            &[
                told("/dnsDomain", "", "kafka.internal.acme.io"),
                told("/dnsSubDomain", "", "b-1.kafka.internal.acme.io b-2.kafka.internal.acme.io"),
            ],
        ),
        (
            &["AZURE", "GENERIC"],
            &[
                told("/region", "", "eastus2"),
                told(
                    "/serviceEndpointId",
                    "",
                    "/subscriptions/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/resourceGroups/kafka/providers/Microsoft.Network/privateLinkServices/kafka",
                ),
                told("/dnsDomain", "", "kafka.internal.acme.io"),
                told("/dnsSubDomain", "", "b-1.kafka.internal.acme.io b-2.kafka.internal.acme.io"),
            ],
        ),
        (
            &["GCP", "GENERIC"],
            &[
                told("/region", "", "us-central1"),
                told(
                    "/serviceEndpointId",
                    "",
                    "projects/acme-1/regions/us-central1/serviceAttachments/kafka",
                ),
                told("/dnsDomain", "", "kafka.internal.acme.io"),
                told("/dnsSubDomain", "", "b-1.kafka.internal.acme.io b-2.kafka.internal.acme.io"),
            ],
        ),
    ],
    when: &[],
    narrow: |_| {},
    compared: &[
        ("/region", &["/serviceEndpointId", "/dnsDomain", "/dnsSubDomain", "/gcpServiceAttachmentUris"]),
        ("/serviceEndpointId", &["/dnsDomain"]),
        ("/dnsDomain", &["/dnsSubDomain"]),
        ("/dnsSubDomain", &["/dnsDomain"]),
        ("/arn", &["/region"]),
    ],
};

/// An update of a Private Link: Confluent Enterprise clusters know their domain only later.
pub(super) static UPDATE: Texts = Texts::of(&[text(
    "/dnsDomain",
    "DNS domain",
    "The domain of the access point that Confluent made for the interface endpoint.",
    "ap123abc.us-east-1.aws.accesspoint.glb.confluent.cloud",
)]);
