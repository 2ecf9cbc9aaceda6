//! Where findings are: in order, exact, and the same whoever counts.

use serde_json::Value;

use crate::common::{checked, diagnostics, edits::byte};
use crate::samples::samples;

/// The stretch of text that a finding marks.
fn marked<'t>(text: &'t str, found: &Value) -> &'t str {
    let (start, end) = (byte(text, &found["start"]), byte(text, &found["end"]));
    &text[start.expect("the start is in the text")..end.expect("the end is in the text")]
}

#[test]
fn offsets_lines_and_columns_agree() {
    let mut seen = 0;
    for sample in samples() {
        for found in diagnostics(&sample.json()) {
            // `byte` finds the place by its offset and asserts line and column.
            marked(&sample.text, found);
            let related = found.get("related").map_or(&[][..], |list| list.as_array().expect("a list"));
            for related in related {
                assert!(!marked(&sample.text, related).is_empty(), "{}", sample.name);
            }
            seen += 1 + related.len();
        }
    }
    assert!(seen > 120, "{seen}");
}

#[test]
fn findings_stand_in_the_order_of_the_text_then_of_their_codes() {
    let mut pairs = 0;
    for sample in samples() {
        let report = sample.json();
        let places: Vec<(u64, &str)> = diagnostics(&report)
            .map(|found| {
                (
                    found["start"]["offset"].as_u64().expect("an offset"),
                    found["code"].as_str().expect("a code"),
                )
            })
            .collect();
        assert!(places.is_sorted(), "{}: {places:?}", sample.name);
        pairs += places.len().saturating_sub(1);
    }
    assert!(pairs > 30, "only {pairs} findings stood beside another");
}

/// A finding about a value marks the value with its quotes, one about a key the key, one about what
/// is missing the `{` of the object that lacks it.
#[test]
fn marks_cover_what_they_are_about() {
    let (mut values, mut keys, mut missing) = (0, 0, 0);
    for sample in samples() {
        let Ok(payload) = serde_json::from_str::<Value>(&sample.text) else { continue };
        for found in diagnostics(&sample.json()) {
            let mark = marked(&sample.text, found);
            let pointer = found["pointer"].as_str().expect("a pointer");
            let key = found["path"].as_array().and_then(|path| path.last());
            let read = serde_json::from_str::<Value>(mark);
            match payload.pointer(pointer) {
                None => {
                    assert_eq!(mark, "{", "{}: {pointer} is missing", sample.name);
                    missing += 1;
                }
                Some(value) if read.as_ref().is_ok_and(|read| read == value) => values += 1,
                // Of a key that stands twice, the pointer leads to the last value.
                Some(_) if found["code"] == "duplicate-key" || read.as_ref().ok() == key => keys += 1,
                Some(_) => panic!("{}: {pointer} is marked by {mark:?}", sample.name),
            }
        }
    }
    assert!(values > 60 && keys > 20 && missing > 10, "{values} values, {keys} keys, {missing} missing");
}

#[test]
fn what_is_missing_below_is_marked_below() {
    let text = "{\n  \"provider\": \"AZURE\",\n  \"vendor\": \"EVENTHUB\"\n}";
    let report = checked(text, None);
    let found: Vec<_> = diagnostics(&report).collect();
    assert!(found.len() >= 3, "{report}");
    for found in found {
        assert_eq!(found["code"], "missing-key");
        assert_eq!(found["start"], serde_json::json!({"line": 1, "column": 1, "offset": 0}));
        assert_eq!(found["end"], serde_json::json!({"line": 1, "column": 2, "offset": 1}));
    }
}

#[test]
fn without_a_text_there_are_no_positions() {
    let options = linkspec::Options { positions: false, ..linkspec::Options::default() };
    for sample in samples() {
        let options = linkspec::Options { kind: sample.kind, ..options.clone() };
        let with = sample.json();
        let without = crate::common::json(&linkspec::check(&sample.text, &options));
        assert_eq!(with["verdict"], without["verdict"], "{}", sample.name);
        let codes =
            |report: &Value| diagnostics(report).map(|found| found["code"].to_string()).collect::<Vec<_>>();
        assert_eq!(codes(&with), codes(&without), "{}", sample.name);
        for found in diagnostics(&without) {
            assert!(found.get("start").is_none() && found.get("end").is_none(), "{found}");
            let text_edit = |edit: &Value| edit["op"] == "text";
            let edits = found["fix"]["edits"].as_array();
            assert!(edits.is_none_or(|edits| !edits.iter().any(text_edit)), "{found}");
        }
    }
}
