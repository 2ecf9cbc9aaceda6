use super::text::{Texts, text, told};
use super::{Asked, When};

/// A connection to anything but Kafka. Where a value is found: the product documentation of connections.
pub(super) static REQUEST: Texts = Texts {
    fields: &[
        text("/type", "Type", "What the connection leads to.", "Cluster"),
        text("/name", "Name", "What stream processors call the connection.", "orders"),
        text("/clusterName", "Cluster", "The name of the Atlas cluster.", "Cluster0"),
        text(
            "/clusterGroupId",
            "Project of the cluster",
            "Only if the cluster is in another project of the organisation.",
            "6aa12e7ccd660d4b2380b1c1",
        ),
        text(
            "/dbRoleToExecute/role",
            "Role",
            "The database role that stream processors act with.",
            "readWriteAnyDatabase",
        ),
        text(
            "/dbRoleToExecute/type",
            "Kind of role",
            "Whether MongoDB brings the role or you made it.",
            "BUILT_IN",
        )
        .options(&["BUILT_IN", "CUSTOM"]),
        text(
            "/url",
            "Address",
            "The `https` address that events are sent to.",
            "https://events.acme.io/orders",
        ),
        text("/headers", "Headers", "Sent with each request. Their values are secrets.", ""),
        text(
            "/aws/roleArn",
            "Role ARN",
            "The IAM role that Atlas takes on.",
            "arn:aws:iam::111122223333:role/streams",
        ),
        text(
            "/aws/testBucket",
            "Test bucket",
            "A bucket that Atlas may write to when it tests the role.",
            "orders-test",
        ),
        text(
            "/azure/servicePrincipalId",
            "Service principal",
            "The service principal that Atlas acts as.",
            "0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9",
        ),
        text("/azure/storageAccountName", "Storage account", "3 to 24 small letters and digits.", "orders"),
        text("/azure/region", "Region of the account", "", "eastus2"),
        text(
            "/gcp/serviceAccountId",
            "Service account",
            "The service account that Atlas acts as.",
            "streams@acme-1.iam.gserviceaccount.com",
        ),
        text("/provider", "Registry", "Whose schema registry it is.", "CONFLUENT").options(&["CONFLUENT"]),
        text(
            "/schemaRegistryUrls",
            "Addresses",
            "One to ten, each on a line of its own.",
            "https://psrc-1a2b3.us-east-1.aws.confluent.cloud",
        ),
        text("/schemaRegistryAuthentication/type", "Log in with", "", "USER_INFO")
            .options(&["USER_INFO", "SASL_INHERIT"]),
        text(
            "/schemaRegistryAuthentication/username",
            "User name",
            "The API key of the registry.",
            "ABCDEFGHIJKLMNOP",
        ),
        text("/schemaRegistryAuthentication/password", "Password", "The API secret of the registry.", ""),
        text("/networking/access/type", "Network", NETWORK, "PRIVATE_LINK"),
        text("/networking/access/connectionId", "Private Link id", ID, "6aa12e7ccd660d4b2380b1c1"),
        text("/publicPrivateNetworking/access/type", "Network", NETWORK, "PRIVATE_LINK")
            .options(&["PUBLIC", "PRIVATE_LINK"]),
        text(
            "/publicPrivateNetworking/access/connectionId",
            "Private Link id",
            ID,
            "6aa12e7ccd660d4b2380b1c1",
        ),
    ],
    deciders: &["/type"],
    told: &[(
        &["Sample"],
        &[told("/name", "The sample data: its name is the name of the connection.", "sample_stream_solar")],
    )],
    when: WHEN,
    narrow: |_| {},
    compared: &[
        ("/networking/access/connectionId", &["/networking/access/type"]),
        ("/publicPrivateNetworking/access/connectionId", &["/publicPrivateNetworking/access/type"]),
    ],
};

const NETWORK: &str = "How Atlas reaches the service. It cannot be changed later.";
const ID: &str = "`_id` in the answer to the Private Link request: 24 characters, 0-9 and a-f.";

const WHEN: &[When] = &[
    when("/networking/access/connectionId", "/networking/access/type", &["PRIVATE_LINK"]),
    when(
        "/publicPrivateNetworking/access/connectionId",
        "/publicPrivateNetworking/access/type",
        &["PRIVATE_LINK"],
    ),
    when("/schemaRegistryAuthentication/username", "/schemaRegistryAuthentication/type", &["USER_INFO"]),
    when("/schemaRegistryAuthentication/password", "/schemaRegistryAuthentication/type", &["USER_INFO"]),
];

const fn when(pointer: &'static str, other: &'static str, values: &'static [&'static str]) -> When {
    When { pointer, other, values, asked: Asked::Required }
}
