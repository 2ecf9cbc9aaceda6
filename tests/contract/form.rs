//! Which fields there are, in which order, and what stands in them.

use serde_json::{Map, Value};

use crate::common::diagnostics;
use crate::samples::{Sample, samples};

/// Asserts that the keys are some of these in this order, and that none of the first is missing.
fn keys(of: &Value, required: &[&str], order: &[&str], what: &str) {
    let object: &Map<String, Value> = of.as_object().unwrap_or_else(|| panic!("{what} is no object: {of}"));
    let places: Vec<usize> = object
        .keys()
        .map(|key| order.iter().position(|known| known == key).unwrap_or_else(|| panic!("{what}: `{key}`")))
        .collect();
    assert!(places.is_sorted_by(|a, b| a < b), "{what}: {:?}", object.keys().collect::<Vec<_>>());
    for key in required {
        assert!(object.contains_key(*key), "{what} lacks `{key}`: {of}");
    }
}

fn no_null(value: &Value, what: &str) {
    match value {
        Value::Null => panic!("{what}: absent is not null"),
        Value::Array(items) => items.iter().for_each(|item| no_null(item, what)),
        Value::Object(members) => members.values().for_each(|member| no_null(member, what)),
        _ => {}
    }
}

fn text<'v>(of: &'v Value, key: &str) -> &'v str {
    of[key].as_str().unwrap_or_else(|| panic!("`{key}` is no text: {of}"))
}

fn place(of: &Value, what: &str) {
    assert_eq!(of.get("start").is_some(), of.get("end").is_some(), "{what}");
    for key in ["start", "end"] {
        if let Some(position) = of.get(key) {
            keys(position, &["line", "column", "offset"], &["line", "column", "offset"], what);
            let number = |key: &str| position[key].as_u64().expect("a number");
            assert!(number("line") >= 1 && number("column") >= 1, "{what}: {position}");
        }
    }
}

fn check(sample: &Sample) -> usize {
    let (report, what) = (sample.json(), sample.name.as_str());
    no_null(&report, what);
    keys(&report, &["verdict", "diagnostics"], &["file", "kind", "verdict", "diagnostics"], what);
    assert!(report.get("file").is_none(), "{what}: nobody named a file");
    let order = [
        "code", "severity", "pointer", "path", "message", "help", "params", "url", "start", "end", "related",
        "fix",
    ];
    for found in diagnostics(&report) {
        keys(found, &["code", "severity", "pointer", "path", "message", "url", "start"], &order, what);
        let code = text(found, "code");
        let page = format!("{}/blob/main/www/rules.md#{code}", env!("CARGO_PKG_REPOSITORY"));
        assert_eq!(text(found, "url"), page);
        assert!(["error", "warning", "info"].contains(&text(found, "severity")), "{what}: {found}");
        for (key, absent) in [("help", ""), ("message", "")] {
            assert!(
                found.get(key).is_none_or(|value| value.as_str().is_some_and(|text| text != absent)),
                "{found}"
            );
        }
        assert_eq!(text(found, "pointer"), pointer(&found["path"]), "{what}");
        place(found, what);
        if let Some(params) = found.get("params") {
            let params = params.as_object().expect("params are an object");
            assert!(!params.is_empty() && params.values().all(Value::is_string), "{what}: {found}");
        }
        for related in found.get("related").map_or(&[][..], |list| list.as_array().expect("a list")) {
            keys(
                related,
                &["pointer", "message", "start"],
                &["file", "pointer", "message", "start", "end"],
                what,
            );
            place(related, what);
        }
        assert!(found.get("related").is_none_or(|list| list.as_array().is_some_and(|list| !list.is_empty())));
        if let Some(fix) = found.get("fix") {
            keys(fix, &["title", "safe", "edits"], &["title", "safe", "edits"], what);
            assert!(fix["safe"].is_boolean() && !text(fix, "title").is_empty(), "{what}: {fix}");
            let edits = fix["edits"].as_array().expect("edits are a list");
            assert!(!edits.is_empty(), "{what}: {fix}");
            edits.iter().for_each(|edit| check_edit(edit, what));
        }
    }
    diagnostics(&report).count()
}

fn check_edit(edit: &Value, what: &str) {
    let fields: &[&str] = match text(edit, "op") {
        "set" => &["op", "pointer", "value"],
        "remove" => &["op", "pointer"],
        "rename" => &["op", "pointer", "to"],
        "text" => &["op", "start", "end", "text"],
        op => panic!("{what}: there is no edit `{op}`"),
    };
    keys(edit, fields, fields, what);
    place(edit, what);
}

/// RFC 6901, written from the standard.
fn pointer(path: &Value) -> String {
    let steps = path.as_array().expect("a path is a list");
    let step = |step: &Value| match step {
        Value::String(key) => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Value::Number(index) => format!("/{index}"),
        step => panic!("a step is {step}"),
    };
    steps.iter().map(step).collect()
}

#[test]
fn every_field_is_as_the_contract_says() {
    let found: usize = samples().iter().map(check).sum();
    assert!(found > 120, "only {found} diagnostics were seen");
}

#[test]
fn keys_are_escaped_in_pointers_and_nowhere_else() {
    let text = r#"{"provider": "AWS", "vendor": "GENERIC", "a/b~c": 1, "~01": 2, "": 3, "é\"\\\n": 4}"#;
    let sample = Sample { name: "keys".into(), text: text.into(), kind: None };
    let report = sample.json();
    let found: Vec<(&str, &str)> =
        diagnostics(&report).map(|found| (text_of(&found["pointer"]), text_of(&found["path"][0]))).collect();
    assert_eq!(found, [("/a~1b~0c", "a/b~c"), ("/~001", "~01"), ("/", ""), ("/é\"\\\n", "é\"\\\n")]);
    check(&sample);
}

fn text_of(value: &Value) -> &str {
    value.as_str().expect("a text")
}

#[test]
fn the_kind_is_named_where_it_is_known() {
    for (text, kind) in [("{}", None), (r#"{"provider": "AWS", "vendor": "MSK"}"#, Some("private-link"))] {
        let report = Sample { name: text.into(), text: text.into(), kind: None }.json();
        assert_eq!(report.get("kind").and_then(Value::as_str), kind, "{text}");
    }
}
