use crate::payload::Slot;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::{ObjectId, ObjectIdError};

/// Where the id of a private link is found.
pub(crate) const LINK: &str = "the `_id` that the API answered when the private link was made";
/// Where the id of a route through a transit gateway is found.
pub(crate) const ROUTE: &str = "the id that Atlas gave the route";

rule! {
    code: "malformed-atlas-id",
    severity: Error,
    message: "`{key}` is no id that Atlas gives: {reason}",
    help: "take {source}: 24 hexadecimal digits in lower case",
    why: "Ids of AWS stand on the same pages and are pasted here; the API's schema refuses what is not 24 digits.",
    source: Document("Atlas Administration API specification, pattern of `connectionId` and `tgwRouteId`"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_S3, r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "vpce-0a1b2c3d4e5f60718"}}}"#) => "/networking/access/connectionId",
        Patch(&STREAM_LAMBDA, r#"{"publicPrivateNetworking": {"access": {"type": "PRIVATE_LINK", "connectionId": "6A7941D3C0EB9E7A17722D71"}}}"#) => "/publicPrivateNetworking/access/connectionId",
        Patch(&KAFKA_PRIVATE_LINK, r#"{"networking": {"access": {"connectionId": "vpce-0123456789abcdef0"}}}"#) => "/networking/access/connectionId",
        Patch(&KAFKA_PRIVATE_LINK, r#"{"networking": {"access": {"connectionId": "0a1b2c3d4e5f60718293a4b"}}}"#) => "/networking/access/connectionId",
        Patch(&KAFKA_PRIVATE_LINK, r#"{"networking": {"access": {"connectionId": "0A1B2C3D4E5F60718293A4B5"}}}"#) => "/networking/access/connectionId",
        Patch(&KAFKA_UPDATE, r#"{"networking": {"access": {"tgwRouteId": "tgw-0123456789abcdef0"}}}"#) => "/networking/access/tgwRouteId",
    ],
    good: [Patch(&KAFKA_PRIVATE_LINK, "{}")],
}

pub(crate) fn check<'t>(
    id: &Slot<'t, ObjectId<'t>, ObjectIdError>,
    source: &'static str,
    found: &mut Findings<'t>,
) {
    let Some((value, error)) = id.bad() else { return };
    let better = error.suggestion(value.as_str().unwrap_or(""));
    let finding = found.at(&RULE, value).with("reason", error.phrase()).with("source", source);
    if let Some(better) = better {
        finding.fix("write it in lower case", Edit::Set(Place::Value(value), NewValue::Text(better)));
    }
}
