use crate::payload::stream::StreamConnection;
use crate::rules::{Edit, Findings, Place, rule};
use crate::values::AccessType;

rule! {
    code: "unused-connection-id",
    severity: Warning,
    message: "`{key}` has no use unless the networking type is `PRIVATE_LINK`",
    help: "remove it, or write `PRIVATE_LINK`",
    why: "The connection does not go over the private link that the id names.",
    source: Document("Atlas Administration API specification, connectionId: required for PRIVATE_LINK"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_S3, r#"{"networking": {"access": {"type": "PUBLIC", "connectionId": "6a7941d3c0eb9e7a17722d71"}}}"#) => "/networking/access/connectionId",
    ],
    good: [
        Patch(&STREAM_S3, r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "6a7941d3c0eb9e7a17722d71"}}}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    let Some(access) = &connection.access else { return };
    if let (Some(member), Some((_, kind))) = (access.connection_id_member, access.kind.good())
        && *kind != AccessType::PrivateLink
    {
        found.add(&RULE, Place::Key(member)).unsafe_fix("remove the key", Edit::Remove(Place::Key(member)));
    }
}
