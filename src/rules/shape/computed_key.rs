use crate::rules::{Edit, Findings, Place, rule};
use crate::text::Member;

rule! {
    code: "computed-key",
    severity: Warning,
    message: "`{key}` is worked out by the server{whose}",
    help: "leave it out",
    why: "The server derives the value; the Terraform provider refuses the key, and a value that differs can only confuse.",
    source: Document("Atlas Administration API specification; terraform-provider-mongodbatlas pull request 3179"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_MSK, r#"{"region": "eu-west-1"}"#) => "/region",
        Patch(&GCP_PUBSUB, r#"{"dnsDomain": "pubsub.googleapis.com"}"#) => "/dnsDomain",
    ],
    good: [Patch(&AWS_MSK, "{}")],
}

pub(crate) fn check<'t>(member: Member<'t>, whose: &'static str, found: &mut Findings<'t>) {
    found
        .add(&RULE, Place::Key(member))
        .with("whose", whose)
        .fix("remove the key", Edit::Remove(Place::Key(member)));
}
