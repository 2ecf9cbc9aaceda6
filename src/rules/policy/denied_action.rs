use crate::payload::policy::Policy;
use crate::rules::{Findings, rule};

rule! {
    code: "denied-action",
    severity: Error,
    message: "the policy denies {actions}, which Atlas needs",
    help: "take them out of the statement that denies",
    why: "A denial wins over every statement that allows, whatever their order.",
    source: Document("AWS IAM, policy evaluation logic: an explicit deny overrides any allow"),
    since: "2023-02-01",
    bad: [
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}, {"Effect": "Deny", "Principal": "*", "Action": "kafka:CreateVpcConnection", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/1/Action",
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}, {"Effect": "Deny", "Principal": {"AWS": "444455556666"}, "Action": ["kafka:Delete*", "kafka:Describe*"], "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/1/Action",
    ],
    good: [
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}, {"Effect": "Deny", "Principal": {"AWS": "444455556666"}, "Action": "kafka:Delete*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#),
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}, {"Effect": "Deny", "Principal": {"AWS": "777788889999"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#),
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}, {"Effect": "Deny", "Principal": "*", "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7", "Condition": {"StringNotEquals": {"aws:PrincipalAccount": "444455556666"}}}]}"#),
    ],
}

pub(crate) fn check<'t>(policy: &Policy<'t>, found: &mut Findings<'t>) {
    for statement in &policy.statements {
        let denied = policy.denied(statement);
        if !denied.is_empty() {
            found.at(&RULE, statement.actions.at.unwrap_or(statement.object)).with("actions", denied.enumerated());
        }
    }
}
