use crate::rules::{Findings, rule};
use crate::text::Value;

rule! {
    code: "kafka-as-stream-connection",
    severity: Error,
    message: "the connection is one to Kafka, which is the kind `kafka-connection`",
    help: "check it as `kafka-connection`",
    why: "Connections to Kafka have keys and rules of their own; held against those of the other types, every one of their keys would be wrong.",
    source: Reasoning("the kinds of this program: `stream-connection` is every type but Kafka"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_CLUSTER, r#"{"type": "Kafka"}"#) => "/type",
    ],
    good: [
        Patch(&STREAM_CLUSTER, r#"{}"#),
    ],
}

/// Whether the connection is one to Kafka.
pub(crate) fn check<'t>(root: Value<'t>, found: &mut Findings<'t>) -> bool {
    match root.get("type") {
        Some(value) if value.as_str() == Some("Kafka") => {
            found.at(&RULE, value);
            true
        }
        _ => false,
    }
}
