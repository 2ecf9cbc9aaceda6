use crate::payload::stream::StreamConnection;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "malformed-connection-id",
    severity: Error,
    message: "`{key}` is not the id of a private link: {reason}",
    help: "copy `_id` out of the answer to the private link request",
    why: "The API refuses anything but the 24 lower-case hexadecimal digits that it gave to the private link.",
    source: Document("Atlas Administration API specification, pattern of connectionId"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_S3, r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "vpce-0a1b2c3d4e5f60718"}}}"#) => "/networking/access/connectionId",
        Patch(&STREAM_LAMBDA, r#"{"publicPrivateNetworking": {"access": {"type": "PRIVATE_LINK", "connectionId": "6A7941D3C0EB9E7A17722D71"}}}"#) => "/publicPrivateNetworking/access/connectionId",
    ],
    good: [
        Patch(&STREAM_S3, r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "6a7941d3c0eb9e7a17722d71"}}}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    let Some((value, error)) = connection.access.as_ref().and_then(|access| access.connection_id.bad()) else {
        return;
    };
    let meant = error.suggestion(value.as_str().unwrap_or(""));
    let finding = found.at(&RULE, value).with("reason", error.phrase());
    if let Some(meant) = meant {
        finding.unsafe_fix("write it in lower case", Edit::Set(Place::Value(value), NewValue::Text(meant)));
    }
}
