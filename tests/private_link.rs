//! Every key of every variant of a Private Link: missing, of the wrong type, empty, malformed. The
//! variants and their keys come from the tables themselves, so a new one is tested or fails here.

#[path = "common/cases.rs"]
mod cases;

use cases::{found, hold, patched};
use linkspec::payload::base::*;
use linkspec::payload::outline::{Content, Outline, variants};
use linkspec::payload::{Base, Need};
use linkspec::{Kind, Options, Verdict, check};

/// The smallest valid payload of each variant, in the order of the tables.
const BASES: [&Base; 10] = [
    &AWS_CONFLUENT,
    &AWS_MSK,
    &AWS_S3,
    &AWS_LAMBDA,
    &AWS_KINESIS,
    &AZURE_EVENTHUB,
    &AZURE_CONFLUENT,
    &AZURE_BLOB_STORAGE,
    &GCP_CONFLUENT,
    &GCP_PUBSUB,
];

/// What no grammar of a key takes, and the code that says so; lists are given one such entry.
const MALFORMED: [(&str, &str, &str); 10] = [
    ("provider", "ORACLE", "unknown-provider"),
    ("vendor", "REDPANDA", "unknown-vendor"),
    ("region", "nowhere-at-all", "malformed-region"),
    ("serviceEndpointId", "not a service", "malformed-"),
    ("dnsDomain", "https://kafka:9092/", "malformed-dns-domain"),
    ("dnsSubDomain", "az1", "malformed-sub-domain"),
    ("arn", "1235711", "malformed-msk-arn"),
    ("authenticationScheme", "SASL/SCRAM", "unknown-authentication-scheme"),
    ("azureResourceIds", "an alias", "malformed-azure-resource-id"),
    ("gcpServiceAttachmentUris", "attachment-a", "malformed-service-attachment"),
];

fn outlines() -> Vec<(&'static Base, Outline)> {
    let variants = variants(Kind::PrivateLink);
    BASES
        .into_iter()
        .map(|base| {
            let text = |key: &str| base_value(base)[key].as_str().unwrap_or("GENERIC").to_owned();
            let of_base = |variant: &&Outline| {
                ["provider", "vendor"].iter().all(|key| {
                    let content = &variant.keys.iter().find(|own| own.name == *key).expect("a key").content;
                    matches!(content, Content::OneOf(names) if names.contains(&text(key).as_str()))
                })
            };
            (base, variants.iter().find(of_base).expect("a variant").clone())
        })
        .collect()
}

fn base_value(base: &Base) -> serde_json::Value {
    serde_json::from_str(base.text).expect("a base is JSON")
}

/// The findings with one key changed.
fn with(base: &Base, key: &str, value: &str) -> Vec<String> {
    found(Some(base.kind), &patched(base, &format!("{{\"{key}\": {value}}}")))
}

fn has(found: &[String], code: &str, pointer: &str) -> bool {
    found.iter().any(|found| found.starts_with(code) && found.ends_with(&format!("@{pointer}")))
}

#[test]
fn a_key_that_is_needed_is_missed_when_it_is_absent_or_empty() {
    let mut tried = 0;
    for (base, outline) in outlines() {
        for key in outline.keys.iter().filter(|key| key.need == Need::Required) {
            let pointer = format!("/{}", key.name);
            let empty = if matches!(key.content, Content::TextList) { "[]" } else { "\"\"" };
            for value in ["null", empty] {
                let found = with(base, key.name, value);
                let code = match (key.name, value) {
                    // Without a vendor the link is a generic one, which is a warning of its own.
                    ("vendor", _) => "vendor-omitted",
                    ("dnsSubDomain", "[]") => continue,
                    (_, "[]") => "empty-list",
                    _ => "missing-key",
                };
                assert!(has(&found, code, &pointer), "{} of {}: {found:?}", key.name, base.title);
                tried += 1;
            }
        }
    }
    assert!(tried > 60, "only {tried}");
}

#[test]
fn a_key_that_may_be_left_out_is_not_missed() {
    for (base, outline) in outlines() {
        for key in outline.keys.iter().filter(|key| key.need == Need::Optional) {
            // The domain of an Enterprise cluster comes later; that is said, see below.
            if (base.title, key.name) == (AWS_CONFLUENT.title, "dnsDomain") {
                continue;
            }
            assert_eq!(with(base, key.name, "null"), Vec::<String>::new(), "{} of {}", key.name, base.title);
            let empty = if matches!(key.content, Content::TextList) { "[]" } else { "\"\"" };
            assert_eq!(with(base, key.name, empty), Vec::<String>::new(), "{} of {}", key.name, base.title);
        }
    }
}

#[test]
fn a_value_of_another_type_is_said_to_be_one() {
    let mut tried = 0;
    for (base, outline) in outlines() {
        for key in &outline.keys {
            if matches!(key.need, Need::ReadOnly | Need::Forbidden) {
                continue;
            }
            for value in ["7", "true", "{}"] {
                let found = with(base, key.name, value);
                let pointer = format!("/{}", key.name);
                assert!(has(&found, "wrong-type", &pointer), "{} {value}: {found:?}", key.name);
                tried += 1;
            }
            if matches!(key.content, Content::TextList) {
                let found = with(base, key.name, "[7]");
                assert!(has(&found, "wrong-type", &format!("/{}/0", key.name)), "{}: {found:?}", key.name);
            }
        }
    }
    assert!(tried > 150, "only {tried}");
}

#[test]
fn a_value_that_its_grammar_refuses_is_said_to_be_malformed() {
    let mut tried = 0;
    for (base, outline) in outlines() {
        for (name, value, code) in MALFORMED {
            let key = outline.keys.iter().find(|key| key.name == name).expect("a key of all variants");
            let is_judged = matches!(key.need, Need::Required | Need::Optional);
            // The service of Kinesis has a rule of its own: nobody knows whether it is needed.
            if !is_judged || (base.title, name) == (AWS_KINESIS.title, "serviceEndpointId") {
                continue;
            }
            let (value, pointer) = match key.content {
                Content::TextList => (format!("[\"{value}\"]"), format!("/{name}/0")),
                _ => (format!("\"{value}\""), format!("/{name}")),
            };
            let found = with(base, name, &value);
            assert!(has(&found, code, &pointer), "{name} of {}: {found:?}", base.title);
            tried += 1;
        }
    }
    assert!(tried > 45, "only {tried}");
}

#[test]
fn what_a_variant_has_no_use_for_is_said() {
    let mut tried = 0;
    for (base, outline) in outlines() {
        for key in &outline.keys {
            let code = match key.need {
                Need::Unused => "unused-key",
                Need::Forbidden => "forbidden-key",
                Need::Computed => "computed-key",
                Need::ReadOnly => "read-only-key",
                Need::Required | Need::Optional => continue,
            };
            // A region that agrees with the cluster's is needless; one that does not is wrong.
            let value = match key.content {
                Content::TextList => "[\"x\"]",
                _ if key.name == "region" => "\"eu-west-1\"",
                _ => "\"x\"",
            };
            let found = with(base, key.name, value);
            assert!(has(&found, code, &format!("/{}", key.name)), "{}: {found:?}", key.name);
            tried += 1;
        }
    }
    assert!(tried > 100, "only {tried}");
}

#[test]
fn an_update_has_one_key() {
    hold(&[
        (&LINK_UPDATE, r#"{}"#, ""),
        (&LINK_UPDATE, r#"{"dnsDomain": null}"#, "missing-key@/dnsDomain"),
        (&LINK_UPDATE, r#"{"dnsDomain": ""}"#, "missing-key@/dnsDomain"),
        (&LINK_UPDATE, r#"{"dnsDomain": 7}"#, "wrong-type@/dnsDomain"),
        (&LINK_UPDATE, r#"{"dnsDomain": ["a.b"]}"#, "wrong-type@/dnsDomain"),
        (&LINK_UPDATE, r#"{"dnsDomain": "a b"}"#, "malformed-dns-domain@/dnsDomain"),
        (&LINK_UPDATE, r#"{"dnsDomian": "x"}"#, "unknown-key@/dnsDomian"),
    ]);
    for key in &variants(Kind::PrivateLinkUpdate)[0].keys {
        if key.need == Need::ReadOnly {
            let found = with(&LINK_UPDATE, key.name, "\"x\"");
            assert_eq!(found, [format!("read-only-key-in-update@/{}", key.name)]);
        }
    }
}

#[test]
fn the_domain_of_an_enterprise_cluster_comes_later() {
    hold(&[
        (&AWS_CONFLUENT, r#"{"dnsDomain": null, "dnsSubDomain": []}"#, "dns-domain-pending@/dnsDomain"),
        (&AWS_CONFLUENT, r#"{"dnsDomain": "", "dnsSubDomain": []}"#, "dns-domain-pending@/dnsDomain"),
        (&AWS_CONFLUENT, r#"{"dnsDomain": null}"#, "missing-key@/dnsDomain"),
        (&AWS_CONFLUENT, r#"{"dnsDomain": null, "dnsSubDomain": null}"#, "missing-key@/dnsSubDomain"),
    ]);
}

#[test]
fn a_draft_that_is_not_filled_in_is_incomplete() {
    let draft = |text: &str| {
        let options =
            Options { kind: Some(Kind::PrivateLink), mode: linkspec::Mode::Draft, ..Options::default() };
        check(text, &options).verdict
    };
    assert_eq!(draft("{}"), Verdict::Incomplete);
    assert_eq!(draft(r#"{"provider": "AWS", "vendor": "MSK"}"#), Verdict::Incomplete);
    assert_eq!(draft(r#"{"provider": "AWS", "vendor": "MSK", "arn": "1"}"#), Verdict::Invalid);
    assert_eq!(draft(AWS_MSK.text), Verdict::Valid);
}
