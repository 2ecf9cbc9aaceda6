use crate::payload::Slot;
use crate::payload::kafka::{Kafka, Pem};
use crate::rules::{Findings, rule};
use crate::text::Value;
use crate::values::PemKind;

rule! {
    code: "unarmoured-pem",
    severity: Warning,
    message: "`{key}` is not in PEM form: {reason}",
    help: "paste the whole file, from `-----BEGIN …-----` to `-----END …-----`, with `\\n` for the line breaks",
    why: "Kafka's client finds a certificate or key by these lines; without them TLS fails when the connection is first used.",
    source: Document("RFC 7468; Atlas Administration API specification: a trusted, public x509 certificate"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_CONFLUENT, r#"{"security": {"brokerPublicCertificate": "/etc/ssl/kafka-ca.pem"}}"#) => "/security/brokerPublicCertificate",
        Patch(&KAFKA_CERTIFICATE, r#"{"authentication": {"sslCertificate": "-----BEGIN CERTIFICATE-----\nMIIB"}}"#) => "/authentication/sslCertificate",
        Patch(&KAFKA_CERTIFICATE, r#"{"authentication": {"sslKey": "MIIEvQIBADANBgkqh"}}"#) => "/authentication/sslKey",
    ],
    good: [
        Patch(&KAFKA_CERTIFICATE, "{}"),
        Patch(&KAFKA_CONFLUENT, r#"{"security": {"brokerPublicCertificate": "-----BEGIN CERTIFICATE-----\nMII...\n-----END CERTIFICATE-----"}}"#),
    ],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    for (value, kind) in armours(view).into_iter().flatten() {
        let reason = match kind {
            PemKind::Absent => "the `BEGIN` line is missing",
            PemKind::EndMissing => "the `END` line is missing",
            _ => continue,
        };
        found.at(&RULE, value).with("reason", reason);
    }
}

/// What the armour of every PEM text says is inside.
fn armours<'t>(view: &Kafka<'t>) -> [Option<(Value<'t>, PemKind)>; 3] {
    let certificate = |slot: &Pem<'t>| slot.good().map(|(value, kind)| (value, *kind));
    let key = match &view.ssl_key {
        Slot::Good(value, key) => Some((*value, key.pem_kind())),
        _ => None,
    };
    [certificate(&view.broker_public_certificate), certificate(&view.ssl_certificate), key]
}
