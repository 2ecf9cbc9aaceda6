use alloc::string::String;

use crate::payload::bundle::Bundle;
use crate::rules::{Findings, Place, Severity, rule};

use super::server_outside_domain::outside;

rule! {
    code: "odd-server-domain",
    severity: Warning,
    message: "`{server}` in `{key}` is not below `{domain}`, the domain of the private link",
    help: "make sure that this name leads to the cluster of the private link: take the name that the cluster shows for private connectivity",
    why: "A name of Confluent with `glb` may lead into any network, and a cluster of MSK has names for each way to reach it; the wrong one is not resolved through the private link, and the connection stays pending.",
    source: Reasoning("what `dnsDomain` is for, by the Atlas specification; Confluent Cloud documentation: names with `glb` are resolved by the network they are used in"),
    since: "2023-02-01",
    bad: [
        Patch(&BUNDLE_CONFLUENT, r#"{"kafkaConnection": {"bootstrapServers": "lkc-00000-00000.us-east-2.aws.glb.confluent.cloud:9092"}}"#) => "/kafkaConnection/bootstrapServers",
    ],
    good: [
        Patch(&BUNDLE_CONFLUENT, r#"{}"#),
        Patch(&BUNDLE_MSK, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    if let Some(outside) = outside(bundle, true, found)
        && !found.blames(outside.servers, Severity::Warning)
    {
        found
            .at(&RULE, outside.servers)
            .with("server", outside.entry.text)
            .with("domain", String::from(outside.domain.as_str()))
            .related(Place::Value(outside.at), "the domain of the private link");
    }
}
