use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, rule};

rule! {
    code: "malformed-service-attachment",
    severity: Error,
    message: "`{key}` is not the URI of a service attachment: {reason}",
    help: "expected `projects/<project>/regions/<region>/serviceAttachments/<name>`",
    why: "Atlas makes a Private Service Connect endpoint for each attachment; what does not name one is refused when the endpoint is made.",
    source: Document("Atlas Administration API specification; Confluent's networking details on Google Cloud"),
    since: "2023-02-01",
    bad: [
        Patch(&GCP_CONFLUENT, r#"{"gcpServiceAttachmentUris": ["kafka-a"]}"#) => "/gcpServiceAttachmentUris/0",
    ],
    good: [
        Patch(&GCP_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    for (value, attachment) in &link.gcp_service_attachment_uris.each {
        let Err(error) = attachment else { continue };
        let meant = error.suggestion(value.as_str().unwrap_or(""));
        let finding = found.at(&RULE, *value).with("reason", error.phrase());
        finding.meant("keep what begins with `projects/`", meant);
    }
}
