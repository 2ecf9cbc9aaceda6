use crate::payload::policy::Policy;
use crate::rules::{Findings, rule};

rule! {
    code: "owner-as-principal",
    severity: Info,
    message: "`{key}` is the account that owns the cluster",
    help: "",
    why: "The policy must let in the account of Atlas, which account details tell. The owner of a cluster is let in without it.",
    source: Reasoning("the ARN of a cluster holds the account of its owner; the example of the Atlas documentation names the same account in both places"),
    since: "2023-02-01",
    bad: [
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Principal/AWS",
    ],
    good: [
        Patch(&MSK_POLICY, r#"{}"#),
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": ["111122223333", "444455556666"]}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#),
    ],
}

pub(crate) fn check<'t>(policy: &Policy<'t>, found: &mut Findings<'t>) {
    let mut named = policy.allowing().flat_map(|statement| &statement.principals.aws);
    let (Some((value, Ok(principal))), None) = (named.next(), named.next()) else { return };
    let mut resources = policy.allowing().flat_map(|statement| &statement.resources);
    if resources.any(|(_, arn)| arn.is_ok_and(|arn| Some(arn.account()) == principal.account())) {
        found.at(&RULE, *value);
    }
}
