use crate::payload::kafka::Kafka;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "unknown-oauth-method",
    severity: Error,
    message: "`{key}` is not `OIDC`, the only method there is",
    help: "write `OIDC`",
    why: "Atlas fetches the token from an OpenID provider; it knows no other way.",
    source: Document("Atlas Administration API specification, `authentication.method`: currently, only OIDC is supported"),
    since: "2023-02-01",
    bad: [Patch(&KAFKA_OAUTH, r#"{"authentication": {"method": "OAUTH2"}}"#) => "/authentication/method"],
    good: [Patch(&KAFKA_OAUTH, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some((value, ())) = view.method.bad() {
        found
            .at(&RULE, value)
            .fix("use the only method", Edit::Set(Place::Value(value), NewValue::Text("OIDC".into())));
    }
}
