use crate::payload::kafka::Kafka;
use crate::rules::{Findings, rule};
use crate::values::{AccessType, Reach};

rule! {
    code: "private-address",
    severity: Warning,
    message: "`{server}` in `{key}` is an address of a private network",
    help: "give the name that the broker has in that network",
    why: "The API rejects non-public addresses, and whether it makes an exception for peered networks is not known; and TLS does not find an address in the broker's certificate.",
    source: Observation("terraform-provider-mongodbatlas pull request 4738: `localhost` is refused with networking `VPC`, too; other private addresses were not tried"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "10.0.0.12:9092", "networking": {"access": {"type": "VPC"}}}"#) => "/bootstrapServers",
        Patch(&KAFKA_UPDATE, r#"{"bootstrapServers": "172.16.0.12:9092"}"#) => "/bootstrapServers",
    ],
    good: [Patch(&KAFKA_SELF, r#"{"networking": {"access": {"type": "VPC"}}}"#)],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    let silent_update = view.update && view.access.is_silent();
    let private = matches!(
        view.access.network(),
        Some(AccessType::Vpc | AccessType::PrivateLink | AccessType::TransitGateway)
    );
    if (silent_update || private)
        && let Some((value, entry)) = view.servers.reached(Reach::Private)
    {
        found.at(&RULE, value).with("server", entry.text);
    }
}
