use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, rule, suggest};
use crate::values::Vendor;

rule! {
    code: "unknown-vendor",
    severity: Error,
    message: "`{key}` names no vendor{suggestion}",
    help: "on AWS one of `CONFLUENT`, `MSK`, `S3`, `LAMBDA`, `KINESIS`; on Azure `CONFLUENT`, `EVENTHUB`, `AZURE_BLOB_STORAGE`; on Google Cloud `CONFLUENT`, `PUBSUB`; or `GENERIC`",
    why: "The vendor decides which keys the request needs, and how Atlas connects.",
    source: Document("Atlas Administration API specification, description of `vendor`"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"vendor": "Confluence"}"#) => "/vendor",
    ],
    good: [
        Patch(&AWS_CONFLUENT, r#"{}"#),
        Patch(&GENERIC, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Some((value, _)) = link.vendor.bad() {
        suggest(&RULE, value, Vendor::suggestion(value.as_str().unwrap_or("")), found);
    }
}
