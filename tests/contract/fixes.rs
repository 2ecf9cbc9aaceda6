//! A safe fix, applied as the contract describes its edits, mends its finding and breaks nothing.

use std::collections::BTreeSet;

use linkspec::check;
use serde_json::Value;

use crate::common::rules::{Shown, bad_examples};
use crate::common::{self, checked, codes, diagnostics, edits::apply, options};
use crate::samples::samples;

/// Whether `after` holds at most what `before` holds, counted, without one `code`.
fn is_less(before: &[&str], code: &str, after: &[&str]) -> bool {
    let mut left = before.to_vec();
    if let Some(at) = left.iter().position(|other| *other == code) {
        left.remove(at);
    }
    after.iter().all(|code| left.iter().position(|other| other == code).map(|at| left.remove(at)).is_some())
}

/// The findings that a fix could not have brought to light: after a change of the text, the faults
/// of the text; after a new name for a key, what is said beside that key; else all.
fn answerable<'r>(report: &'r Value, fix: &Value, faults: &BTreeSet<String>) -> Vec<&'r str> {
    let edits = fix["edits"].as_array().expect("edits are a list");
    let is_text = edits.iter().any(|edit| edit["op"] == "text");
    let renamed: Vec<&str> = edits.iter().filter_map(|edit| edit["to"].as_str()).collect();
    let counts = |found: &&Value| {
        let code = found["code"].as_str().expect("a code");
        let below = |path: &Value| {
            path.as_array()
                .is_some_and(|path| path.iter().any(|step| renamed.contains(&step.as_str().unwrap_or(""))))
        };
        if is_text {
            faults.contains(code)
        } else if renamed.is_empty() {
            true
        } else {
            // Of an object with a new variant or a new part, other keys may be missing.
            !below(&found["path"]) && code != "missing-key"
        }
    };
    diagnostics(report).filter(counts).map(|found| found["code"].as_str().expect("a code")).collect()
}

/// What makes a text malformed.
fn faults() -> BTreeSet<String> {
    let malformed = |shown: &Shown| checked(&shown.text, shown.kind)["verdict"] == "malformed";
    let faults: BTreeSet<String> =
        bad_examples().into_iter().filter(malformed).map(|shown| shown.code).collect();
    assert!(faults.len() > 30, "{faults:?}");
    faults
}

#[test]
fn safe_fixes_mend_and_break_nothing() {
    let faults = faults();
    let (mut applied, mut strictly, mut wrong) = (0, 0, String::new());
    for sample in samples() {
        let report = sample.json();
        // JSON values, which edits by pointer are applied to, have no key twice.
        if codes(&report).contains(&"duplicate-key") {
            continue;
        }
        for found in diagnostics(&report).filter(|found| found["fix"]["safe"] == true) {
            let fix = &found["fix"];
            // An edit by pointer needs a payload that parses.
            let Some(text) = apply(&sample.text, fix) else {
                assert_eq!(report["verdict"], "malformed", "{}: {found} cannot be applied", sample.name);
                continue;
            };
            applied += 1;
            let mended = common::json(&check(&text, &options(sample.kind)));
            let code = found["code"].as_str().expect("a code");
            strictly += usize::from(is_less(&codes(&report), code, &codes(&mended)));
            let (before, after) = (answerable(&report, fix, &faults), answerable(&mended, fix, &faults));
            let vanished = count(&codes(&mended), code) < count(&codes(&report), code);
            if vanished && is_less(&before, code, &after) {
                continue;
            }
            wrong +=
                &format!("{} ({code}): {before:?} became {after:?}\n{}\n{text}\n", sample.name, sample.text);
        }
    }
    println!("{applied} safe fixes: {strictly} leave nothing new to be said");
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(applied > 60 && strictly > applied * 3 / 4, "{strictly} of {applied}");
}

fn count(codes: &[&str], code: &str) -> usize {
    codes.iter().filter(|other| **other == code).count()
}

/// What is wrong with the syntax alone is mended by all its fixes together.
#[test]
fn all_safe_fixes_of_a_text_make_it_json() {
    let mut mended = 0;
    for sample in samples() {
        let report = sample.json();
        if report["verdict"] != "malformed" {
            continue;
        }
        let faults: Vec<&Value> = diagnostics(&report).filter(|found| is_fault(found)).collect();
        if faults.is_empty() || faults.iter().any(|found| found["fix"]["safe"] != true) {
            continue;
        }
        let edits: Vec<Value> = faults
            .iter()
            .flat_map(|found| found["fix"]["edits"].as_array().expect("edits").clone())
            .collect();
        let fix = serde_json::json!({ "edits": edits });
        let text = apply(&sample.text, &fix).expect("edits of the text fit");
        assert!(
            serde_json::from_str::<Value>(&text).is_ok(),
            "{}:\n{}\nbecame\n{text}",
            sample.name,
            sample.text
        );
        mended += 1;
    }
    assert!(mended > 25, "only {mended} texts were mended");
}

/// Whether a finding is about the text: its fix, if any, changes the text.
fn is_fault(found: &Value) -> bool {
    found["fix"]["edits"].as_array().is_some_and(|edits| edits.iter().any(|edit| edit["op"] == "text"))
}

#[test]
fn the_comparison_of_findings_counts() {
    assert!(is_less(&["a", "b", "b"], "b", &["a", "b"]));
    assert!(is_less(&["a"], "a", &[]));
    assert!(!is_less(&["a", "b"], "b", &["a", "b"]));
    assert!(!is_less(&["a"], "a", &["c"]));
}
