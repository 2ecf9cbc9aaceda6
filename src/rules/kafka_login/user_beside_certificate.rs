use crate::payload::kafka::Kafka;
use crate::rules::{Findings, Place, rule};
use crate::text::Value;
use crate::values::SecurityProtocol;

rule! {
    code: "user-beside-certificate",
    severity: Warning,
    message: "`{key}` stands beside a client certificate, and with protocol `SSL` only one of the two logs in",
    help: "keep the certificate and leave mechanism, user name and password out; or keep those and use `SASL_SSL`",
    why: "Before 2025 `SSL` was the name of `SASL_SSL`, so it is not certain which of the two credentials the server takes.",
    source: Reasoning("protocol SSL logs in by certificate; examples of the CloudFormation resources have both"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_CERTIFICATE, r#"{"authentication": {"mechanism": "PLAIN", "username": "orders", "password": "not-a-real-secret"}}"#) => "/authentication/username",
        Patch(&KAFKA_CERTIFICATE, r#"{"authentication": {"username": "orders", "password": "not-a-real-secret"}}"#) => "/authentication/username",
    ],
    good: [Patch(&KAFKA_CERTIFICATE, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some((user, certificate)) = both(view) {
        found.at(&RULE, user).related(Place::Value(certificate), "the certificate stands here");
    }
}

/// The user name and the certificate, where protocol SSL has both.
pub(crate) fn both<'t>(view: &Kafka<'t>) -> Option<(Value<'t>, Value<'t>)> {
    let ssl = view.protocol() == Some(SecurityProtocol::Ssl);
    let (user, _) = view.username.good()?;
    let (certificate, _) = view.ssl_certificate.good()?;
    ssl.then_some((user, certificate))
}
