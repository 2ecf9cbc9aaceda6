use crate::payload::policy::Policy;
use crate::rules::policy::wildcard_resource::is_wildcard;
use crate::rules::{Findings, rule};
use crate::values::MskArnError;

rule! {
    code: "malformed-policy-resource",
    severity: Error,
    message: "`{key}` is not the ARN of an MSK cluster: {reason}",
    help: "write the cluster's own ARN, `arn:aws:kafka:<region>:<account>:cluster/<name>/<uuid>`",
    why: "AWS takes a cluster's policy only where it is about that cluster.",
    source: Document("AWS service authorization reference, resource types of Amazon MSK"),
    since: "2023-02-01",
    bad: [
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "arn:aws:s3:::orders"}]}"#) => "/Statement/0/Resource",
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": ["orders"]}]}"#) => "/Statement/0/Resource/0",
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:topic/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7/invoices"}]}"#) => "/Statement/0/Resource",
    ],
    good: [
        Patch(&MSK_POLICY, r#"{}"#),
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}, {"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka-cluster:ReadData", "Resource": "arn:aws:kafka:eu-west-1:111122223333:topic/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7/invoices"}]}"#),
    ],
}

pub(crate) fn check<'t>(policy: &Policy<'t>, found: &mut Findings<'t>) {
    for statement in policy.allowing().filter(|statement| !statement.actions.coverable().is_empty()) {
        let has_cluster = statement.resources.iter().any(|(_, arn)| arn.is_ok());
        for (value, arn) in &statement.resources {
            let Err(error) = arn else { continue };
            // Topics and groups of the cluster may stand beside it, for other actions.
            let beside = matches!(error, MskArnError::Topic | MskArnError::Group | MskArnError::TransactionalId);
            if !(has_cluster && beside || is_wildcard(value.as_str().unwrap_or(""))) {
                found.at(&RULE, *value).with("reason", error.phrase());
            }
        }
    }
}
