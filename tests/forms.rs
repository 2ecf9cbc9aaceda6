//! What a form asks for, held against what the checker says.

use linkspec::payload::form::{Asked, Field, Form, Input, Variant, form, left_out};
use linkspec::{Kind, Options, Report, Severity, check};
use serde_json::{Map, Value};

/// The kinds that people fill in, with their forms.
fn forms() -> Vec<(Kind, Form)> {
    let all = Kind::ALL.iter().filter_map(|kind| Some((*kind, form(*kind)?)));
    let all: Vec<_> = all.collect();
    assert_eq!(all.len(), 8);
    all
}

fn decided(form: &Form, field: &Field, variant: &Variant) -> Option<&'static str> {
    let at = form.deciders.iter().position(|pointer| *pointer == field.pointer)?;
    Some(variant.values[at].first().expect("a decider has a value"))
}

/// The value that the form gives as an example.
fn example(form: &Form, field: &Field, variant: &Variant) -> Value {
    let told = variant.told.iter().find(|told| told.pointer == field.pointer);
    let text = told.map(|told| told.example).filter(|own| !own.is_empty()).unwrap_or(field.text.example);
    match (field.input, decided(form, field, variant)) {
        (_, Some(value)) => value.into(),
        (Input::List, _) => text.split(' ').map(Value::from).collect(),
        (Input::Map, _) if text.is_empty() => Value::from_iter([("x-team", "orders")]),
        (Input::Map, _) => Value::from_iter(text.split_once('=')),
        _ if field.secret && field.input == Input::Lines => {
            "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMII...\n-----END ENCRYPTED PRIVATE KEY-----".into()
        }
        _ if field.secret => "hunter2".into(),
        _ => text.into(),
    }
}

fn put(payload: &mut Value, pointer: &str, value: Value) {
    let mut keys = pointer.split('/').skip(1).peekable();
    let mut at = payload;
    while let Some(key) = keys.next() {
        let empty = if keys.peek() == Some(&"0") { Value::Array(vec![]) } else { Value::Object(Map::new()) };
        at = match at {
            Value::Array(list) => {
                if list.is_empty() {
                    list.push(empty);
                }
                &mut list[0]
            }
            other => other.as_object_mut().expect("an object").entry(key).or_insert(empty),
        };
    }
    *at = value;
}

fn asked(field: &Field, variant: &Variant, at: usize, payload: &Value) -> Asked {
    let own = variant.asked[at];
    match field.when {
        Some(when) if own != Asked::Forbidden => {
            let other = payload.pointer(when.other).and_then(Value::as_str).unwrap_or_default();
            if when.values.contains(&other) { when.asked } else { Asked::Forbidden }
        }
        _ => own,
    }
}

/// A payload made of the examples of the fields that are wanted at least so much.
fn payload(form: &Form, variant: &Variant, wanted: &[Asked]) -> Value {
    let mut payload = Value::Object(Map::new());
    for (at, field) in form.fields.iter().enumerate() {
        if wanted.contains(&asked(field, variant, at, &payload)) {
            put(&mut payload, field.pointer, example(form, field, variant));
        }
    }
    payload
}

fn judged(payload: &Value, kind: Kind) -> Report {
    check(&payload.to_string(), &Options { kind: Some(kind), ..Options::default() })
}

fn said(report: &Report) -> Vec<(&'static str, String)> {
    let above_info = report.diagnostics.iter().filter(|found| found.severity != Severity::Info);
    above_info.map(|found| (found.code, found.pointer.clone())).collect()
}

#[test]
fn the_examples_make_valid_payloads() {
    for (kind, form) in forms() {
        for variant in &form.variants {
            for wanted in [&[Asked::Required][..], &[Asked::Required, Asked::Optional]] {
                let payload = payload(&form, variant, wanted);
                let report = judged(&payload, kind);
                // Of a payload that is short of what is optional, only errors in what is there count.
                let wrong = report.diagnostics.iter().filter(|found| match wanted.len() {
                    1 => found.severity == Severity::Error && payload.pointer(&found.pointer).is_some(),
                    _ => found.severity >= Severity::Warning,
                });
                let wrong: Vec<_> = wrong.map(|found| (found.code, &found.pointer)).collect();
                assert!(wrong.is_empty(), "{kind} {:?}: {wrong:?}\n{payload:#}", variant.values);
            }
        }
    }
}

#[test]
fn what_is_required_is_missed() {
    for (kind, form) in forms() {
        for variant in &form.variants {
            let full = payload(&form, variant, &[Asked::Required, Asked::Optional]);
            for (at, field) in form.fields.iter().enumerate() {
                if asked(field, variant, at, &full) != Asked::Required {
                    continue;
                }
                let mut poorer = full.clone();
                put(&mut poorer, field.pointer, Value::Null);
                let found = said(&judged(&poorer, kind));
                assert!(!found.is_empty(), "{kind} {:?} lacks {}", variant.values, field.pointer);
            }
        }
    }
}

#[test]
fn what_is_forbidden_is_remarked_on() {
    for (kind, form) in forms() {
        for variant in &form.variants {
            let full = payload(&form, variant, &[Asked::Required, Asked::Optional]);
            for (at, field) in form.fields.iter().enumerate() {
                if asked(field, variant, at, &full) != Asked::Forbidden {
                    continue;
                }
                let mut richer = full.clone();
                put(&mut richer, field.pointer, example(&form, field, variant));
                let found = judged(&richer, kind).diagnostics;
                assert!(!found.is_empty(), "{kind} {:?} with {}", variant.values, field.pointer);
            }
        }
    }
}

/// Keys that the API reserves or that only the hands of an expert need: the text editor takes them.
const LEFT_OUT: [&str; 13] = [
    "/Id",
    "/Statement/0/Condition",
    "/Statement/0/NotAction",
    "/Statement/0/NotPrincipal",
    "/Statement/0/NotResource",
    "/Statement/0/Principal/CanonicalUser",
    "/Statement/0/Principal/Federated",
    "/Statement/0/Principal/Service",
    "/Statement/0/Sid",
    "/authentication/aws/testBucket",
    "/networking/access/name",
    "/networking/access/tgwRouteId",
    "/region",
];

#[test]
fn nothing_else_is_left_out_of_forms() {
    let mut left: Vec<String> = Kind::ALL.iter().flat_map(|kind| left_out(*kind)).collect();
    left.sort();
    left.dedup();
    assert_eq!(left, LEFT_OUT);
}

#[test]
fn texts_are_sentences() {
    for (kind, form) in forms() {
        for field in &form.fields {
            let text = field.text;
            assert!(text.label.starts_with(char::is_uppercase), "{kind} {}", field.pointer);
            assert!(!text.label.ends_with('.'), "{kind} {}", field.pointer);
            let helps = form.variants.iter().flat_map(|variant| variant.told).map(|told| told.help);
            for help in helps.chain([text.help]) {
                assert!(help.is_empty() || help.ends_with('.'), "{kind} {}: {help}", field.pointer);
            }
            assert!(!field.secret || text.example.is_empty(), "{kind} {}", field.pointer);
        }
    }
}
