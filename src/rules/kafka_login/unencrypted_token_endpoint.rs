use crate::payload::kafka::Kafka;
use crate::rules::{Findings, rule};

rule! {
    code: "unencrypted-token-endpoint",
    severity: Warning,
    message: "`{key}` begins with `http:`, so the client secret travels in the clear",
    help: "use `https:`",
    why: "Whoever is on the way reads the client secret, and with it the topics; most identity providers refuse the request.",
    source: Document("RFC 6749 section 3.2: the authorization server must require TLS for requests to the token endpoint"),
    since: "2023-02-01",
    bad: [Patch(&KAFKA_OAUTH, r#"{"authentication": {"tokenEndpointUrl": "http://login.example.com/oauth2/token"}}"#) => "/authentication/tokenEndpointUrl"],
    good: [Patch(&KAFKA_OAUTH, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some((value, url)) = view.token_endpoint_url.good()
        && !url.is_secure()
    {
        found.at(&RULE, value);
    }
}
