use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, Place, rule};
use crate::values::Region;

rule! {
    code: "attachment-of-another-region",
    severity: Error,
    message: "the attachment is in {theirs}, `region` is {ours}",
    help: "use the attachments of the cluster's own region, or correct `region`",
    why: "A Private Service Connect endpoint reaches attachments of its own region.",
    source: Reasoning("the region is part of the attachment's URI; no source shows a link across regions"),
    since: "2023-02-01",
    bad: [
        Patch(&GCP_CONFLUENT, r#"{"gcpServiceAttachmentUris": ["projects/kafka-prod/regions/us-west1/serviceAttachments/kafka-a"]}"#) => "/gcpServiceAttachmentUris/0",
    ],
    good: [
        Patch(&GCP_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Some((place, Region::Gcp(ours))) = link.region.good() else { return };
    for (value, attachment) in &link.gcp_service_attachment_uris.each {
        let Ok(attachment) = attachment else { continue };
        let (theirs, ours) = (attachment.region_name(), ours.as_str());
        if theirs != ours {
            found.at(&RULE, *value).between(theirs, ours).related(Place::Value(place), "the region of the request");
        }
    }
}
