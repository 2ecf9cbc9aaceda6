use alloc::string::String;

use crate::payload::bundle::Bundle;
use crate::payload::policy::matches_wildcards;
use crate::rules::policy::wildcard_resource::is_wildcard;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::{Provider, Vendor};

rule! {
    code: "resource-of-another-cluster",
    severity: Error,
    message: "`{key}` names another cluster than `arn` of the private link",
    help: "write the ARN of the cluster that the private link leads to",
    why: "The policy lets Atlas in to the cluster that it names; to the one of the private link it stays locked out, and the link fails minutes later.",
    source: Reasoning("the policy of a cluster has to name that cluster: AWS, Amazon MSK cluster policies"),
    since: "2023-02-01",
    bad: [
        Patch(&BUNDLE_MSK, r#"{"privateLinkRequest": {"arn": "arn:aws:kafka:eu-west-1:111122223333:cluster/invoices/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-9"}}"#) => "/mskPolicy/Statement/0/Resource",
    ],
    good: [
        Patch(&BUNDLE_MSK, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    let (Some(policy), Some(request)) = (&bundle.policy, &bundle.request) else { return };
    let Some((at, arn)) = request.arn.good().filter(|_| request.is(Provider::Aws, Vendor::Msk)) else {
        return;
    };
    let mut first = None;
    for statement in policy.allowing() {
        let written = statement.object.get("Resource");
        let entries = written.map_or(0, |value| value.items().count().max(1));
        // What does not read may name the cluster, or is reported already.
        if entries != statement.resources.len() {
            return;
        }
        for (value, resource) in &statement.resources {
            let text = value.as_str().unwrap_or("");
            let is_pattern = is_wildcard(text);
            if text == arn.as_str()
                || is_pattern && matches_wildcards(text.as_bytes(), arn.as_str().as_bytes())
                || resource.is_err() && !is_pattern
            {
                return;
            }
            first = first.or(Some(*value));
        }
    }
    if let Some(value) = first {
        found.at(&RULE, value).related(Place::Value(at), "the cluster of the private link").unsafe_fix(
            "name the cluster of the private link",
            Edit::Set(Place::Value(value), NewValue::Text(String::from(arn.as_str()))),
        );
    }
}
