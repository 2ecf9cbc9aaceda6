use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, rule};
use crate::values::MskArnError;

rule! {
    code: "malformed-msk-arn",
    severity: Error,
    message: "`{key}` is not the ARN of an MSK cluster: {reason}",
    help: "expected `arn:aws:kafka:<region>:<account>:cluster/<name>/<uuid>`",
    why: "The API accepts anything that begins with `arn:aws:kafka`, so a topic, a configuration or a shortened ARN is noticed only when the connection fails.",
    source: Document("AWS service authorization reference for Amazon MSK; Atlas Administration API specification, pattern of `arn`"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_MSK, r#"{"arn": "1235711"}"#) => "/arn",
        Patch(&AWS_MSK, r#"{"arn": "arn:aws:kafka:eu-west-1:111122223333:topic/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7/invoices"}"#) => "/arn",
        Patch(&AWS_MSK, r#"{"arn": "arn:aws:ec2:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}"#) => "/arn",
    ],
    good: [
        Patch(&AWS_MSK, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Some((value, error)) = link.arn.bad()
        && *error != MskArnError::OtherPartition
    {
        found.at(&RULE, value).with("reason", error.phrase());
    }
}
