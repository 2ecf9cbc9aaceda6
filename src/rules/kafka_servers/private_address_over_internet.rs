use crate::payload::kafka::Kafka;
use crate::rules::{Findings, Place, rule};
use crate::values::{AccessType, Reach};

rule! {
    code: "private-address-over-internet",
    severity: Error,
    message: "`{server}` in `{key}` is an address of a private network, and the connection goes over the internet",
    help: "give the broker's public name, or choose `VPC` or `PRIVATE_LINK` under `networking.access.type`",
    why: "No route leads from the internet to a private address; the API refuses it since September 2026.",
    source: Observation("terraform-provider-mongodbatlas pull request 4738: the API rejects non-public addresses; which ones exactly is not established"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "10.0.0.12:9092"}"#) => "/bootstrapServers",
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "192.168.1.4:9092", "networking": {"access": {"type": "PUBLIC"}}}"#) => "/bootstrapServers",
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "[fd00::12]:9092", "networking": {}}"#) => "/bootstrapServers",
    ],
    good: [Patch(&KAFKA_SELF, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    // In an update that says nothing of it, the network is what it was.
    if view.access.network() != Some(AccessType::Public) || view.update && view.access.is_silent() {
        return;
    }
    if let Some((value, entry)) = view.servers.reached(Reach::Private) {
        let finding = found.at(&RULE, value).with("server", entry.text);
        if let Some((kind, _)) = view.access.kind.good() {
            finding.related(Place::Value(kind), "the network is chosen here");
        }
    }
}
