use alloc::string::String;

use crate::payload::kafka::Kafka;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "connection-id-without-type",
    severity: Error,
    message: "`{key}` is missing beside `connectionId`, so the connection goes over the internet",
    help: "add `\"type\": \"PRIVATE_LINK\"`",
    why: "Without a type the API takes `PUBLIC`, and the id of the private link is ignored; networking cannot be changed afterwards.",
    source: Document("Atlas Administration API specification: the networking type defaults to `PUBLIC`"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_PRIVATE_LINK, r#"{"networking": {"access": {"type": null}}}"#) => "/networking/access/type",
    ],
    good: [Patch(&KAFKA_PRIVATE_LINK, "{}"), Patch(&KAFKA_UPDATE, r#"{"networking": {"access": {"connectionId": "0a1b2c3d4e5f60718293a4b5"}}}"#)],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some(access) = view.access.object
        && view.access.has_connection_id
        && view.access.is_silent()
        && !view.update
    {
        let kind = Place::Missing(access, "type");
        let link = NewValue::Text(String::from("PRIVATE_LINK"));
        found.add(&RULE, kind).unsafe_fix("say that it is a private link", Edit::Set(kind, link));
    }
}
