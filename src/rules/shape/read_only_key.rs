use crate::rules::{Edit, Findings, Place, rule};
use crate::text::Member;

rule! {
    code: "read-only-key",
    severity: Warning,
    message: "`{key}` is filled in by the server",
    help: "remove it: only answers carry it",
    why: "It shows that an answer is being sent back as a request; what else it carries over is easily missed.",
    source: Document("Atlas Administration API specification, keys marked readOnly; whether a POST is refused is not established"),
    since: "2023-02-01",
    bad: [Patch(&AWS_MSK, r#"{"state": "IDLE"}"#) => "/state"],
    good: [Patch(&AWS_MSK, "{}")],
}

pub(crate) fn check<'t>(member: Member<'t>, found: &mut Findings<'t>) {
    found.add(&RULE, Place::Key(member)).fix("remove the key", Edit::Remove(Place::Key(member)));
}
