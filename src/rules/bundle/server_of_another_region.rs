use alloc::string::String;

use crate::payload::bundle::Bundle;
use crate::rules::{Findings, Place, Severity, rule};
use crate::values::{ConfluentHost, Host, MskHost, Region, Vendor};

rule! {
    code: "server-of-another-region",
    severity: Error,
    message: "`{server}` in `{key}` is in another region than the private link, which is in {region}",
    help: "take servers and private link of the same cluster",
    why: "A private link of these vendors does not cross regions; Atlas accepts the connection, and it stays pending.",
    source: Reasoning("Amazon MSK, multi-VPC private connectivity: client and cluster are in the same region; Confluent names servers by region"),
    since: "2023-02-01",
    bad: [
        Patch(&BUNDLE_MSK, r#"{"kafkaConnection": {"bootstrapServers": "b-1.scram.orders.a1b2c3.c4.kafka.us-east-1.amazonaws.com:14001"}}"#) => "/kafkaConnection/bootstrapServers",
    ],
    good: [
        Patch(&BUNDLE_MSK, r#"{}"#),
        Patch(&BUNDLE_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    let (Some((connection, _)), Some((_, vendor))) = (bundle.linked(), bundle.vendor()) else { return };
    let Some((at, region)) = bundle.region().filter(|(at, _)| !found.blames(*at, Severity::Error)) else {
        return;
    };
    // A server of Confluent is held against the domain, where there is one.
    let has_domain = bundle.domains().iter().any(Option::is_some);
    let far = connection.servers.find(&|server| match (server.host, vendor, region) {
        (Host::Name(name), Vendor::Msk, Region::Aws(ours)) => {
            MskHost::new(name).is_some_and(|host| host.region() != ours)
        }
        (Host::Name(name), Vendor::Confluent, _) if !has_domain => {
            ConfluentHost::new(name).is_some_and(|host| {
                !host.is_global()
                    && host.provider() == Some(region.provider())
                    && host.region_label().is_some_and(|label| !region.matches(label))
            })
        }
        _ => false,
    });
    if let Some((servers, entry)) = far
        && !found.blames(servers, Severity::Error)
    {
        found
            .at(&RULE, servers)
            .with("server", entry.text)
            .with("region", String::from(region.as_str()))
            .related(Place::Value(at), "the region of the private link");
    }
}
