use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, rule};
use crate::values::ClusterId;

rule! {
    code: "serverless-cluster",
    severity: Warning,
    message: "`{key}` names an MSK Serverless cluster",
    help: "use a provisioned cluster with multi-VPC connectivity switched on",
    why: "MSK Serverless offers no multi-VPC private connectivity and no SCRAM, which the documented procedure relies on.",
    source: Reasoning("AWS documentation of MSK Serverless; whether Atlas refuses it is not established"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_MSK, r#"{"arn": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-s1"}"#) => "/arn",
    ],
    good: [
        Patch(&AWS_MSK, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Some((value, arn)) = link.arn.good()
        && arn.cluster_id() == ClusterId::Serverless
    {
        found.at(&RULE, value);
    }
}
