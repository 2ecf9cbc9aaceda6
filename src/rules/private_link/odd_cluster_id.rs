use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, rule};
use crate::values::ClusterId;

rule! {
    code: "odd-cluster-id",
    severity: Warning,
    message: "`{key}` ends in no id that AWS gives to a cluster",
    help: "copy the ARN from the cluster's details; it ends in a UUID and a number",
    why: "The name alone does not find a cluster: AWS adds a UUID and a generation, and an example's ending is easily left in.",
    source: Document("AWS service authorization reference for Amazon MSK"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_MSK, r#"{"arn": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/abc-123"}"#) => "/arn",
    ],
    good: [
        Patch(&AWS_MSK, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Some((value, arn)) = link.arn.good()
        && arn.cluster_id() == ClusterId::Odd
    {
        found.at(&RULE, value);
    }
}
