use crate::payload::policy::Policy;
use crate::rules::{Findings, rule, suggest};

rule! {
    code: "unknown-effect",
    severity: Error,
    message: "`{key}` is neither `Allow` nor `Deny`{suggestion}",
    help: "write `Allow` or `Deny`; letter case matters",
    why: "AWS refuses the policy.",
    source: Document("AWS IAM, element Effect: the value is case sensitive"),
    since: "2023-02-01",
    bad: [
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Effect",
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Permit", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}]}"#) => "/Statement/0/Effect",
    ],
    good: [
        Patch(&MSK_POLICY, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(policy: &Policy<'t>, found: &mut Findings<'t>) {
    for statement in &policy.statements {
        if let Some((value, meant)) = statement.effect.bad() {
            suggest(&RULE, value, *meant, found);
        }
    }
}
