use crate::rules::{Edit, Findings, Place, rule};
use crate::text::Member;

rule! {
    code: "unused-key",
    severity: Warning,
    message: "`{key}` has no use{whose}",
    help: "remove it, or change what it was meant to go with",
    why: "A key of another vendor or mechanism is a sign that the payload was put together from two, and what its author expects of it does not happen.",
    source: Document("Atlas Administration API specification, descriptions of the keys"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"authenticationScheme": "IAM"}"#) => "/authenticationScheme",
        Patch(&KAFKA_SELF, r#"{"authentication": {"clientId": "orders"}}"#) => "/authentication/clientId",
        Patch(&AWS_S3, r#"{"dnsDomain": "s3.eu-west-1.amazonaws.com"}"#) => "/dnsDomain",
    ],
    good: [Patch(&AWS_MSK, r#"{"authenticationScheme": "IAM"}"#)],
}

pub(crate) fn check<'t>(member: Member<'t>, whose: &'static str, found: &mut Findings<'t>) {
    found
        .add(&RULE, Place::Key(member))
        .with("whose", whose)
        .unsafe_fix("remove the key", Edit::Remove(Place::Key(member)));
}
