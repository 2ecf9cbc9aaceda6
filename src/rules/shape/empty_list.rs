use crate::rules::{Findings, rule};
use crate::text::Value;

rule! {
    code: "empty-list",
    severity: Error,
    message: "`{key}` is empty, and at least one entry is needed",
    help: "list one entry for each availability zone of the cluster",
    why: "Without an entry there is nothing to connect to.",
    source: Document("Atlas documentation, Private Link connections to Confluent on Azure and Google Cloud"),
    since: "2023-02-01",
    bad: [
        Patch(&AZURE_CONFLUENT, r#"{"azureResourceIds": []}"#) => "/azureResourceIds",
        Patch(&GCP_CONFLUENT, r#"{"gcpServiceAttachmentUris": []}"#) => "/gcpServiceAttachmentUris",
    ],
    good: [Patch(&AZURE_CONFLUENT, "{}"), Patch(&AWS_CONFLUENT, r#"{"dnsSubDomain": []}"#)],
}

pub(crate) fn check<'t>(array: Option<Value<'t>>, found: &mut Findings<'t>) {
    if let Some(array) = array
        && array.items().next().is_none()
    {
        found.at(&RULE, array);
    }
}
