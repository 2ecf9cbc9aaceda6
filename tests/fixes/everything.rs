//! Every fix there is, on every text there is: it removes its finding and adds none.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use linkspec::fix::{Fixes, mend};
use linkspec::{Kind, check};
use serde_json::Value;

use crate::common::rules::{bad_examples, pages};
use crate::common::{codes, diagnostics, json, options, run_in, shared, write};

struct Case {
    name: String,
    text: String,
    kind: Option<Kind>,
}

/// The bad examples of every rule, and the corpus where it is there.
fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = bad_examples()
        .into_iter()
        .enumerate()
        .map(|(at, shown)| Case { name: format!("{}-{at}", shown.code), text: shown.text, kind: shown.kind })
        .collect();
    if let Some(shared) = shared() {
        let manifest = fs::read_to_string(shared.join("corpus/manifest.json")).expect("a manifest");
        let manifest: Value = serde_json::from_str(&manifest).expect("JSON");
        for entry in manifest["entries"].as_array().expect("entries") {
            let (file, kind) =
                (entry["file"].as_str().expect("a file"), entry["kind"].as_str().expect("a kind"));
            let text = fs::read_to_string(shared.join("corpus").join(file)).expect("a text");
            cases.extend(kind.parse().ok().map(|kind| Case {
                name: file.replace('/', "-"),
                text,
                kind: Some(kind),
            }));
        }
    }
    assert!(cases.len() > 100, "only {} cases", cases.len());
    cases
}

fn is_included(found: &Value, fixes: Fixes) -> bool {
    found.get("fix").is_some() && (fixes == Fixes::All || found["fix"]["safe"] == true)
}

fn rank(found: &Value) -> Option<usize> {
    ["info", "warning", "error"].iter().position(|severity| found["severity"] == *severity)
}

/// What may be new is what could not be seen before: in a text that did not parse, or at the place
/// that was changed, or milder; and it is never more than what is gone.
fn holds(case: &Case, before: &Value, after: &Value, fixes: Fixes) -> Result<(), String> {
    let (old, new) = (codes(before), codes(after));
    let fixable: Vec<&Value> = diagnostics(before).filter(|found| is_included(found, fixes)).collect();
    let mut left = old.clone();
    let added: Vec<&Value> = diagnostics(after)
        .filter(|found| match left.iter().position(|code| *code == found["code"]) {
            Some(at) => {
                left.remove(at);
                false
            }
            None => true,
        })
        .collect();
    let malformed = before["verdict"] == "malformed";
    let revealed = |found: &&&Value| {
        let pointer = found["pointer"].as_str().expect("a pointer");
        let is_milder = |fix: &&Value| rank(found) < rank(fix);
        malformed
            || fixable.iter().any(is_milder)
            || fixable.iter().any(|fix| {
                fix["fix"]["edits"].as_array().expect("edits").iter().any(|edit| {
                    let place = edit["pointer"].as_str().expect("a pointer");
                    let renamed = edit["to"]
                        .as_str()
                        .map(|to| format!("{}/{to}", place.rsplit_once('/').expect("a key").0));
                    pointer.starts_with(renamed.as_deref().unwrap_or(place))
                })
            })
    };
    let harm: Vec<&&Value> = added.iter().filter(|found| !revealed(found)).collect();
    if !harm.is_empty() || new.len() > old.len() {
        return Err(format!("{} {fixes:?}: {old:?} became {new:?}", case.name));
    }
    Ok(())
}

#[test]
fn a_fix_removes_its_finding_and_adds_none() {
    let (mut wrong, mut stays, mut mended_rules) = (String::new(), 0, BTreeMap::<String, usize>::new());
    let mut offered = BTreeSet::new();
    for case in cases() {
        let options = options(case.kind);
        let before = json(&check(&case.text, &options));
        for fixes in [Fixes::Safe, Fixes::All] {
            let mended = mend(&case.text, "", &options, fixes, &|_| true);
            let fixable: Vec<&str> = diagnostics(&before)
                .filter(|found| is_included(found, fixes))
                .filter_map(|found| found["code"].as_str())
                .collect();
            offered.extend(fixable.iter().map(|code| String::from(*code)));
            if fixable.is_empty() {
                assert_eq!((mended.text.as_str(), mended.fixed), (case.text.as_str(), 0), "{}", case.name);
                continue;
            }
            let after = json(&check(&mended.text, &options));
            if let Err(why) = holds(&case, &before, &after, fixes) {
                wrong += &format!("{why}\n{}\nbecame\n{}\n", case.text, mended.text);
            }
            stays += usize::from(mended.fixed == 0);
            let again = mend(&mended.text, "", &options, fixes, &|_| true);
            assert_eq!((again.text, again.fixed), (mended.text, 0), "{}: not a fixed point", case.name);
            let count = |codes: &[&str], code: &str| codes.iter().filter(|other| **other == code).count();
            for code in fixable {
                if count(&codes(&after), code) < count(&codes(&before), code) {
                    *mended_rules.entry(code.into()).or_default() += 1;
                }
            }
        }
    }
    println!("{} rules with fixes were mended; in {stays} cases the fix was left out", mended_rules.len());
    assert!(wrong.is_empty(), "\n{wrong}");
    let without: Vec<&String> = offered.iter().filter(|code| !mended_rules.contains_key(*code)).collect();
    assert!(without.is_empty(), "these rules have a fix and no case in which it mends: {without:?}");
    assert!(mended_rules.len() > 70 && stays < 8, "{} rules, {stays} cases", mended_rules.len());
    // Every rule that can offer a fix has shown it.
    assert!(offered.len() * 3 > pages().len(), "{} of {}", offered.len(), pages().len());
}

/// The same by the program, over a tree: what it says was fixed is what has changed.
#[test]
fn the_program_changes_the_files_that_have_fixes_and_no_other() {
    let folder = crate::common::folder();
    let mut texts = BTreeMap::new();
    for case in cases().into_iter().filter(|case| case.kind.is_none()) {
        let name = format!("{}.json", case.name);
        write(folder.path(), &name, &case.text);
        texts.insert(name, case.text);
    }
    let arguments = |more: &[&'static str]| [&["check"], more, &["."]].concat();
    let reports = |at: &Path| run_in(at, arguments(&["--format=json"])).reports();
    let before = reports(folder.path());
    run_in(folder.path(), arguments(&["--fix"]));
    let after = reports(folder.path());
    let mut changed = 0;
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before["file"], after["file"]);
        let name = before["file"].as_str().expect("a file").trim_start_matches("./");
        let case = Case { name: name.into(), text: texts[name].clone(), kind: None };
        let text = fs::read_to_string(folder.path().join(name)).expect("a text");
        holds(&case, before, after, Fixes::Safe).unwrap_or_else(|why| panic!("{why}"));
        let fixable = diagnostics(before).any(|found| is_included(found, Fixes::Safe));
        assert_eq!(text, mend(&case.text, "", &options(case.kind), Fixes::Safe, &|_| true).text, "{name}");
        assert!(fixable || text == case.text, "{name} had nothing to fix");
        changed += usize::from(text != case.text);
    }
    assert!(changed > 20, "only {changed} files changed");
    let count = fs::read_dir(folder.path()).expect("a folder").count();
    assert_eq!(count, texts.len(), "a temporary file is left");
}
