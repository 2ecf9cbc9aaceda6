use crate::payload::kafka::Kafka;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "malformed-atlas-id",
    severity: Error,
    message: "`{key}` is no id that Atlas gives: {reason}",
    help: "take {source}: 24 hexadecimal digits in lower case",
    why: "Ids of AWS stand on the same pages and are pasted here; the API's schema refuses what is not 24 digits.",
    source: Document("Atlas Administration API specification, pattern of `connectionId` and `tgwRouteId`"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_PRIVATE_LINK, r#"{"networking": {"access": {"connectionId": "vpce-0123456789abcdef0"}}}"#) => "/networking/access/connectionId",
        Patch(&KAFKA_PRIVATE_LINK, r#"{"networking": {"access": {"connectionId": "0a1b2c3d4e5f60718293a4b"}}}"#) => "/networking/access/connectionId",
        Patch(&KAFKA_PRIVATE_LINK, r#"{"networking": {"access": {"connectionId": "0A1B2C3D4E5F60718293A4B5"}}}"#) => "/networking/access/connectionId",
        Patch(&KAFKA_UPDATE, r#"{"networking": {"access": {"tgwRouteId": "tgw-0123456789abcdef0"}}}"#) => "/networking/access/tgwRouteId",
    ],
    good: [Patch(&KAFKA_PRIVATE_LINK, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    for (slot, source) in [
        (&view.access.connection_id, "the `_id` that the API answered when the private link was made"),
        (&view.access.tgw_route_id, "the id that Atlas gave the route"),
    ] {
        let Some((value, error)) = slot.bad() else { continue };
        let better = error.suggestion(value.as_str().unwrap_or(""));
        let finding = found.at(&RULE, value).with("reason", error.phrase()).with("source", source);
        if let Some(better) = better {
            finding.fix("write it in lower case", Edit::Set(Place::Value(value), NewValue::Text(better)));
        }
    }
}
