use alloc::string::String;

use crate::payload::stream::StreamConnection;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "connection-id-without-type",
    severity: Error,
    message: "`{key}` is given without a `type`, so the connection is public",
    help: "add `\"type\": \"PRIVATE_LINK\"` beside it",
    why: "The networking type defaults to `PUBLIC`, and the id is ignored: the data goes over the internet, or nowhere.",
    source: Document("Atlas Administration API specification, networking type: defaults to PUBLIC"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_S3, r#"{"networking": {"access": {"connectionId": "6a7941d3c0eb9e7a17722d71"}}}"#) => "/networking/access/connectionId",
    ],
    good: [
        Patch(&STREAM_S3, r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "6a7941d3c0eb9e7a17722d71"}}}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    let Some(access) = &connection.access else { return };
    if let (Some(member), Some(object)) = (access.connection_id_member, access.object)
        && access.kind.is_absent()
        && found.whole
    {
        let link = NewValue::Text(String::from("PRIVATE_LINK"));
        found
            .add(&RULE, Place::Key(member))
            .unsafe_fix("say that it is a private link", Edit::Set(Place::Missing(object, "type"), link));
    }
}
