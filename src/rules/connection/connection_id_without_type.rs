use alloc::string::String;

use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::text::Value;

rule! {
    code: "connection-id-without-type",
    severity: Error,
    message: "`{key}` is missing beside `connectionId`, so the connection goes over the internet",
    help: "add `\"type\": \"PRIVATE_LINK\"`",
    why: "Without a type the API takes `PUBLIC`, and the id of the private link is ignored; networking cannot be changed afterwards.",
    source: Document("Atlas Administration API specification: the networking type defaults to `PUBLIC`"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_S3, r#"{"networking": {"access": {"connectionId": "6a7941d3c0eb9e7a17722d71"}}}"#) => "/networking/access/type",
        Patch(&KAFKA_PRIVATE_LINK, r#"{"networking": {"access": {"type": null}}}"#) => "/networking/access/type",
    ],
    good: [Patch(&KAFKA_PRIVATE_LINK, "{}"), Patch(&KAFKA_UPDATE, r#"{"networking": {"access": {"connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#)],
}

/// `access` holds the id of a private link and says no type.
pub(crate) fn check<'t>(access: Value<'t>, found: &mut Findings<'t>) {
    let kind = Place::Missing(access, "type");
    let link = NewValue::Text(String::from("PRIVATE_LINK"));
    found.add(&RULE, kind).unsafe_fix("say that it is a private link", Edit::Set(kind, link));
}
