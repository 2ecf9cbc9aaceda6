use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, rule};

rule! {
    code: "too-many-attachments",
    severity: Error,
    message: "`{key}` has more than three entries",
    help: "list one attachment for each zone of the cluster, three at most",
    why: "The API takes at most three, one for each zone of a cluster.",
    source: Document("Atlas Administration API specification, maxItems of `gcpServiceAttachmentUris`"),
    since: "2023-02-01",
    bad: [
        Patch(&GCP_CONFLUENT, r#"{"gcpServiceAttachmentUris": ["projects/kafka-prod/regions/us-central1/serviceAttachments/kafka-a", "projects/kafka-prod/regions/us-central1/serviceAttachments/kafka-b", "projects/kafka-prod/regions/us-central1/serviceAttachments/kafka-c", "projects/kafka-prod/regions/us-central1/serviceAttachments/kafka-d"]}"#) => "/gcpServiceAttachmentUris",
    ],
    good: [
        Patch(&GCP_CONFLUENT, r#"{"gcpServiceAttachmentUris": ["projects/kafka-prod/regions/us-central1/serviceAttachments/kafka-a", "projects/kafka-prod/regions/us-central1/serviceAttachments/kafka-b", "projects/kafka-prod/regions/us-central1/serviceAttachments/kafka-c"]}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Some(array) = link.gcp_service_attachment_uris.array
        && array.items().nth(3).is_some()
    {
        found.at(&RULE, array);
    }
}
