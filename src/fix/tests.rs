use std::string::{String, ToString};
use std::vec::Vec;

use super::{Fixes, mend};
use crate::rules::{Example, PAGES};
use crate::{Options, check};

#[test]
fn measure() {
    let mut all: Vec<(String, String, Option<crate::Kind>)> = Vec::new();
    for page in PAGES.iter() {
        for (example, _) in page.bad {
            let kind = match example {
                Example::Patch(base, _) => Some(base.kind),
                Example::Text(k, _) => Some(*k),
                Example::Unknown(_) => None,
                _ => continue,
            };
            all.push((page.rule.code().into(), example.payload(), kind));
        }
    }
    let m = std::fs::read_to_string("/work/shared/corpus/manifest.json").unwrap();
    let m: serde_json::Value = serde_json::from_str(&m).unwrap();
    for e in m["entries"].as_array().unwrap() {
        let f = e["file"].as_str().unwrap();
        let Ok(kind) = e["kind"].as_str().unwrap().parse() else { continue };
        all.push((
            f.into(),
            std::fs::read_to_string(std::format!("/work/shared/corpus/{f}")).unwrap(),
            Some(kind),
        ));
    }
    for (name, text, kind) in all {
        let options = Options { kind, ..Options::default() };
        let before = check(&text, &options);
        for fixes in [Fixes::Safe, Fixes::All] {
            let can = before
                .diagnostics
                .iter()
                .filter(|f| f.fix.as_ref().is_some_and(|fix| fixes.include(fix)))
                .count();
            if can == 0 {
                continue;
            }
            let mended = mend(&text, "", &options, fixes, &|_| true);
            let after = check(&mended.text, &options);
            let codes = |r: &crate::Report| {
                r.diagnostics
                    .iter()
                    .map(|f| std::format!("{}@{}", f.code, f.pointer))
                    .collect::<Vec<String>>()
            };
            let (b, a) = (codes(&before), codes(&after));
            let mut left = b.clone();
            let added: Vec<_> = a
                .iter()
                .filter(|c| match left.iter().position(|x| x == *c) {
                    Some(i) => {
                        left.remove(i);
                        false
                    }
                    None => true,
                })
                .collect();
            if mended.fixed != can || !added.is_empty() {
                std::println!(
                    "{name} {fixes:?} {} {b:?} -> {a:?} fixed {} of {can} ADDED {added:?}",
                    before.verdict,
                    mended.fixed
                );
                std::println!("{text}\n=>\n{}", mended.text);
            }
        }
    }
}
