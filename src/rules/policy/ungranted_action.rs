use alloc::string::String;
use alloc::vec::Vec;

use crate::payload::policy::Policy;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "ungranted-action",
    severity: Error,
    message: "the policy does not grant {actions}",
    help: "allow the account of Atlas all four: `kafka:CreateVpcConnection`, `kafka:GetBootstrapBrokers`, `kafka:DescribeCluster` and `kafka:DescribeClusterV2`",
    why: "Atlas reads the cluster's brokers and makes the connection with these actions; with one missing, the private link fails minutes after it was created.",
    source: Document("Atlas documentation, Private Link connections to Amazon MSK; AWS, multi-VPC private connectivity"),
    since: "2023-02-01",
    bad: [
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:GetBootstrapBrokers", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Action",
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": ["kafka:CreateVpcConnection", "kafka:GetBootstrapBrokers", "kafka:DescribeCluster"], "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Action",
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Deny", "Principal": {"AWS": "444455556666"}, "Action": "kafka:DeleteCluster", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement",
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": ["kafka:CreateVpcConnection", "kafka:GetBootstrapBrokers"], "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}, {"Effect": "Allow", "Principal": {"AWS": "777788889999"}, "Action": ["kafka:DescribeCluster", "kafka:DescribeClusterV2"], "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Action",
    ],
    good: [
        Patch(&MSK_POLICY, r#"{}"#),
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#),
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": ["kafka:CreateVpcConnection", "kafka:GetBootstrapBrokers"], "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}, {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::444455556666:root"}, "Action": "KAFKA:describe*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#),
    ],
}

pub(crate) fn check<'t>(policy: &Policy<'t>, found: &mut Findings<'t>) {
    let ungranted = policy.ungranted();
    let Some(statement) = policy.statement.filter(|_| !ungranted.is_empty() && found.whole) else { return };
    let actions = policy.allowing().find_map(|one| one.actions.at.filter(|_| !one.actions.inverted));
    let finding = found.at(&RULE, actions.unwrap_or(statement)).with("actions", ungranted.enumerated());
    if let Some(actions) = actions {
        let named = actions.as_str().into_iter().chain(actions.items().filter_map(|item| item.as_str()));
        let mut list: Vec<String> = named.map(String::from).collect();
        list.extend(ungranted.iter().map(String::from));
        finding.unsafe_fix("grant them too", Edit::Set(Place::Value(actions), NewValue::List(list)));
    }
}
