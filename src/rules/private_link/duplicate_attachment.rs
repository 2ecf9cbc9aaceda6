use crate::payload::private_link::PrivateLink;
use crate::rules::shape::duplicate_entry::pairs;
use crate::rules::{Edit, Findings, Place, rule};

rule! {
    code: "duplicate-attachment",
    severity: Error,
    message: "`{key}` lists the same attachment twice",
    help: "remove one; the other may have been meant to be something else",
    why: "The API's schema asks for different entries.",
    source: Document("Atlas Administration API specification, uniqueItems of `gcpServiceAttachmentUris`"),
    since: "2023-02-01",
    bad: [
        Patch(&GCP_CONFLUENT, r#"{"gcpServiceAttachmentUris": ["projects/kafka-prod/regions/us-central1/serviceAttachments/kafka-a", "projects/kafka-prod/regions/us-central1/serviceAttachments/kafka-a"]}"#) => "/gcpServiceAttachmentUris/1",
    ],
    good: [
        Patch(&GCP_CONFLUENT, r#"{"gcpServiceAttachmentUris": ["projects/kafka-prod/regions/us-central1/serviceAttachments/kafka-a", "projects/kafka-prod/regions/us-central1/serviceAttachments/kafka-b"]}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Some(array) = link.gcp_service_attachment_uris.array else { return };
    for (first, later) in pairs(array) {
        found
            .at(&RULE, later)
            .related(Place::Value(first), "the same entry")
            .unsafe_fix("remove the second one", Edit::Remove(Place::Value(later)));
    }
}
