use crate::payload::kafka::Kafka;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "malformed-token-endpoint",
    severity: Error,
    message: "`{key}` is not the address of a token endpoint: {reason}",
    help: "copy the whole address, such as `https://login.example.com/oauth2/token`, from your identity provider",
    why: "Atlas fetches the token there before it speaks to Kafka at all; the connection fails only after it has been accepted.",
    source: Document("Atlas Administration API specification, `authentication.tokenEndpointUrl`; RFC 6749 section 3.2"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_OAUTH, r#"{"authentication": {"tokenEndpointUrl": "login.example.com/oauth2/token"}}"#) => "/authentication/tokenEndpointUrl",
        Patch(&KAFKA_OAUTH, r#"{"authentication": {"tokenEndpointUrl": "ftp://login.example.com/token"}}"#) => "/authentication/tokenEndpointUrl",
    ],
    good: [Patch(&KAFKA_OAUTH, r#"{"authentication": {"tokenEndpointUrl": "https://login.example.com:8443/token?x=1"}}"#)],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    let Some((value, error)) = view.token_endpoint_url.bad() else { return };
    let better = error.suggestion(value.as_str().unwrap_or(""));
    let finding = found.at(&RULE, value).with("reason", error.phrase());
    if let Some(better) = better {
        finding.unsafe_fix("write the whole address", Edit::Set(Place::Value(value), NewValue::Text(better)));
    }
}
