//! Schema registries of `stream-connection`.

#[path = "common/cases.rs"]
mod cases;

use cases::{found, hold};
use linkspec::Kind;
use linkspec::payload::base::STREAM_REGISTRY as REGISTRY;

#[test]
fn registries() {
    let sasl =
        r#"{"schemaRegistryAuthentication": {"type": "SASL_INHERIT", "username": null, "password": null}}"#;
    hold(&[
        (&REGISTRY, sasl, ""),
        (&REGISTRY, r#"{"schemaRegistryAuthentication": {"password": "${PASSWORD}"}}"#, ""),
        (
            &REGISTRY,
            r#"{"schemaRegistryAuthentication": {"password": "<password>"}}"#,
            "placeholder-credential@/schemaRegistryAuthentication/password",
        ),
        (&REGISTRY, r#"{"provider": null}"#, "missing-key@/provider"),
        (&REGISTRY, r#"{"provider": ""}"#, "missing-key@/provider"),
        (&REGISTRY, r#"{"provider": "Confluent"}"#, "unknown-registry-provider@/provider"),
        (&REGISTRY, r#"{"provider": "AWS"}"#, "unknown-registry-provider@/provider"),
        (&REGISTRY, r#"{"provider": 1}"#, "wrong-type@/provider"),
        (&REGISTRY, r#"{"schemaRegistryUrls": null}"#, "missing-key@/schemaRegistryUrls"),
        (&REGISTRY, r#"{"schemaRegistryUrls": []}"#, "empty-list@/schemaRegistryUrls"),
        (&REGISTRY, r#"{"schemaRegistryUrls": "https://a.example.com"}"#, "wrong-type@/schemaRegistryUrls"),
        (&REGISTRY, r#"{"schemaRegistryUrls": [1]}"#, "wrong-type@/schemaRegistryUrls/0"),
        (
            &REGISTRY,
            r#"{"schemaRegistryUrls": ["a.example.com"]}"#,
            "malformed-registry-url@/schemaRegistryUrls/0",
        ),
        (&REGISTRY, r#"{"schemaRegistryUrls": [""]}"#, "malformed-registry-url@/schemaRegistryUrls/0"),
        (&REGISTRY, r#"{"schemaRegistryUrls": ["<url>"]}"#, "placeholder@/schemaRegistryUrls/0"),
        (&REGISTRY, r#"{"schemaRegistryUrls": ["http://a.example.com:8081"]}"#, ""),
        (
            &REGISTRY,
            r#"{"schemaRegistryUrls": ["https://a.example.com", "https://A.example.com"]}"#,
            "duplicate-registry-url@/schemaRegistryUrls/1",
        ),
        (
            &REGISTRY,
            r#"{"schemaRegistryUrls": null, "schemaRegistryUrl": ["https://a.example.com"]}"#,
            "unknown-key@/schemaRegistryUrl",
        ),
        (
            &REGISTRY,
            r#"{"schemaRegistryAuthentication": null}"#,
            "missing-key@/schemaRegistryAuthentication/type",
        ),
        (
            &REGISTRY,
            r#"{"schemaRegistryAuthentication": "BASIC"}"#,
            "wrong-type@/schemaRegistryAuthentication",
        ),
        (
            &REGISTRY,
            r#"{"schemaRegistryAuthentication": {"type": null}}"#,
            "missing-key@/schemaRegistryAuthentication/type",
        ),
        (
            &REGISTRY,
            r#"{"schemaRegistryAuthentication": {"type": "BASIC"}}"#,
            "unknown-registry-authentication@/schemaRegistryAuthentication/type",
        ),
        (
            &REGISTRY,
            r#"{"schemaRegistryAuthentication": {"type": "OAUTH"}}"#,
            "unknown-registry-authentication@/schemaRegistryAuthentication/type",
        ),
        (
            &REGISTRY,
            r#"{"schemaRegistryAuthentication": {"username": null}}"#,
            "missing-key@/schemaRegistryAuthentication/username",
        ),
        (
            &REGISTRY,
            r#"{"schemaRegistryAuthentication": {"password": null}}"#,
            "missing-key@/schemaRegistryAuthentication/password",
        ),
        (
            &REGISTRY,
            r#"{"schemaRegistryAuthentication": {"password": ""}}"#,
            "missing-key@/schemaRegistryAuthentication/password",
        ),
        (
            &REGISTRY,
            r#"{"schemaRegistryAuthentication": {"password": 1}}"#,
            "wrong-type@/schemaRegistryAuthentication/password",
        ),
        (
            &REGISTRY,
            r#"{"schemaRegistryAuthentication": {"type": "SASL_INHERIT", "password": null}}"#,
            "unused-key@/schemaRegistryAuthentication/username",
        ),
        (
            &REGISTRY,
            r#"{"schemaRegistryAuthentication": {"clientId": "x"}}"#,
            "unknown-key@/schemaRegistryAuthentication/clientId",
        ),
    ]);
    let urls = |count: usize| {
        let urls: Vec<String> = (0..count).map(|n| format!("\"https://r{n}.example.com\"")).collect();
        cases::patched(&REGISTRY, &format!(r#"{{"schemaRegistryUrls": [{}]}}"#, urls.join(",")))
    };
    assert_eq!(found(Some(Kind::StreamConnection), &urls(10)), Vec::<String>::new());
    assert_eq!(
        found(Some(Kind::StreamConnection), &urls(11)),
        ["too-many-registry-urls@/schemaRegistryUrls"]
    );
}
