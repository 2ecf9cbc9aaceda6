use crate::rules::{Findings, Place, rule};
use crate::text::Span;

rule! {
    code: "not-json",
    severity: Error,
    message: "{reason}",
    help: "give plain data: objects, arrays, strings, numbers, booleans and `null`",
    why: "What JSON cannot carry cannot be sent: a cyclic object, a BigInt, a function, an object whose properties throw.",
    source: Document("ECMAScript, JSON.stringify"),
    since: "",
    bad: [Refused(Kind::PrivateLink, Refusal::NotJson) => ""],
    good: [Patch(&AWS_MSK, "{}")],
}

pub(crate) fn check(reason: &'static str, at: Span, found: &mut Findings<'_>) {
    found.add(&RULE, Place::Text(at)).with("reason", reason);
}
