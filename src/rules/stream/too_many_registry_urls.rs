use crate::payload::stream::StreamConnection;
use crate::rules::{Findings, rule};

rule! {
    code: "too-many-registry-urls",
    severity: Error,
    message: "`{key}` has more than ten entries",
    help: "list ten addresses at most",
    why: "The API takes at most ten; one more is answered with 400.",
    source: Document("Atlas Administration API specification, maxItems of schemaRegistryUrls"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_REGISTRY, r#"{"schemaRegistryUrls": ["https://registry-0.example.com", "https://registry-1.example.com", "https://registry-2.example.com", "https://registry-3.example.com", "https://registry-4.example.com", "https://registry-5.example.com", "https://registry-6.example.com", "https://registry-7.example.com", "https://registry-8.example.com", "https://registry-9.example.com", "https://registry-10.example.com"]}"#) => "/schemaRegistryUrls",
    ],
    good: [
        Patch(&STREAM_REGISTRY, r#"{"schemaRegistryUrls": ["https://registry-0.example.com", "https://registry-1.example.com", "https://registry-2.example.com", "https://registry-3.example.com", "https://registry-4.example.com", "https://registry-5.example.com", "https://registry-6.example.com", "https://registry-7.example.com", "https://registry-8.example.com", "https://registry-9.example.com"]}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    if let Some(urls) = connection.registry_urls
        && urls.items().nth(10).is_some()
    {
        found.at(&RULE, urls);
    }
}
