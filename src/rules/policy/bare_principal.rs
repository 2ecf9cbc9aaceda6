use crate::payload::policy::Policy;
use crate::rules::{Findings, rule};

rule! {
    code: "bare-principal",
    severity: Error,
    message: "`{key}` is a string other than `*`",
    help: "put the principal under the key `AWS` of an object",
    why: "AWS refuses the policy: only `*` may stand without saying what sort of principal it is.",
    source: Document("AWS IAM, grammar of the policy language: principal_block"),
    since: "2023-02-01",
    bad: [
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": "444455556666", "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Principal",
    ],
    good: [
        Patch(&MSK_POLICY, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(policy: &Policy<'t>, found: &mut Findings<'t>) {
    for value in policy.statements.iter().filter_map(|statement| statement.principals.bare) {
        found.at(&RULE, value);
    }
}
