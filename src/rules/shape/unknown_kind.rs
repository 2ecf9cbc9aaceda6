use crate::rules::{Findings, Place, rule};
use crate::text::Span;

rule! {
    code: "unknown-kind",
    severity: Error,
    message: "nothing tells what this payload is for",
    help: "name its kind; `linkspec kinds` lists them",
    why: "A payload is recognised by its keys. Where none of them is known, nothing can be checked, and calling it valid would be a guess.",
    source: Reasoning("a payload without a known key fits no request of the API"),
    since: "",
    bad: [Unknown(r#"{"colour": "green"}"#) => ""],
    good: [Patch(&AWS_MSK, "{}")],
}

pub(crate) fn check(span: Span, found: &mut Findings<'_>) {
    found.add(&RULE, Place::Text(span));
}
