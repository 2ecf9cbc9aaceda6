//! A safe fix, applied as the contract describes its edits, mends its finding and breaks nothing.

use linkspec::check;
use serde_json::Value;

use crate::common::{self, codes, diagnostics, edits::apply, options};
use crate::samples::samples;

/// Whether `after` holds at most what `before` holds, counted, without one `code`.
fn is_less(before: &[&str], code: &str, after: &[&str]) -> bool {
    let mut left = before.to_vec();
    left.retain({
        let mut first = true;
        move |other| !(*other == code && std::mem::take(&mut first))
    });
    after.iter().all(|code| left.iter().position(|other| other == code).map(|at| left.remove(at)).is_some())
}

#[test]
fn safe_fixes_mend_and_break_nothing() {
    let (mut applied, mut wrong) = (0, String::new());
    for sample in samples() {
        let report = sample.json();
        let before = codes(&report);
        for found in diagnostics(&report).filter(|found| found["fix"]["safe"] == true) {
            // An edit by pointer needs a payload that parses.
            let Some(text) = apply(&sample.text, &found["fix"]) else {
                assert_eq!(report["verdict"], "malformed", "{}: {found} cannot be applied", sample.name);
                continue;
            };
            applied += 1;
            let mended = common::json(&check(&text, &options(sample.kind)));
            let code = found["code"].as_str().expect("a code");
            let after = codes(&mended);
            if !is_less(&before, code, &after) {
                wrong += &format!(
                    "{} ({code}): {before:?} became {after:?}\n{}\n{text}\n",
                    sample.name, sample.text
                );
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(applied > 40, "only {applied} fixes were applied");
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
