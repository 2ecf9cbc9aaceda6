//! What severities come to.

use serde_json::Value;

use crate::common::diagnostics;
use crate::samples::samples;

#[test]
fn the_verdict_follows_from_the_findings() {
    let mut seen = std::collections::BTreeMap::new();
    for sample in samples() {
        let report = sample.json();
        let has = |severity: &str| diagnostics(&report).any(|found| found["severity"] == severity);
        let verdict = report["verdict"].as_str().expect("a verdict");
        match verdict {
            "malformed" => {
                assert!(has("error"), "{}", sample.name);
                assert!(
                    serde_json::from_str::<Value>(&sample.text).is_err() || too_much(&report),
                    "{}",
                    sample.name
                );
            }
            verdict => {
                let expected = if has("error") {
                    "invalid"
                } else if has("warning") {
                    "warning"
                } else {
                    "valid"
                };
                assert_eq!(verdict, expected, "{}: {report}", sample.name);
            }
        }
        *seen.entry(verdict.to_owned()).or_insert(0) += 1;
        assert_eq!(linkspec::verdict(&sample.text, &crate::common::options(sample.kind)).as_str(), verdict);
    }
    assert!(
        ["valid", "warning", "invalid", "malformed"].iter().all(|verdict| seen.contains_key(*verdict)),
        "{seen:?}"
    );
}

/// Whether the text is more than is read, or holds what the standard leaves open.
fn too_much(report: &Value) -> bool {
    diagnostics(report).any(|found| {
        ["too-deep", "too-large", "too-many-values", "lone-surrogate"]
            .iter()
            .any(|code| found["code"] == *code)
    })
}
