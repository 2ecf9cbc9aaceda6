use crate::payload::policy::Policy;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "malformed-principal",
    severity: Error,
    message: "`{key}` is no AWS principal: {reason}",
    help: "write the account's 12 digits or `arn:aws:iam::<account>:root`",
    why: "AWS refuses a policy with a principal that it cannot find, and says no more than that the policy is invalid.",
    source: Document("AWS IAM, element Principal; an example with one colon too few stood in the Atlas documentation"),
    since: "2023-02-01",
    bad: [
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": ["arn:aws:iam:444455556666:root"]}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Principal/AWS/0",
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "4444-5555-6666"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Principal/AWS",
    ],
    good: [
        Patch(&MSK_POLICY, r#"{}"#),
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": ["arn:aws:iam::444455556666:root", "arn:aws:iam::444455556666:role/streams"]}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#),
    ],
}

pub(crate) fn check<'t>(policy: &Policy<'t>, found: &mut Findings<'t>) {
    for (value, principal) in policy.statements.iter().flat_map(|statement| &statement.principals.aws) {
        let Err(error) = principal else { continue };
        let meant = error.suggestion(value.as_str().unwrap_or(""));
        let finding = found.at(&RULE, *value).with("reason", error.phrase());
        if let Some(meant) = meant {
            finding.unsafe_fix("write the principal that was meant", Edit::Set(Place::Value(*value), NewValue::Text(meant)));
        }
    }
}
