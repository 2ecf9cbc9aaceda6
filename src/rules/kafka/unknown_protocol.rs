use crate::payload::kafka::Kafka;
use crate::rules::{Findings, rule, suggest};
use crate::values::SecurityProtocol;

rule! {
    code: "unknown-protocol",
    severity: Error,
    message: "`{key}` is no protocol that Atlas knows{suggestion}",
    help: "use `SASL_SSL`, `SSL` (with a client certificate) or `SASL_PLAINTEXT`",
    why: "The API refuses what is none of these, or the connection fails minutes later.",
    source: Document("Atlas Administration API specification, `security.protocol`; whether the API minds the case is not established"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_CONFLUENT, r#"{"security": {"protocol": "sasl_ssl"}}"#) => "/security/protocol",
        Patch(&KAFKA_CONFLUENT, r#"{"security": {"protocol": "HTTPS"}}"#) => "/security/protocol",
    ],
    good: [Patch(&KAFKA_CONFLUENT, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some((value, _)) = view.protocol.bad() {
        suggest(&RULE, value, SecurityProtocol::meant(value.as_str().unwrap_or("")), found);
    }
}
