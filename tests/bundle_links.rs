//! What a private link says of the connection beside it.

#[path = "common/cases.rs"]
mod cases;

use cases::{at, hold};
use linkspec::payload::base::{BUNDLE_CONFLUENT as CONFLUENT, BUNDLE_MSK as MSK};

const MECHANISM: &str = "/kafkaConnection/authentication/mechanism";

#[test]
fn the_way_of_logging_in_fits_the_link() {
    at(
        &MSK,
        MECHANISM,
        &[
            (r#"{"privateLinkRequest": {"authenticationScheme": "SASL_SCRAM"}}"#, ""),
            (r#"{"privateLinkRequest": {"authenticationScheme": "IAM"}}"#, "mechanism-of-another-scheme"),
            (r#"{"privateLinkRequest": {"authenticationScheme": "TLS"}}"#, "mechanism-of-another-scheme"),
            (
                r#"{"kafkaConnection": {"authentication": {"mechanism": "PLAIN"}}}"#,
                "mechanism-unknown-to-msk",
            ),
            (
                r#"{"kafkaConnection": {"authentication": {"mechanism": "SCRAM-256"}}}"#,
                "mechanism-unknown-to-msk",
            ),
            (
                r#"{"kafkaConnection": {"bootstrapServers": "kafka.example.com:14001", "authentication": {"mechanism": "PLAIN"}}}"#,
                "mechanism-unknown-to-msk",
            ),
            (
                r#"{"kafkaConnection": {"authentication": {"mechanism": "SCRAM-SHA-512"}}}"#,
                "unknown-mechanism",
            ),
            (
                r#"{"kafkaConnection": {"authentication": {"mechanism": "${MECHANISM}"}}}"#,
                "unresolved-template",
            ),
            (
                r#"{"privateLinkRequest": null, "kafkaConnection": {"bootstrapServers": "kafka.example.com:14001"}}"#,
                "",
            ),
            (
                r#"{"privateLinkRequest": null, "privateLinkResponse": {"_id": "0a1b2c3d4e5f60718293a4b5", "vendor": "msk", "provider": "aws"}, "kafkaConnection": {"bootstrapServers": "kafka.example.com:14001", "authentication": {"mechanism": "PLAIN"}}}"#,
                "mechanism-unknown-to-msk",
            ),
            (
                r#"{"privateLinkRequest": null, "privateLinkResponse": {"_id": "0a1b2c3d4e5f60718293a4b5", "vendor": "MSK", "provider": "AWS", "authenticationScheme": "IAM"}}"#,
                "mechanism-of-another-scheme",
            ),
            (
                r#"{"privateLinkRequest": null, "privateLinkResponse": {"_id": "0a1b2c3d4e5f60718293a4b5", "vendor": "MSK", "provider": "AWS"}}"#,
                "",
            ),
        ],
    );
    hold(&[
        (
            &MSK,
            r#"{"privateLinkRequest": {"authenticationScheme": "iam"}}"#,
            "unknown-authentication-scheme@/privateLinkRequest/authenticationScheme",
        ),
        (
            &MSK,
            r#"{"privateLinkRequest": {"authenticationScheme": "IAM"}, "kafkaConnection": {"authentication": {"mechanism": "AWS_MSK_IAM", "username": null, "password": null, "aws": {"roleArn": "arn:aws:iam::111122223333:role/kafka"}}}}"#,
            "",
        ),
    ]);
    at(
        &CONFLUENT,
        MECHANISM,
        &[
            (
                r#"{"kafkaConnection": {"authentication": {"mechanism": "SCRAM-512"}}}"#,
                "mechanism-unknown-to-confluent",
            ),
            // Without a domain to hold it against, the name says nothing.
            (
                r#"{"privateLinkRequest": null, "privateLinkResponse": {"dnsDomain": null}, "kafkaConnection": {"bootstrapServers": "kafka.example.com:9092", "authentication": {"mechanism": "SCRAM-512"}}}"#,
                "mechanism-unknown-to-confluent",
            ),
            (
                r#"{"privateLinkRequest": null, "privateLinkResponse": {"dnsDomain": null}, "kafkaConnection": {"bootstrapServers": "kafka.example.com:9092"}}"#,
                "",
            ),
            (
                r#"{"privateLinkRequest": null, "privateLinkResponse": {"vendor": "EVENTHUB", "dnsDomain": null, "serviceEndpointId": null}, "kafkaConnection": {"bootstrapServers": "kafka.example.com:9093", "authentication": {"mechanism": "SCRAM-512"}}}"#,
                "mechanism-unknown-to-event-hubs",
            ),
        ],
    );
}

#[test]
fn the_link_is_one_to_kafka() {
    for (vendor, code) in [
        ("S3", "link-of-another-service"),
        ("lambda", "link-of-another-service"),
        ("KINESIS", "link-of-another-service"),
        ("AZURE_BLOB_STORAGE", "link-of-another-service"),
        ("PUBSUB", "link-of-another-service"),
        ("GENERIC", ""),
        ("SOMETHING", ""),
    ] {
        let patch = [r#"{"privateLinkRequest": null, "privateLinkResponse": {"vendor": ""#, vendor, r#""}}"#]
            .concat();
        at(&CONFLUENT, "/kafkaConnection/networking/access/type", &[(&patch, code)]);
    }
}

#[test]
fn request_and_response_belong_together() {
    hold(&[
        (
            &CONFLUENT,
            r#"{"privateLinkResponse": {"region": "US_WEST_2"}}"#,
            "answer-to-another-request@/privateLinkResponse/region",
        ),
        (
            &CONFLUENT,
            r#"{"privateLinkResponse": {"region": "us_east_2", "vendor": "Confluent", "provider": "aws"}}"#,
            "",
        ),
        (&CONFLUENT, r#"{"privateLinkResponse": {"region": "nowhere"}}"#, ""),
        (
            &CONFLUENT,
            r#"{"privateLinkResponse": {"dnsDomain": "other.us-east-2.aws.confluent.cloud"}}"#,
            "answer-to-another-request@/privateLinkResponse/dnsDomain",
        ),
        (
            &CONFLUENT,
            r#"{"privateLinkResponse": {"dnsDomain": null, "serviceEndpointId": null, "provider": null}}"#,
            "",
        ),
        (
            &CONFLUENT,
            r#"{"privateLinkResponse": {"vendor": "MSK"}}"#,
            "answer-to-another-request@/privateLinkResponse/vendor",
        ),
        (
            &MSK,
            r#"{"privateLinkResponse": {"_id": "0a1b2c3d4e5f60718293a4b5", "provider": "AWS", "region": "EU_WEST_1"}}"#,
            "",
        ),
        (
            &MSK,
            r#"{"privateLinkResponse": {"_id": "0a1b2c3d4e5f60718293a4b5", "provider": "AWS", "region": "US_EAST_1"}}"#,
            "answer-to-another-request@/privateLinkResponse/region",
        ),
    ]);
}
