use crate::payload::kafka::Kafka;
use crate::rules::{Findings, rule};
use crate::values::PemKind;

rule! {
    code: "pem-of-another-kind",
    severity: Warning,
    message: "`{key}` holds {held}, not {wanted}",
    help: "look whether the files were mixed up; replace a private key that stood where a certificate belongs",
    why: "TLS fails with the wrong half; and a private key in the place of a certificate is shown to everybody who may read the connection.",
    source: Reasoning("RFC 7468 names what is inside; the API keeps `sslKey` to itself and answers with the certificates"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_CERTIFICATE, r#"{"authentication": {"sslCertificate": "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----"}}"#) => "/authentication/sslCertificate",
        Patch(&KAFKA_CERTIFICATE, r#"{"authentication": {"sslKey": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"}}"#) => "/authentication/sslKey",
    ],
    good: [Patch(&KAFKA_CERTIFICATE, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    for slot in [&view.broker_public_certificate, &view.ssl_certificate] {
        if let Some((value, PemKind::PrivateKey)) = slot.good() {
            found.at(&RULE, value).with("held", "a private key").with("wanted", "a certificate");
        }
    }
    if let Some((value, key)) = view.ssl_key.good()
        && key.pem_kind() == PemKind::Certificate
    {
        found.at(&RULE, value).with("held", "a certificate").with("wanted", "a private key");
    }
}
