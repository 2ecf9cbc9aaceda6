use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, rule};
use crate::values::{AzureCloud, EventHubsHost, HostName, Vendor};

rule! {
    code: "sovereign-cloud-domain",
    severity: Warning,
    message: "`{key}` is a name in a sovereign cloud of Azure",
    help: "check that Atlas can reach this cloud; elsewhere it is `{namespace}.servicebus.windows.net`",
    why: "Azure in China, Germany and for the US government has names and networks of its own, and no source shows Atlas reaching them.",
    source: Reasoning("Azure's endpoints of its sovereign clouds"),
    since: "2023-02-01",
    bad: [
        Patch(&AZURE_EVENTHUB, r#"{"dnsDomain": "orders.servicebus.usgovcloudapi.net"}"#) => "/dnsDomain",
    ],
    good: [
        Patch(&AZURE_EVENTHUB, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Some((value, name)) = link.dns_domain.slot.good()
        && let Some((_, namespace)) = link.azure_resource(Vendor::EventHub)
        && is_of(name, namespace)
    {
        found.at(&RULE, value).with("namespace", namespace);
    }
}

/// Whether it is the name of this namespace in one of the sovereign clouds.
pub(crate) fn is_of(name: &HostName<'_>, namespace: &str) -> bool {
    EventHubsHost::new(*name).is_some_and(|host| host.cloud != AzureCloud::Public && host.namespace.eq_ignore_ascii_case(namespace))
}
