use alloc::string::String;

use crate::payload::kafka::{Kafka, Party};
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "plaintext-to-tls-server",
    severity: Error,
    message: "`{key}` is without TLS, and `{server}` speaks nothing else",
    help: "use `SASL_SSL`",
    why: "Confluent Cloud and Azure Event Hubs have no listener without TLS, so the connection never becomes ready.",
    source: Document("Confluent Cloud, security overview; Azure Event Hubs for Apache Kafka: SASL_SSL is the protocol"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_CONFLUENT, r#"{"security": {"protocol": "SASL_PLAINTEXT"}}"#) => "/security/protocol",
        Patch(&KAFKA_EVENT_HUBS, r#"{"security": {"protocol": "PLAINTEXT"}}"#) => "/security/protocol",
    ],
    good: [Patch(&KAFKA_EVENT_HUBS, "{}"), Patch(&KAFKA_CONFLUENT, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if !applies(view) {
        return;
    }
    let (Some((value, _)), Some((servers, entry))) =
        (view.protocol.good(), view.servers.of(&Party::TLS_ONLY))
    else {
        return;
    };
    found
        .at(&RULE, value)
        .with("server", entry.text)
        .related(Place::Value(servers), "the server stands here")
        .unsafe_fix("use TLS", Edit::Set(Place::Value(value), NewValue::Text(String::from("SASL_SSL"))));
}

pub(crate) fn applies(view: &Kafka<'_>) -> bool {
    view.protocol().is_some_and(|protocol| protocol.is_plaintext())
        && view.servers.any_of(&Party::TLS_ONLY).is_some()
}
