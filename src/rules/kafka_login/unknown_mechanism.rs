use crate::payload::kafka::{Kafka, MechanismField};
use crate::rules::{Findings, rule, suggest};
use crate::values::Mechanism;

rule! {
    code: "unknown-mechanism",
    severity: Error,
    message: "`{key}` is no mechanism that Atlas knows{suggestion}",
    help: "use `PLAIN`, `SCRAM-256`, `SCRAM-512`, `OAUTHBEARER` or `AWS_MSK_IAM`; an empty string stands for a client certificate",
    why: "Kafka, its clients and the pages of Atlas have three spellings for the same mechanisms, and the API takes one of them.",
    source: Document("Atlas Administration API specification and documentation of Kafka connections; `AWS_MSK_IAM` from terraform-provider-mongodbatlas pull request 4638"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_SELF, r#"{"authentication": {"mechanism": "SCRAM-SHA-512"}}"#) => "/authentication/mechanism",
        Patch(&KAFKA_SELF, r#"{"authentication": {"mechanism": "SCRAM-SHA"}}"#) => "/authentication/mechanism",
        Patch(&KAFKA_SELF, r#"{"authentication": {"mechanism": "GSSAPI"}}"#) => "/authentication/mechanism",
    ],
    good: [Patch(&KAFKA_SELF, "{}"), Patch(&KAFKA_CERTIFICATE, r#"{"authentication": {"mechanism": ""}}"#)],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    let MechanismField::Given(slot) = &view.mechanism else { return };
    let Some((value, _)) = slot.bad() else { return };
    let text = value.as_str().unwrap_or("");
    if Mechanism::is_some_scram(text) {
        found.at(&RULE, value).with("suggestion", ", did you mean `SCRAM-512` or `SCRAM-256`?");
    } else {
        suggest(&RULE, value, Mechanism::meant(text), found);
    }
}
