use crate::rules::{Findings, rule};
use crate::text::Value;

rule! {
    code: "unresolved-template",
    severity: Error,
    message: "`{key}` still holds the template reference `{reference}`",
    help: "resolve the template first, or check with `--templates`",
    why: "Sent as it is, the reference itself becomes the value.",
    source: Reasoning("no identifier of Atlas, AWS, Azure or Google Cloud holds `${…}` or `{{…}}`"),
    since: "",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"region": "${REGION}"}"#) => "/region",
        Patch(&AWS_MSK, r#"{"arn": "{{ cluster.arn }}"}"#) => "/arn",
    ],
    good: [Patch(&AWS_CONFLUENT, "{}")],
}

pub(crate) fn check<'t>(value: Value<'t>, reference: &'t str, found: &mut Findings<'t>) {
    found.at(&RULE, value).with("reference", reference);
}
