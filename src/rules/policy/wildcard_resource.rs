use crate::payload::policy::Policy;
use crate::rules::{Findings, rule};

rule! {
    code: "wildcard-resource",
    severity: Warning,
    message: "`{key}` names more than one cluster",
    help: "write the cluster's own ARN, `arn:aws:kafka:<region>:<account>:cluster/<name>/<uuid>`",
    why: "The policy of a cluster is in effect for that cluster only; a wildcard hides which one was meant, and a copy on another cluster lets Atlas in there too.",
    source: Reasoning("a policy is attached to one cluster"),
    since: "2023-02-01",
    bad: [
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "*"}]}"#) => "/Statement/0/Resource",
        Patch(&MSK_POLICY, r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": ["arn:aws:kafka:eu-west-1:111122223333:cluster/orders/*"]}]}"#) => "/Statement/0/Resource/0",
    ],
    good: [
        Patch(&MSK_POLICY, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(policy: &Policy<'t>, found: &mut Findings<'t>) {
    for statement in policy.allowing().filter(|statement| !statement.actions.coverable().is_empty()) {
        for (value, _) in &statement.resources {
            if is_wildcard(value.as_str().unwrap_or("")) {
                found.at(&RULE, *value);
            }
        }
    }
}

/// Whether a resource is `*` or an ARN of MSK with a wildcard.
pub(crate) fn is_wildcard(resource: &str) -> bool {
    let service = resource.split(':').nth(2).unwrap_or("");
    resource == "*" || resource.contains(['*', '?']) && (service.contains('*') || service == "kafka")
}
