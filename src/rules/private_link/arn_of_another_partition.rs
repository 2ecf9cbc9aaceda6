use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, rule};
use crate::values::MskArnError;

rule! {
    code: "arn-of-another-partition",
    severity: Error,
    message: "`{key}` is in a partition that Atlas does not serve",
    help: "use a cluster in a commercial region of AWS",
    why: "The API's pattern excludes `aws-us-gov` and `aws-cn`: clusters there cannot be reached.",
    source: Document("Atlas Administration API specification, pattern of `arn`"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_MSK, r#"{"arn": "arn:aws-cn:kafka:cn-north-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}"#) => "/arn",
    ],
    good: [
        Patch(&AWS_MSK, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Some((value, MskArnError::OtherPartition)) = link.arn.bad() {
        found.at(&RULE, value);
    }
}
