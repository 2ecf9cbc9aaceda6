use crate::payload::kafka::Kafka;
use crate::rules::{Findings, rule, suggest};
use crate::values::near;

rule! {
    code: "type-other-than-kafka",
    severity: Error,
    message: "`{key}` is not `Kafka`{suggestion}",
    help: "write `Kafka`; a connection of another type has other keys",
    why: "The type decides which keys the API looks for; with another one the servers and credentials of this payload are not read.",
    source: Document("Atlas Administration API specification, `StreamsConnection`; whether the API minds the case is not established"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_CONFLUENT, r#"{"type": "kafka"}"#) => "/type",
        Patch(&KAFKA_CONFLUENT, r#"{"type": "Cluster"}"#) => "/type",
        Patch(&KAFKA_UPDATE, r#"{"type": "KAFKA"}"#) => "/type",
    ],
    good: [Patch(&KAFKA_CONFLUENT, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some((value, ())) = view.kind.bad() {
        suggest(&RULE, value, near::nearest(value.as_str().unwrap_or(""), &["Kafka"]), found);
    }
}
