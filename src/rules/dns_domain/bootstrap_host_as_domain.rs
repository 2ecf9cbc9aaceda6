use alloc::string::String;

use crate::payload::private_link::DnsDomain;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::scan;

rule! {
    code: "bootstrap-host-as-domain",
    severity: Warning,
    message: "`{key}` looks like a bootstrap host, not like the domain of the network",
    help: "take the part behind the cluster's own label: `{domain}`",
    why: "The documentation calls the value the name of the bootstrap server, but its example is the network's domain, under which all brokers lie.",
    source: Reasoning("Confluent's cluster ids begin with `lkc-` and `pkc-`, network ids do not"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"dnsDomain": "lkc-1a2b3c.n3tw0rk.us-east-2.aws.confluent.cloud", "dnsSubDomain": []}"#) => "/dnsDomain",
    ],
    good: [
        Patch(&AWS_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(domain: &DnsDomain<'t>, found: &mut Findings<'t>) {
    let Some((value, name)) = domain.slot.good() else { return };
    let Some(confluent) = domain.host else { return };
    if !confluent.starts_with_cluster_id() {
        return;
    }
    let (_, network) = scan::cut(name.as_str(), b'.').unwrap_or_default();
    let without = NewValue::Text(String::from(network));
    found
        .at(&RULE, value)
        .with("domain", network)
        .unsafe_fix("keep the domain of the network", Edit::Set(Place::Value(value), without));
}
