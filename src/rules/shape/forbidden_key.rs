use crate::rules::{Edit, Findings, Place, rule};
use crate::text::Member;

rule! {
    code: "forbidden-key",
    severity: Error,
    message: "`{key}` must not be given{whose}",
    help: "remove it",
    why: "The server refuses the request: the key belongs to another provider, vendor or type of connection.",
    source: Observation("what the server's own checks ask, quoted in mongodb-mcp-server pull request 1000"),
    since: "2023-02-01",
    bad: [
        Patch(&GCP_CONFLUENT, r#"{"serviceEndpointId": "projects/kafka-prod/regions/us-central1/serviceAttachments/kafka-a"}"#) => "/serviceEndpointId",
        Patch(&AWS_MSK, r#"{"azureResourceIds": []}"#) => "/azureResourceIds",
    ],
    good: [Patch(&GCP_CONFLUENT, r#"{"serviceEndpointId": null}"#)],
}

pub(crate) fn check<'t>(member: Member<'t>, whose: &'static str, found: &mut Findings<'t>) {
    found
        .add(&RULE, Place::Key(member))
        .with("whose", whose)
        .unsafe_fix("remove the key", Edit::Remove(Place::Key(member)));
}
