use crate::payload::stream::StreamConnection;
use crate::rules::{Findings, rule};

rule! {
    code: "malformed-service-account",
    severity: Error,
    message: "`{key}` is not the e-mail address of a service account",
    help: "write it as Google Cloud shows it, `<name>@<project>.iam.gserviceaccount.com`",
    why: "Atlas acts as this account; a bare name or number names none.",
    source: Document("Atlas Administration API specification, serviceAccountId: e-mail address of the service account"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_PUBSUB, r#"{"gcp": {"serviceAccountId": "atlas-streams"}}"#) => "/gcp/serviceAccountId",
    ],
    good: [
        Patch(&STREAM_PUBSUB, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    if let Some((value, ())) = connection.service_account_id.bad() {
        found.at(&RULE, value);
    }
}
