use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, rule, suggest};
use crate::values::Provider;

rule! {
    code: "unknown-provider",
    severity: Error,
    message: "`{key}` names no provider{suggestion}",
    help: "one of `AWS`, `AZURE` and `GCP`",
    why: "The provider decides which keys the request needs; without a known one the API refuses it.",
    source: Document("Atlas Administration API specification, description of `provider`"),
    since: "2023-02-01",
    bad: [
        Patch(&GCP_PUBSUB, r#"{"provider": "GOOGLE"}"#) => "/provider",
        Patch(&AWS_S3, r#"{"provider": "AWSS"}"#) => "/provider",
    ],
    good: [
        Patch(&GCP_PUBSUB, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Some((value, _)) = link.provider.bad() {
        suggest(&RULE, value, Provider::suggestion(value.as_str().unwrap_or("")), found);
    }
}
