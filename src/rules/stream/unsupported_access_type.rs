use crate::payload::stream::{AccessKey, StreamConnection};
use crate::rules::{Findings, rule};
use crate::values::AccessType;

rule! {
    code: "unsupported-access-type",
    severity: Error,
    message: "`{key}` is `{kind}`, which connections of this type do not have",
    help: "write `PUBLIC` or `PRIVATE_LINK`",
    why: "The API refuses the value: these services are reached over the internet or over a private link only.",
    source: Document("Atlas Administration API specification, StreamsPublicPrivateLinkNetworkingAccess, enum of type"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_LAMBDA, r#"{"publicPrivateNetworking": {"access": {"type": "VPC"}}}"#) => "/publicPrivateNetworking/access/type",
        Patch(&STREAM_PUBSUB, r#"{"publicPrivateNetworking": {"access": {"type": "TRANSIT_GATEWAY"}}}"#) => "/publicPrivateNetworking/access/type",
    ],
    good: [
        Patch(&STREAM_LAMBDA, r#"{"publicPrivateNetworking": {"access": {"type": "PUBLIC"}}}"#),
        Patch(&STREAM_KINESIS, r#"{"networking": {"access": {"type": "VPC"}}}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    let Some(access) = &connection.access else { return };
    if let Some((value, kind)) = access.kind.good()
        && access.key == AccessKey::PublicPrivateNetworking
        && !matches!(kind, AccessType::Public | AccessType::PrivateLink)
    {
        found.at(&RULE, value).with("kind", kind.as_str());
    }
}
