//! What holds for every rule, for ever.

use alloc::string::String;
use alloc::sync::Arc;
use alloc::vec::Vec;
use std::collections::BTreeSet;
use std::{format, fs};

use super::repository::secret_in_file::SecretInFile;
use super::{Beside, Example, PAGES, Page};
use crate::payload::base;
use crate::rules::Severity;
use crate::{Options, Report, check, check_bytes, check_document, refuse};

fn report(example: &Example) -> Report {
    let options = |kind| Options { kind: Some(kind), ..Options::default() };
    match example {
        Example::Patch(base, _) => check(&example.payload(), &options(base.kind)),
        Example::Text(kind, text) => check(text, &options(*kind)),
        Example::Document(name, text) => document(name, text),
        Example::Unknown(text) => check(text, &Options::default()),
        Example::Bytes(kind, bytes) => check_bytes(bytes, &options(*kind)),
        Example::Refused(kind, refusal) => refuse(*refusal, "", true, &options(*kind)),
        Example::Committed(base, _) => {
            let beside: Arc<dyn Beside> = Arc::new(SecretInFile);
            check(&example.payload(), &Options { beside: alloc::vec![beside], ..options(base.kind) })
        }
        Example::Governed(base, schema) => {
            let beside = alloc::vec![crate::program::policy::example(schema)];
            check(base.text, &Options { beside, ..options(base.kind) })
        }
        Example::Configured(text) => crate::program::config::example(text),
        Example::Limited(kind, limits, text) => check(text, &Options { limits: *limits, ..options(*kind) }),
    }
}

fn document(name: &str, text: &str) -> Report {
    #[cfg(feature = "program")]
    if let Some(mut source) = crate::examine_source::examine_source(text, name, &Options::default()) {
        return source.examined.remove(0).report;
    }
    check_document(text, name, &Options::default()).remove(0)
}

fn found(report: &Report) -> Vec<(String, String)> {
    report.diagnostics.iter().map(|found| (found.code.into(), found.pointer.clone())).collect()
}

#[test]
fn a_bad_example_breaks_its_rule_at_its_place_and_no_other() {
    let mut wrong = String::new();
    for page in PAGES {
        for (example, at) in page.bad {
            let found = found(&report(example));
            if found != [(String::from(page.rule.code()), String::from(*at))] {
                wrong +=
                    &format!("{} wants {at:?}, found {found:?} in {}\n", page.rule.code(), example.payload());
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn a_good_example_breaks_no_rule() {
    for page in PAGES {
        for example in page.good {
            assert_eq!(found(&report(example)), [], "{}: {}", page.rule.code(), example.payload());
        }
    }
}

#[test]
fn a_base_breaks_no_rule() {
    for base in base::ALL {
        let report = check(base.text, &Options { kind: Some(base.kind), ..Options::default() });
        assert_eq!(found(&report), [], "{}", base.title);
    }
}

/// Every rule file, as its code, by listing `src/rules`.
fn files() -> Vec<String> {
    let rules = concat!(env!("CARGO_MANIFEST_DIR"), "/src/rules");
    let folders = fs::read_dir(rules).unwrap().map(|entry| entry.unwrap().path());
    let mut codes = Vec::new();
    for folder in folders.filter(|path| path.is_dir()) {
        for file in fs::read_dir(&folder).unwrap() {
            let path = file.unwrap().path();
            if fs::read_to_string(&path).unwrap().contains("\nrule! {") {
                codes.push(path.file_stem().unwrap().to_str().unwrap().replace('_', "-"));
            }
        }
    }
    codes
}

#[test]
fn a_file_is_named_by_its_code_and_registered_once() {
    let registered: Vec<String> = PAGES.iter().map(|page| page.rule.code().into()).collect();
    let unique: BTreeSet<&String> = registered.iter().collect();
    assert_eq!(unique.len(), registered.len(), "two rules share a code");
    let files = files();
    assert_eq!(files.iter().collect::<BTreeSet<_>>(), unique);
}

/// Names that a sentence may begin with.
const NAMES: [&str; 6] = ["Amazon", "Atlas", "Azure", "Confluent", "Event", "Kafka"];

/// Part of a sentence: no capital unless a name or an abbreviation begins it, no full stop.
fn is_sentence_part(text: &str) -> bool {
    let word = text.split(' ').next().unwrap_or("");
    let capital =
        word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase) && !NAMES.contains(&word);
    !capital && !text.ends_with('.') && text.trim() == text
}

#[test]
fn texts_follow_the_style() {
    for Page { rule, why, source, since, .. } in PAGES {
        assert_eq!(rule.lines.split('\n').count(), 3, "{}: a line break in a text", rule.code());
        assert!(is_sentence_part(rule.message()), "{}: {:?}", rule.code(), rule.message());
        assert!(
            rule.help().is_empty() || is_sentence_part(rule.help()),
            "{}: {:?}",
            rule.code(),
            rule.help()
        );
        assert!(!rule.help().is_empty() || rule.severity == Severity::Info, "{} does not help", rule.code());
        assert!(why.ends_with('.') && why.len() > 20, "{}: {why:?}", rule.code());
        assert!(!source.text().is_empty() && !source.text().ends_with('.'), "{}", rule.code());
        assert!(since.is_empty() || since.len() == 10, "{}: {since:?}", rule.code());
        for text in [rule.message(), rule.help()] {
            assert_eq!(text.matches('`').count() % 2, 0, "{}: {text:?}", rule.code());
        }
    }
}

#[test]
fn texts_name_no_parameter_that_is_not_given() {
    for page in PAGES {
        for (example, _) in page.bad {
            for diagnostic in
                report(example).diagnostics.iter().filter(|found| found.code == page.rule.code())
            {
                for name in page.rule.message().split('{').chain(page.rule.help().split('{')).skip(1) {
                    let Some((name, _)) = name.split_once('}') else { continue };
                    let known = name == "key" || diagnostic.params.0.iter().any(|(known, _)| *known == name);
                    // Braces stand in texts about braces, too.
                    assert!(
                        known || name.contains('…') || name.contains(' '),
                        "{}: {name}",
                        page.rule.code()
                    );
                }
            }
        }
    }
}
