use crate::payload::stream::StreamConnection;
use crate::rules::{Findings, rule, suggest};
use crate::values::near;

rule! {
    code: "unknown-registry-authentication",
    severity: Error,
    message: "`{key}` is neither `USER_INFO` nor `SASL_INHERIT`{suggestion}",
    help: "`USER_INFO` logs in with a user name and a password, `SASL_INHERIT` as the Kafka connection does",
    why: "The API refuses other values; `BASIC`, as other tools call the first, is one of them.",
    source: Document("Atlas Administration API specification, SchemaRegistryAuthentication"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_REGISTRY, r#"{"schemaRegistryAuthentication": {"type": "BASIC"}}"#) => "/schemaRegistryAuthentication/type",
        Patch(&STREAM_REGISTRY, r#"{"schemaRegistryAuthentication": {"type": "user_info"}}"#) => "/schemaRegistryAuthentication/type",
    ],
    good: [
        Patch(&STREAM_REGISTRY, r#"{}"#),
        Patch(&STREAM_REGISTRY, r#"{"schemaRegistryAuthentication": {"type": "SASL_INHERIT", "username": null, "password": null}}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    let Some((value, ())) = connection.registry_authentication.bad() else { return };
    let text = value.as_str().unwrap_or("");
    let basic = near::distance(text, "BASIC").is_some() || near::distance(text, "BASIC_AUTH").is_some();
    let meant = if basic { Some("USER_INFO") } else { near::nearest(text, &["USER_INFO", "SASL_INHERIT"]) };
    suggest(&RULE, value, meant, found);
}
