use crate::payload::stream::StreamConnection;
use crate::rules::shape::duplicate_entry::pairs;
use crate::rules::{Edit, Findings, Place, rule};

rule! {
    code: "duplicate-registry-url",
    severity: Error,
    message: "`{key}` lists the same address twice",
    help: "remove one",
    why: "The API's schema asks for different entries.",
    source: Document("Atlas Administration API specification, uniqueItems of schemaRegistryUrls"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_REGISTRY, r#"{"schemaRegistryUrls": ["https://registry.example.com", "https://registry.example.com"]}"#) => "/schemaRegistryUrls/1",
    ],
    good: [
        Patch(&STREAM_REGISTRY, r#"{"schemaRegistryUrls": ["https://a.example.com", "https://b.example.com"]}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    let Some(urls) = connection.registry_urls else { return };
    for (first, later) in pairs(urls) {
        found
            .at(&RULE, later)
            .related(Place::Value(first), "the same entry")
            .fix("remove the second one", Edit::Remove(Place::Value(later)));
    }
}
