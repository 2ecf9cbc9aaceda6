use crate::payload::policy::Policy;
use crate::rules::{Findings, rule};

rule! {
    code: "principal-without-account",
    severity: Error,
    message: "`{key}` names no AWS account",
    help: "name the account of Atlas under the key `AWS`",
    why: "Atlas connects from an AWS account of its own. A policy for a service of AWS is legal, and lets Atlas in no more than an empty one.",
    source: Document("Atlas documentation, Private Link connections to Amazon MSK"),
    since: "2023-02-01",
    bad: [
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"Service": "firehose.amazonaws.com"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Principal",
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": []}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Principal",
    ],
    good: [
        Patch(&MSK_POLICY, r#"{}"#),
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}, {"Effect": "Allow", "Principal": {"Service": "firehose.amazonaws.com"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#),
    ],
}

pub(crate) fn check<'t>(policy: &Policy<'t>, found: &mut Findings<'t>) {
    if policy.allowing().all(|statement| statement.principals.names_no_account())
        && let Some(value) = policy.allowing().find_map(|statement| statement.principals.at)
    {
        found.at(&RULE, value);
    }
}
