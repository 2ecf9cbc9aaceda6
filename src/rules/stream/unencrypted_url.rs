use crate::payload::stream::StreamConnection;
use crate::rules::{Findings, rule};

rule! {
    code: "unencrypted-url",
    severity: Warning,
    message: "`{key}` begins with `http:`, so nothing that is sent there is encrypted",
    help: "write `https:` where the server takes it",
    why: "Headers with tokens and the data itself can be read on the way.",
    source: Reasoning("the type is called Https; whether the API takes another scheme is not established"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_HTTPS, r#"{"url": "http://hooks.example.com/orders"}"#) => "/url",
    ],
    good: [
        Patch(&STREAM_HTTPS, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    if let Some((value, url)) = connection.url.good()
        && !url.is_secure()
    {
        found.at(&RULE, value);
    }
}
