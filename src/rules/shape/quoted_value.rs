use alloc::string::String;

use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::text::Value;

rule! {
    code: "quoted-value",
    severity: Error,
    message: "the value of `{key}` holds quotes of its own",
    help: "remove the inner quotes",
    why: "Documentation prints values with their quotes; pasted into a JSON string, the quotes become part of the value.",
    source: Reasoning("no value of this key holds quotes"),
    since: "",
    bad: [Patch(&AWS_MSK, r#"{"provider": "\"AWS\""}"#) => "/provider"],
    good: [Patch(&AWS_MSK, "{}")],
}

/// Whether the value was reported.
pub(crate) fn check<'t>(value: Value<'t>, text: &'t str, found: &mut Findings<'t>) -> bool {
    let Some(inner) = unquoted(text.trim_ascii()) else { return false };
    let without = NewValue::Text(String::from(inner));
    found.at(&RULE, value).fix("remove the inner quotes", Edit::Set(Place::Value(value), without));
    true
}

fn unquoted(text: &str) -> Option<&str> {
    let (open, close) = match text.as_bytes() {
        [quote @ (b'"' | b'\'' | b'`'), .., last] if quote == last => (1, 1),
        [..] if text.starts_with("“") && text.ends_with("”") => ("“".len(), "”".len()),
        _ => return None,
    };
    text.get(open..text.len() - close)
}
