use super::text::{Text, Texts, text, told};
use super::{Asked, When};

/// A Kafka connection. Where a value is found: the product documentation of connections.
pub(super) static REQUEST: Texts = Texts {
    fields: FIELDS,
    deciders: &["/security/protocol", "/authentication/mechanism"],
    told: &[
        (&["SASL_SSL", "SCRAM-256"], &[LOGIN, told("/bootstrapServers", "", "kafka-1.acme.io:9096")]),
        (
            &["SASL_SSL", "SCRAM-512"],
            &[
                told(
                    "/authentication/username",
                    "The SCRAM user; for Amazon MSK, the one in the secret of AWS Secrets Manager.",
                    "streams",
                ),
                told(
                    "/authentication/password",
                    "Its password; for Amazon MSK, the one in the same secret.",
                    "",
                ),
                told(
                    "/bootstrapServers",
                    "",
                    "b-1.scram.orders.abc123.c4.kafka.us-east-1.amazonaws.com:14001",
                ),
            ],
        ),
        (&["SASL_SSL", "OAUTHBEARER"], &[]),
        (
            &["SASL_SSL", "AWS_MSK_IAM"],
            &[told("/bootstrapServers", "", "b-1.iam.orders.abc123.c4.kafka.us-east-1.amazonaws.com:14001")],
        ),
        (&["SSL", ""], &[told("/bootstrapServers", "", "kafka-1.acme.io:9094")]),
    ],
    when: WHEN,
    narrow: |values| {
        if let [protocols, mechanisms] = values {
            let certificate = mechanisms.contains(&"");
            protocols.retain(|protocol| match *protocol {
                "SSL" => certificate,
                // The old spelling is understood, not offered.
                "PLAINTEXT" => false,
                _ => !certificate,
            });
        }
    },
    compared: &[
        ("/security/protocol", &["/authentication/username"]),
        ("/authentication/mechanism", &["/security/protocol", "/bootstrapServers"]),
        (
            "/bootstrapServers",
            &[
                "/security/protocol",
                "/authentication/mechanism",
                "/authentication/username",
                "/authentication/password",
            ],
        ),
        ("/authentication/username", &["/authentication/clientId"]),
        ("/authentication/password", &["/authentication/clientId"]),
        ("/authentication/sslCertificate", &["/security/protocol", "/authentication/username"]),
        ("/networking/access/type", &["/security/protocol", "/bootstrapServers"]),
        ("/networking/access/connectionId", &["/networking/access/type"]),
    ],
};

const LOGIN: super::Told = told("/authentication/username", "The SCRAM user.", "streams");

const FIELDS: &[Text] = &[
    text("/name", "Name", "What stream processors call the connection.", "orders"),
    text("/type", "Type", "", "Kafka"),
    text(
        "/bootstrapServers",
        "Bootstrap servers",
        "Host names with ports, separated by commas, from the client settings of the cluster.",
        "lkc-1a2b3.abc123.us-east-1.aws.confluent.cloud:9092",
    ),
    text("/security/protocol", "Security protocol", "Private connections need an encrypted one.", "SASL_SSL"),
    text("/authentication/mechanism", "Mechanism", "How Atlas logs in to the brokers.", "PLAIN").options(&[
        "PLAIN",
        "SCRAM-256",
        "SCRAM-512",
        "OAUTHBEARER",
        "AWS_MSK_IAM",
        "",
    ]),
    text(
        "/authentication/username",
        "User name",
        "For Confluent Cloud the API key; for Azure Event Hubs exactly `$ConnectionString`.",
        "ABCDEFGHIJKLMNOP",
    ),
    text(
        "/authentication/password",
        "Password",
        "For Confluent Cloud the API secret; for Azure Event Hubs the whole connection string.",
        "",
    ),
    text("/authentication/method", "OAuth method", "There is one.", "OIDC").options(&["OIDC"]),
    text("/authentication/clientId", "Client id", "The id of the OAuth client.", "streams"),
    text("/authentication/clientSecret", "Client secret", "The secret of the OAuth client.", ""),
    text(
        "/authentication/tokenEndpointUrl",
        "Token endpoint",
        "The `https` address that gives tokens.",
        "https://login.acme.io/oauth2/token",
    ),
    text("/authentication/scope", "Scope", "What the token is for.", "kafka"),
    text(
        "/authentication/saslOauthbearerExtensions",
        "SASL extensions",
        "Pairs separated by commas; Confluent Cloud needs the cluster and the identity pool.",
        "logicalCluster=lkc-1a2b3,identityPoolId=pool-1a2b",
    ),
    text(
        "/authentication/aws/roleArn",
        "Role ARN",
        "The IAM role that may connect to the cluster.",
        "arn:aws:iam::111122223333:role/streams",
    ),
    text(
        "/authentication/sslCertificate",
        "Client certificate",
        "In PEM form, with its BEGIN and END lines.",
        "-----BEGIN CERTIFICATE-----\nMII...\n-----END CERTIFICATE-----",
    )
    .long(),
    text("/authentication/sslKey", "Private key", "In PEM form, with its BEGIN and END lines.", "").long(),
    text("/authentication/sslKeyPassword", "Password of the key", "Only if the key is encrypted.", ""),
    text(
        "/networking/access/type",
        "Network",
        "How Atlas reaches the brokers. It cannot be changed later.",
        "PRIVATE_LINK",
    ),
    text(
        "/networking/access/connectionId",
        "Private Link id",
        "`_id` in the answer to the Private Link request: 24 characters, 0-9 and a-f.",
        "6aa12e7ccd660d4b2380b1c1",
    ),
    text(
        "/security/brokerPublicCertificate",
        "Brokers' certificate",
        "Only if a private authority signed it. In PEM form, with its BEGIN and END lines.",
        "-----BEGIN CERTIFICATE-----\nMII...\n-----END CERTIFICATE-----",
    )
    .long(),
    text(
        "/config",
        "Client settings",
        "Settings of Kafka's client; others than the known ones are ignored.",
        "auto.offset.reset=earliest",
    ),
];

/// An id of a Private Link has no meaning on another network.
pub(super) const WHEN: &[When] = &[When {
    pointer: "/networking/access/connectionId",
    other: "/networking/access/type",
    values: &["PRIVATE_LINK"],
    asked: Asked::Required,
}];
