use crate::payload::kafka::Kafka;
use crate::rules::{Findings, rule};
use crate::values::AccessType;

rule! {
    code: "announced-transit-gateway",
    severity: Warning,
    message: "`{key}` is `TRANSIT_GATEWAY`, which the API announces as coming soon",
    help: "use `VPC` or `PRIVATE_LINK`, unless Atlas has said that your project has it",
    why: "The schema takes the value before the service behind it is there, so the connection may stay pending.",
    source: Document("Atlas Administration API specification of August 2026: `TRANSIT_GATEWAY` support is coming soon"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_SELF, r#"{"networking": {"access": {"type": "TRANSIT_GATEWAY", "tgwRouteId": "0a1b2c3d4e5f60718293a4b5"}}}"#) => "/networking/access/type",
    ],
    good: [Patch(&KAFKA_PRIVATE_LINK, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some((value, AccessType::TransitGateway)) = view.access.kind.good() {
        found.at(&RULE, value);
    }
}
