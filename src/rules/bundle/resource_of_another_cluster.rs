use alloc::string::String;

use crate::payload::Slot;
use crate::payload::bundle::Bundle;
use crate::payload::policy::matches_wildcards;
use crate::rules::policy::wildcard_resource::is_wildcard;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::{MskArn, Provider, Vendor};

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

/// The cluster that the request for the private link names.
enum Cluster<'t> {
    Known(MskArn<'t>),
    /// What is written there is no ARN of a cluster, which is a finding of its own. It may be a slip:
    /// only what names neither name nor id of a policy's cluster names another one for certain.
    Unknown(&'t str),
}

impl Cluster<'_> {
    fn may_be(&self, resource: &MskArn<'_>) -> bool {
        match self {
            Self::Known(arn) => arn.as_str() == resource.as_str(),
            Self::Unknown(text) => text.contains(resource.cluster_name()) || text.contains(resource.uuid()),
        }
    }

    fn matches(&self, pattern: &str) -> bool {
        match self {
            Self::Known(arn) => matches_wildcards(pattern.as_bytes(), arn.as_str().as_bytes()),
            Self::Unknown(_) => true,
        }
    }
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    let (Some(policy), Some(request)) = (&bundle.policy, &bundle.request) else { return };
    if !request.is(Provider::Aws, Vendor::Msk) {
        return;
    }
    let (at, cluster) = match &request.arn {
        Slot::Good(at, arn) => (*at, Cluster::Known(*arn)),
        // In one report the fault of the ARN says it all.
        Slot::Bad(at, _) if bundle.is_gathered => (*at, Cluster::Unknown(at.as_str().unwrap_or(""))),
        Slot::Absent | Slot::Unusable | Slot::Bad(..) => return,
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
            let may_be = match resource {
                _ if is_wildcard(text) => cluster.matches(text),
                Ok(resource) => cluster.may_be(resource),
                Err(_) => true,
            };
            if may_be {
                return;
            }
            first = first.or(Some(*value));
        }
    }
    let Some(value) = first else { return };
    let finding = found.at(&RULE, value).related(Place::Value(at), "the cluster of the private link");
    if let Cluster::Known(arn) = cluster {
        finding.unsafe_fix(
            "name the cluster of the private link",
            Edit::Set(Place::Value(value), NewValue::Text(String::from(arn.as_str()))),
        );
    }
}
