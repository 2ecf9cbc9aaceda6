use crate::payload::policy::Policy;
use crate::rules::{Findings, rule};
use crate::values::Principal;

rule! {
    code: "anyone-as-principal",
    severity: Warning,
    message: "`{key}` lets every AWS account connect",
    help: "name the account of Atlas instead of `*`",
    why: "Anybody who learns the cluster's ARN can make a connection to it from an account of their own.",
    source: Document("AWS IAM, element Principal: a wildcard stands for everybody"),
    since: "2023-02-01",
    bad: [
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Principal",
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": ["*"]}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Principal/AWS/0",
    ],
    good: [
        Patch(&MSK_POLICY, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(policy: &Policy<'t>, found: &mut Findings<'t>) {
    for statement in policy.allowing() {
        if let Some(value) = statement.principals.anyone {
            found.at(&RULE, value);
        }
        for (value, principal) in &statement.principals.aws {
            if *principal == Ok(Principal::Anyone) {
                found.at(&RULE, *value);
            }
        }
    }
}
