use crate::payload::private_link::PrivateLink;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::Vendor;

use super::sovereign_cloud_domain;

rule! {
    code: "domain-of-another-namespace",
    severity: Error,
    message: "`{key}` does not belong to the namespace `{namespace}`",
    help: "expected `{namespace}.servicebus.windows.net`",
    why: "The private zone takes this name; brokers of the namespace answer under its own name only.",
    source: Reasoning("Azure's naming of Event Hubs namespaces"),
    since: "2023-02-01",
    bad: [
        Patch(&AZURE_EVENTHUB, r#"{"dnsDomain": "invoices.servicebus.windows.net"}"#) => "/dnsDomain",
    ],
    good: [
        Patch(&AZURE_EVENTHUB, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Some((value, name)) = link.dns_domain.slot.good() else { return };
    let Some((place, namespace)) = link.azure_resource(Vendor::EventHub) else { return };
    let right = [namespace, ".servicebus.windows.net"].concat();
    if name.as_str().eq_ignore_ascii_case(&right) || sovereign_cloud_domain::is_of(name, namespace) {
        return;
    }
    found
        .at(&RULE, value)
        .with("namespace", namespace)
        .related(Place::Value(place), "the namespace")
        .unsafe_fix("use the namespace's own name", Edit::Set(Place::Value(value), NewValue::Text(right)));
}
