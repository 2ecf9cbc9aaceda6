use alloc::string::String;

use crate::payload::kafka::{Kafka, MechanismField};
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::SecurityProtocol;

rule! {
    code: "client-certificate-over-sasl",
    severity: Error,
    message: "`{key}` asks for a mechanism, but the connection is to log in with a client certificate",
    help: "use `SSL` with a client certificate, or name a mechanism and its credentials",
    why: "SASL is what logs in by mechanism; without one the connection never becomes ready, and the certificate is not looked at.",
    source: Document("Atlas documentation of Kafka connections: an empty mechanism is for protocol SSL"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_CERTIFICATE, r#"{"security": {"protocol": "SASL_SSL"}}"#) => "/security/protocol",
        Patch(&KAFKA_CERTIFICATE, r#"{"security": {"protocol": "SASL_SSL"}, "authentication": {"mechanism": ""}}"#) => "/security/protocol",
        Patch(&KAFKA_UPDATE, r#"{"security": {"protocol": "SASL_SSL"}, "authentication": {"mechanism": ""}}"#) => "/security/protocol",
    ],
    good: [Patch(&KAFKA_CERTIFICATE, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    let Some((value, protocol)) = view.protocol.good() else { return };
    let by_certificate = view.login.is_some_and(|login| login.mechanism.is_none());
    let emptied = view.update && matches!(view.mechanism, MechanismField::Empty(_));
    if *protocol != SecurityProtocol::Ssl && (by_certificate || emptied) {
        found.at(&RULE, value).unsafe_fix(
            "log in with the certificate",
            Edit::Set(Place::Value(value), NewValue::Text(String::from("SSL"))),
        );
    }
}
