use alloc::vec::Vec;
use std::string::String;

use super::*;
use crate::payload::base;
use crate::rules::PAGES;
use crate::{Kind, Verdict};

fn of(text: &str) -> Normalized {
    normalize(text, &Options::default())
}

#[test]
fn names_regions_and_dots_become_canonical() {
    let normalized = of(
        r#"{"provider":"Aws","vendor":"s3","region":"US_EAST_1","serviceEndpointId":"com.amazonaws.us-east-1.s3"}"#,
    );
    let text = normalized.text.unwrap();
    assert_eq!(
        text,
        "{\n  \"provider\": \"AWS\",\n  \"vendor\": \"S3\",\n  \"region\": \"us-east-1\",\n  \"serviceEndpointId\": \"com.amazonaws.us-east-1.s3\"\n}"
    );
    let changes: Vec<_> =
        normalized.changes.iter().map(|change| (change.code, change.pointer.as_str())).collect();
    assert_eq!(
        changes,
        [("normalised-name", "/provider"), ("normalised-name", "/vendor"), ("normalised-region", "/region")]
    );
    assert_eq!(normalized.changes[0].from.as_deref(), Some("Aws"));
    assert_eq!(normalized.changes[0].to, Some(NewValue::Text("AWS".into())));
    assert_eq!(normalized.report.verdict, Verdict::Valid);
}

#[test]
fn blanks_between_servers_go() {
    let text = base::KAFKA_SELF.text.replace(",b2", " ,  b2");
    let normalized = of(&text);
    assert!(normalized.text.unwrap().contains("\"b1.example.com:9092,b2.example.com:9092\""));
    assert_eq!(normalized.changes[0].code, "normalised-servers");
}

#[test]
fn a_text_that_is_no_json_stays_as_it_is() {
    let normalized = of(r#"{"provider": "aws""#);
    assert_eq!((normalized.text, normalized.changes.len()), (None, 0));
    assert_eq!(normalized.report.verdict, Verdict::Malformed);
}

#[test]
fn keys_are_renamed_removed_and_inserted() {
    let normalized = of(r#"{"Statement": [], "Id": null, "state": []}"#);
    assert!(normalized.text.unwrap().contains("\"Statement\": []"));
    let policy = base::MSK_POLICY.text.replace("\"Version\": \"2012-10-17\",", "");
    let normalized = of(&policy);
    assert!(normalized.text.unwrap().ends_with("\n  ],\n  \"Version\": \"2012-10-17\"\n}"));
    let options = Options { kind: Some(Kind::PrivateLink), ..Options::default() };
    let normalized =
        normalize(r#"{"provider": "AWS", "vendor": "MSK", "ARN": "x", "state": "IDLE"}"#, &options);
    assert_eq!(
        normalized.text.as_deref(),
        Some("{\n  \"provider\": \"AWS\",\n  \"vendor\": \"MSK\",\n  \"arn\": \"x\"\n}")
    );
    let ops: Vec<_> = normalized.changes.iter().map(|change| (change.op, change.from.as_deref())).collect();
    assert_eq!(ops, [(Op::Rename, Some("ARN")), (Op::Remove, Some("IDLE"))]);
}

#[test]
fn the_layout_is_that_of_json_stringify() {
    let text = r#" {"a":[],"b":{},"c":[1,[2.50e1,{"d":null}]],"é\u0041\n":true} "#;
    let value: serde_json::Value = serde_json::from_str(text).unwrap();
    let written = of(text).text.unwrap();
    assert_eq!(written.replace("2.50e1", "25.0"), serde_json::to_string_pretty(&value).unwrap());
}

/// Every example of every rule, as a text with its kind.
fn examples() -> Vec<String> {
    let examples = PAGES.iter().flat_map(|page| page.bad.iter().map(|(example, _)| example).chain(page.good));
    examples.map(|example| example.payload()).collect()
}

#[test]
fn normalising_twice_changes_nothing() {
    let mut changed = 0;
    for text in examples() {
        for kind in [None, Some(Kind::PrivateLink), Some(Kind::KafkaConnection), Some(Kind::Bundle)] {
            let options = Options { kind, ..Options::default() };
            let once = normalize(&text, &options);
            let Some(canonical) = once.text else { continue };
            let twice = normalize(&canonical, &options);
            assert_eq!(twice.text.as_ref(), Some(&canonical), "{text}");
            assert_eq!(twice.changes, [], "{text}");
            assert_eq!(twice.report, once.report, "{text}");
            changed += usize::from(!once.changes.is_empty());
        }
    }
    assert!(changed > 40, "only {changed} payloads were changed");
}

#[test]
fn nothing_gets_worse() {
    for text in examples() {
        let before = check(&text, &Options::default());
        let after = of(&text).report;
        assert!(after.verdict <= before.verdict, "{text}\n{before:#?}\n{after:#?}");
    }
}
