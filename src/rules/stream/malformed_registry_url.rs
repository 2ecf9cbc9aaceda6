use crate::payload::stream::StreamConnection;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::HttpUrl;

rule! {
    code: "malformed-registry-url",
    severity: Error,
    message: "`{key}` is not the address of a schema registry: {reason}",
    help: "write it with its scheme, such as `https://registry.example.com:8081`",
    why: "The API asks for `http` or `https` and a valid host; without them no schema is found when the processor starts.",
    source: Document("Atlas Administration API specification, schemaRegistryUrls"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_REGISTRY, r#"{"schemaRegistryUrls": ["registry.example.com:8081"]}"#) => "/schemaRegistryUrls/0",
        Patch(&STREAM_REGISTRY, r#"{"schemaRegistryUrls": ["https://registry.example.com", "ftp://registry.example.com"]}"#) => "/schemaRegistryUrls/1",
    ],
    good: [
        Patch(&STREAM_REGISTRY, r#"{"schemaRegistryUrls": ["http://registry.example.com:8081/"]}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    let Some(urls) = connection.registry_urls else { return };
    for item in urls.items() {
        let Some(text) = item.as_str().filter(|_| !found.is_spoiled(item)) else { continue };
        let Err(error) = HttpUrl::try_from(text) else { continue };
        let meant = error.suggestion(text);
        let finding = found.at(&RULE, item).with("reason", error.phrase());
        if let Some(meant) = meant {
            finding.unsafe_fix("write the whole address", Edit::Set(Place::Value(item), NewValue::Text(meant)));
        }
    }
}
