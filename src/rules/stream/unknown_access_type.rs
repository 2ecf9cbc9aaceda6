use crate::payload::stream::StreamConnection;
use crate::rules::{Findings, rule, suggest};
use crate::values::AccessType;

rule! {
    code: "unknown-access-type",
    severity: Error,
    message: "`{key}` is no type of networking access{suggestion}",
    help: "one of `PUBLIC`, `VPC`, `PRIVATE_LINK` and `TRANSIT_GATEWAY`",
    why: "The API refuses other values with 400.",
    source: Document("Atlas Administration API specification, StreamsKafkaNetworkingAccess and StreamsPublicPrivateLinkNetworkingAccess"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_S3, r#"{"networking": {"access": {"type": "PRIVATELINK"}}}"#) => "/networking/access/type",
        Patch(&STREAM_LAMBDA, r#"{"publicPrivateNetworking": {"access": {"type": "DIRECT_CONNECT"}}}"#) => "/publicPrivateNetworking/access/type",
    ],
    good: [
        Patch(&STREAM_S3, r#"{"networking": {"access": {"type": "PUBLIC"}}}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    let Some(access) = &connection.access else { return };
    if let Some((value, _)) = access.kind.bad() {
        suggest(&RULE, value, AccessType::meant(value.as_str().unwrap_or("")), found);
    }
}
