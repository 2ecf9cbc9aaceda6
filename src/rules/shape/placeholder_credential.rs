use crate::rules::{Findings, rule};
use crate::text::Value;

rule! {
    code: "placeholder-credential",
    severity: Warning,
    message: "`{key}` still holds a placeholder",
    help: "fill it in when the payload is sent; a template reference, checked with `--templates`, says so plainly",
    why: "Credentials are rightly left out of files, but a placeholder that is sent as it is fails only when the connection logs in.",
    source: Reasoning("a credential may hold any character, so `<…>` is unlikely, not impossible"),
    since: "",
    bad: [Patch(&KAFKA_CONFLUENT, r#"{"authentication": {"password": "<api-secret>"}}"#) => "/authentication/password"],
    good: [Patch(&KAFKA_CONFLUENT, "{}")],
}

pub(crate) fn check<'t>(value: Value<'t>, found: &mut Findings<'t>) {
    found.at(&RULE, value);
}
