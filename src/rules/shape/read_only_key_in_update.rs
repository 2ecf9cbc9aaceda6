use crate::rules::{Edit, Findings, Place, rule};
use crate::text::Member;

rule! {
    code: "read-only-key-in-update",
    severity: Error,
    message: "`{key}` cannot be changed by an update",
    help: "remove it",
    why: "The API answers 400 to an update that names a key which cannot be modified.",
    source: Document("Atlas Administration API reference: an update with a field that can't be modified is answered with 400"),
    since: "2025-03-12",
    bad: [Patch(&LINK_UPDATE, r#"{"region": "us-east-2"}"#) => "/region"],
    good: [Patch(&LINK_UPDATE, "{}")],
}

pub(crate) fn check<'t>(member: Member<'t>, found: &mut Findings<'t>) {
    found.add(&RULE, Place::Key(member)).fix("remove the key", Edit::Remove(Place::Key(member)));
}
