use crate::rules::{Findings, rule};
use crate::text::Value;

rule! {
    code: "placeholder",
    severity: Error,
    message: "`{key}` still holds a placeholder",
    help: "put the real value in its place",
    why: "An example's placeholder reaches the API as it is, and nothing there has that name.",
    source: Reasoning("no identifier of Atlas, AWS, Azure or Google Cloud holds `<…>` or `...`"),
    since: "",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"serviceEndpointId": "<privatelink-service-id>"}"#) => "/serviceEndpointId",
        Patch(&AWS_MSK, r#"{"arn": "arn:aws:kafka:..."}"#) => "/arn",
    ],
    good: [Patch(&AWS_CONFLUENT, "{}")],
}

pub(crate) fn check<'t>(value: Value<'t>, found: &mut Findings<'t>) {
    found.at(&RULE, value);
}
