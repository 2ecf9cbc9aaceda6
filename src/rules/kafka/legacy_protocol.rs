use alloc::string::String;

use crate::payload::kafka::Kafka;
use crate::rules::{Edit, Findings, NewValue, Place, kafka_vendor, rule};
use crate::values::SecurityProtocol;

use super::plaintext_on_private_network;

rule! {
    code: "legacy-protocol",
    severity: Warning,
    message: "`{key}` has a name from before 2025",
    help: "write `{protocol}`",
    why: "The API renamed the protocols in 2025 and still took the old names in August 2026; what they mean now can be read two ways.",
    source: Observation("recordings of the Atlas CLI, August 2026: `PLAINTEXT` with SCRAM-256 and `SSL` with SCRAM-512 are accepted; renamed in terraform-provider-mongodbatlas pull request 3304"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_SELF, r#"{"security": {"protocol": "PLAINTEXT"}}"#) => "/security/protocol",
        Patch(&KAFKA_SELF, r#"{"security": {"protocol": "SSL"}}"#) => "/security/protocol",
    ],
    good: [
        Patch(&KAFKA_SELF, r#"{"security": {"protocol": "SASL_PLAINTEXT"}}"#),
        Patch(&KAFKA_CERTIFICATE, "{}"),
    ],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    let Some((value, protocol)) = view.protocol.good() else { return };
    let now = match protocol {
        // That nothing is encrypted may be the greater fault.
        SecurityProtocol::Plaintext
            if !plaintext_on_private_network::applies(view) && !kafka_vendor::plaintext_to_tls_server::applies(view) =>
        {
            SecurityProtocol::SaslPlaintext
        }
        SecurityProtocol::Ssl if view.mechanism().is_some() && view.ssl_certificate.is_absent() => {
            SecurityProtocol::SaslSsl
        }
        _ => return,
    };
    found.at(&RULE, value).with("protocol", now.as_str()).fix(
        "use the present name",
        Edit::Set(Place::Value(value), NewValue::Text(String::from(now.as_str()))),
    );
}
