use alloc::string::String;

use crate::payload::kafka::Kafka;
use crate::rules::{Edit, Findings, NewValue, Place, kafka_vendor, rule};
use crate::values::AccessType;

rule! {
    code: "plaintext-on-private-network",
    severity: Error,
    message: "`{key}` is without TLS, which does not go with networking `{network}`",
    help: "use `SASL_SSL`",
    why: "Atlas reaches brokers over a peering or a private link by TLS only; without it the connection never becomes ready.",
    source: Document("Atlas documentation: SASL_PLAINTEXT is incompatible with VPC peering; the pages about private links allow SASL_SSL and SSL"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_SELF, r#"{"security": {"protocol": "SASL_PLAINTEXT"}, "networking": {"access": {"type": "VPC"}}}"#) => "/security/protocol",
        Patch(&KAFKA_SELF, r#"{"security": {"protocol": "PLAINTEXT"}, "networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#) => "/security/protocol",
    ],
    good: [
        Patch(&KAFKA_SELF, r#"{"security": {"protocol": "SASL_PLAINTEXT"}, "networking": {"access": {"type": "PUBLIC"}}}"#),
        Patch(&KAFKA_SELF, r#"{"networking": {"access": {"type": "VPC"}}}"#),
    ],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if !applies(view) || kafka_vendor::plaintext_to_tls_server::applies(view) {
        return;
    }
    let (Some((value, _)), Some((kind, network))) = (view.protocol.good(), view.access.kind.good()) else {
        return;
    };
    found
        .at(&RULE, value)
        .with("network", network.as_str())
        .related(Place::Value(kind), "the network is chosen here")
        .unsafe_fix("use TLS", Edit::Set(Place::Value(value), NewValue::Text(String::from("SASL_SSL"))));
}

pub(crate) fn applies(view: &Kafka<'_>) -> bool {
    view.protocol().is_some_and(|protocol| protocol.is_plaintext())
        && matches!(view.access.network(), Some(AccessType::Vpc | AccessType::PrivateLink))
}
