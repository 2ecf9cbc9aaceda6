use crate::payload::stream::StreamConnection;
use crate::rules::{Findings, rule, suggest};
use crate::values::ConnectionType;

rule! {
    code: "unknown-connection-type",
    severity: Error,
    message: "`{key}` is no type of connection{suggestion}",
    help: "one of `Kafka`, `Cluster`, `Sample`, `Https`, `S3`, `AWSKinesisDataStreams`, `AWSLambda`, `AzureBlobStorage`, `GCPPubSub` and `SchemaRegistry`",
    why: "The type decides which keys the connection has; without a known one the API refuses it. The documentation writes `AWSKinesisDataStream` and `AWS Lambda`, the API does not.",
    source: Document("Atlas Administration API specification, discriminator of StreamsConnection"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_KINESIS, r#"{"type": "AWSKinesisDataStream"}"#) => "/type",
        Patch(&STREAM_LAMBDA, r#"{"type": "AWS Lambda"}"#) => "/type",
        Patch(&STREAM_HTTPS, r#"{"type": "Webhook"}"#) => "/type",
    ],
    good: [
        Patch(&STREAM_KINESIS, r#"{}"#),
        Patch(&STREAM_S3, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    if let Some((value, _)) = connection.kind.bad() {
        suggest(&RULE, value, ConnectionType::suggestion(value.as_str().unwrap_or("")), found);
    }
}
