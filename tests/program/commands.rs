//! `explain`, `rules`, `kinds`.

use linkspec::Kind;
use serde_json::Value;

use crate::common::{rules::pages, run};

#[test]
fn every_rule_is_explained() {
    let pages = pages();
    assert!(pages.len() >= 90, "{} rules", pages.len());
    for page in &pages {
        let text = |key: &str| page[key].as_str().unwrap_or_else(|| panic!("{key} in {page}"));
        let run = run(["explain", text("code")]);
        assert_eq!((run.exit, run.err.as_str()), (0, ""), "{page}");
        let first = format!("{} ({})", text("code"), text("severity"));
        assert_eq!(run.out.lines().next(), Some(first.as_str()));
        for part in ["message", "why", "source", "certainty"] {
            assert!(run.out.contains(text(part)), "{part} of {first}");
        }
        assert!(run.out.contains("\nBad, at ") && run.out.contains("\nGood\n"), "{first}");
    }
}

#[test]
fn the_list_of_rules_is_complete_and_in_order() {
    let pages = pages();
    let codes: Vec<&str> = pages.iter().map(|page| page["code"].as_str().unwrap()).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
    let human = run(["rules"]).out;
    let named: Vec<&str> = human.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert_eq!(named, codes);
    let markdown = run(["rules", "--format=markdown"]).out;
    let headings: Vec<&str> = markdown.lines().filter_map(|line| line.strip_prefix("## ")).collect();
    assert_eq!(headings, codes);
    for page in &pages {
        let severity = page["severity"].as_str().unwrap();
        assert!(["error", "warning", "info"].contains(&severity), "{page}");
        assert!(
            ["documented", "observed", "inferred"].contains(&page["certainty"].as_str().unwrap()),
            "{page}"
        );
        let some = |key: &str| page[key].as_array().is_some_and(|list| !list.is_empty());
        assert!(some("bad") && some("good"), "{page}");
        let pointers = page["bad"].as_array().unwrap().iter().map(|bad| &bad["pointer"]);
        assert!(pointers.into_iter().all(Value::is_string), "{page}");
    }
}

#[test]
fn an_unknown_code_is_met_with_what_was_meant() {
    for (code, meant) in [
        ("malformed-msk-arns", Some("malformed-msk-arn")),
        ("Missing_Key", Some("missing-key")),
        ("unterminatedkey", Some("unterminated-key")),
        ("nothing-of-the-kind", None),
        ("", None),
    ] {
        let run = run(["explain", code]);
        assert_eq!((run.exit, run.out.as_str()), (2, ""), "{code}");
        assert!(run.err.starts_with(&format!("linkspec: no rule has the code `{code}`")), "{run:?}");
        match meant {
            Some(meant) => assert!(run.err.contains(&format!("did you mean `{meant}`?")), "{run:?}"),
            None => assert!(!run.err.contains("did you mean"), "{run:?}"),
        }
        assert!(run.err.contains("`linkspec rules` lists them"), "{run:?}");
    }
    assert!(!run(["explain", "a\u{1b}[31m"]).err.contains('\u{1b}'));
}

#[test]
fn every_kind_is_listed() {
    let run = run(["kinds"]);
    assert_eq!((run.exit, run.err.as_str()), (0, ""));
    let listed: Vec<Option<&str>> = run.out.lines().map(|line| line.split_whitespace().next()).collect();
    let kinds: Vec<Option<&str>> = Kind::ALL.iter().map(|kind| Some(kind.as_str())).collect();
    assert_eq!(listed, kinds);
    assert!(kinds.starts_with(&[Some("private-link"), Some("private-link-update")]));
}
