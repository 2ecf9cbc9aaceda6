use crate::payload::stream::StreamConnection;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "malformed-url",
    severity: Error,
    message: "`{key}` is not the address of an HTTP server: {reason}",
    help: "write it with its scheme, such as `https://hooks.example.com/orders`",
    why: "Stream processors call this address; what it is not, they notice when they run.",
    source: Document("Atlas Administration API specification, StreamsHttpsConnection, key url"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_HTTPS, r#"{"url": "hooks.example.com/orders"}"#) => "/url",
        Patch(&STREAM_HTTPS, r#"{"url": "ftp://hooks.example.com"}"#) => "/url",
        Patch(&STREAM_HTTPS, r#"{"url": "https://hooks.example.com:99999/"}"#) => "/url",
    ],
    good: [
        Patch(&STREAM_HTTPS, r#"{}"#),
        Patch(&STREAM_HTTPS, r#"{"url": "https://192.0.2.7:8443/in?x=1"}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    let Some((value, error)) = connection.url.bad() else { return };
    let meant = error.suggestion(value.as_str().unwrap_or(""));
    let finding = found.at(&RULE, value).with("reason", error.phrase());
    if let Some(meant) = meant {
        finding.unsafe_fix("write the whole address", Edit::Set(Place::Value(value), NewValue::Text(meant)));
    }
}
