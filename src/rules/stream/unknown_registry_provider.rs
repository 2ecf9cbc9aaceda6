use crate::payload::stream::StreamConnection;
use crate::rules::{Findings, rule, suggest};
use crate::values::near;

rule! {
    code: "unknown-registry-provider",
    severity: Error,
    message: "`{key}` names no provider of schema registries{suggestion}",
    help: "write `CONFLUENT`, the only one; letter case matters",
    why: "The API refuses other values. CloudFormation's example writes `Confluent`.",
    source: Document("Atlas Administration API specification, StreamsSchemaRegistryConnection, enum of provider"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_REGISTRY, r#"{"provider": "Confluent"}"#) => "/provider",
        Patch(&STREAM_REGISTRY, r#"{"provider": "AWS"}"#) => "/provider",
    ],
    good: [
        Patch(&STREAM_REGISTRY, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    if let Some((value, ())) = connection.registry_provider.bad() {
        suggest(&RULE, value, near::nearest(value.as_str().unwrap_or(""), &["CONFLUENT"]), found);
    }
}
