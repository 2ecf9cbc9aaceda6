use crate::payload::policy::Policy;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "misspelt-action",
    severity: Error,
    message: "`{action}` is no action that Atlas needs, did you mean `{meant}`?",
    help: "write `{meant}`",
    why: "AWS takes actions that it does not know, and grants nothing by them.",
    source: Document("AWS service authorization reference, actions of Amazon MSK"),
    since: "2023-02-01",
    bad: [
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": ["kafka:GetBootstrapBrokers", "kafka:DescribeCluster", "kafka:DescribeClusterV2", "kafka:CreateVPCConnections"], "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Action/3",
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": ["kafka:*Cluster*", "kafka:Create*", "kafka-cluster:GetBootstrapBrokers"], "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Action/2",
    ],
    good: [
        Patch(&MSK_POLICY, r#"{}"#),
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": ["kafka:*", "kafka-cluster:DescribeCluster"], "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#),
    ],
}

pub(crate) fn check<'t>(policy: &Policy<'t>, found: &mut Findings<'t>) {
    for (entry, meant) in policy.slips() {
        let Some(action) = entry.as_str() else { continue };
        found
            .at(&RULE, entry)
            .with("action", action)
            .with("meant", meant)
            .unsafe_fix("name the action that was meant", Edit::Set(Place::Value(entry), NewValue::Text(meant.into())));
    }
}
