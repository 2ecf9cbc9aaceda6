use crate::payload::kafka::{Kafka, Party};
use crate::rules::{Findings, Place, rule};
use crate::values::AccessType;

rule! {
    code: "port-before-private-link",
    severity: Warning,
    message: "`{server}` in `{key}` is at a port inside the cluster's own VPC, not at one of a private link",
    help: "take the bootstrap string for private connectivity (multi-VPC), whose ports begin at 14001",
    why: "Through a private link MSK answers at ports from 14001 on, one a broker; at the ports of the VPC nothing answers, and the connection stays pending.",
    source: Document("Amazon MSK, multi-VPC private connectivity; the example in the Atlas documentation has port 9092"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_MSK, r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#) => "/bootstrapServers",
    ],
    good: [
        Patch(&KAFKA_MSK, r#"{"bootstrapServers": "b-1.scram.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:14001", "networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#),
    ],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    let Some((kind, AccessType::PrivateLink)) = view.access.kind.good() else { return };
    let odd = view.servers.find_of(&[Party::Msk, Party::Amazon], &|server| !is_multi_vpc(server.port));
    if let Some((value, entry)) = odd {
        found
            .at(&RULE, value)
            .with("server", entry.text)
            .related(Place::Value(kind), "the private link is chosen here");
    }
}

/// Whether brokers answer there through a private link.
pub(crate) const fn is_multi_vpc(port: u16) -> bool {
    port >= 14001
}
