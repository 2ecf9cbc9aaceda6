use alloc::string::String;

use crate::payload::bundle::Bundle;
use crate::payload::kafka::Party;
use crate::rules::{Findings, Place, Severity, rule};
use crate::text::Value;
use crate::values::{ConfluentHost, Entry, Host, HostName, Vendor};

rule! {
    code: "server-outside-domain",
    severity: Error,
    message: "`{server}` in `{key}` is not below `{domain}`, the domain of the private link",
    help: "take the bootstrap server of the cluster that the private link leads to, by its private name",
    why: "Atlas resolves names below the domain through the private link; every other name goes elsewhere, and the connection stays pending or leaves the private network.",
    source: Reasoning("what `dnsDomain` is for, by the Atlas specification"),
    since: "2023-02-01",
    bad: [
        Patch(&BUNDLE_CONFLUENT, r#"{"kafkaConnection": {"bootstrapServers": "pkc-0wg55.us-east-2.aws.confluent.cloud:9092"}}"#) => "/kafkaConnection/bootstrapServers",
    ],
    good: [
        Patch(&BUNDLE_CONFLUENT, r#"{}"#),
        Patch(&BUNDLE_CONFLUENT, r#"{"kafkaConnection": {"bootstrapServers": "LKC-1A2B3C.N3TW0RK.us-east-2.aws.confluent.cloud:9092"}}"#),
    ],
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    if let Some(outside) = outside(bundle, false, found)
        && !found.blames(outside.servers, Severity::Error)
    {
        found
            .at(&RULE, outside.servers)
            .with("server", outside.entry.text)
            .with("domain", String::from(outside.domain.as_str()))
            .related(Place::Value(outside.at), "the domain of the private link");
    }
}

/// A server that is not below the domain of the private link.
pub(super) struct Outside<'t> {
    pub(super) servers: Value<'t>,
    pub(super) entry: Entry<'t>,
    pub(super) at: Value<'t>,
    pub(super) domain: HostName<'t>,
}

/// The first server outside; `odd`: of those that may be there for a reason, else of the others.
pub(super) fn outside<'t>(bundle: &Bundle<'t>, odd: bool, found: &Findings<'t>) -> Option<Outside<'t>> {
    let (connection, _) = bundle.linked()?;
    let (_, vendor) = bundle.vendor()?;
    if !matches!(vendor, Vendor::Confluent | Vendor::Msk | Vendor::EventHub | Vendor::Generic) {
        return None;
    }
    let domains = bundle.domains().map(|domain| domain.filter(|(at, _)| !found.blames(*at, Severity::Error)));
    let (at, domain) = domains.into_iter().flatten().next()?;
    let (servers, entry) = connection.servers.find(&|server| {
        // Addresses and single labels are reported for what they are.
        let Host::Name(name) = server.host else { return false };
        let below = |domain: &HostName<'_>| name == *domain || name.is_below(domain.as_str());
        let is_odd = vendor == Vendor::Msk
            || matches!(Party::of(server), Party::Msk | Party::MskServerless)
            || ConfluentHost::new(name).is_some_and(|host| host.is_global());
        is_odd == odd && !name.is_single_label() && !domains.iter().flatten().any(|(_, domain)| below(domain))
    })?;
    Some(Outside { servers, entry, at, domain })
}
