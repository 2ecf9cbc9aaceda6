use crate::payload::Slot;
use crate::rules::{Findings, rule, suggest};
use crate::values::{AccessType, UnknownAccessType};

rule! {
    code: "unknown-access-type",
    severity: Error,
    message: "`{key}` is no networking that Atlas knows{suggestion}",
    help: "use `PUBLIC`, `VPC` or `PRIVATE_LINK`",
    why: "The API's schema lists the values, and guides and assistants have names of their own for them.",
    source: Document("Atlas Administration API specification, `StreamsKafkaNetworkingAccess`"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_SELF, r#"{"networking": {"access": {"type": "VPC_PEERING"}}}"#) => "/networking/access/type",
        Patch(&KAFKA_SELF, r#"{"networking": {"access": {"type": "PrivateLink", "connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#) => "/networking/access/type",
        Patch(&KAFKA_SELF, r#"{"networking": {"access": {"type": "DIRECT_CONNECT"}}}"#) => "/networking/access/type",
    ],
    good: [Patch(&KAFKA_PRIVATE_LINK, "{}"), Patch(&KAFKA_SELF, r#"{"networking": {"access": {"type": "VPC"}}}"#)],
}

pub(crate) fn check<'t>(kind: &Slot<'t, AccessType, UnknownAccessType>, found: &mut Findings<'t>) {
    if let Some((value, _)) = kind.bad() {
        suggest(&RULE, value, AccessType::meant(value.as_str().unwrap_or("")), found);
    }
}
