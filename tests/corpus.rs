//! Every payload of the corpus gets its verdict, from the library and from the program alike.

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use linkspec::{Kind, Report, check};
use serde_json::Value;

use common::{json, options, run, shared};

struct Entry {
    path: PathBuf,
    kind: Kind,
    /// The verdict; none where the sources disagree.
    expected: Option<String>,
    why: String,
}

#[derive(Default)]
struct Corpus {
    entries: Vec<Entry>,
    unknown_kinds: usize,
}

impl Corpus {
    fn read(folder: &Path) -> Self {
        let manifest = fs::read_to_string(folder.join("manifest.json")).expect("there is a manifest");
        let manifest: Value = serde_json::from_str(&manifest).expect("the manifest is JSON");
        let mut corpus = Self::default();
        for entry in manifest["entries"].as_array().expect("entries are a list") {
            let text = |key: &str| entry[key].as_str().map(String::from);
            let kind = text("kind").expect("an entry has a kind");
            let Ok(kind) = kind.parse::<Kind>() else {
                corpus.unknown_kinds += 1;
                continue;
            };
            let contested = !entry["contested"].is_null();
            corpus.entries.push(Entry {
                path: folder.join(text("file").expect("an entry has a file")),
                kind,
                expected: text("expected").filter(|_| !contested),
                why: text("why").unwrap_or_default(),
            });
        }
        corpus
    }
}

impl Entry {
    fn report(&self) -> Report {
        let text = fs::read_to_string(&self.path).expect("an entry's file is a text");
        check(&text, &options(Some(self.kind)))
    }
}

#[test]
fn every_entry_gets_its_verdict() {
    let Some(shared) = shared() else { return };
    let Corpus { entries, unknown_kinds } = Corpus::read(&shared.join("corpus"));
    let (mut right, mut judged, mut contested, mut wrong) = (0, 0, 0, String::new());
    for entry in &entries {
        let Some(expected) = &entry.expected else {
            contested += 1;
            continue;
        };
        judged += 1;
        let report = entry.report();
        if report.verdict.as_str() == expected {
            right += 1;
        } else {
            let codes: Vec<&str> = report.diagnostics.iter().map(|found| found.code).collect();
            wrong += &format!(
                "{} is {}, not {expected} ({}): {codes:?}\n",
                entry.path.display(),
                report.verdict,
                entry.why
            );
        }
    }
    println!(
        "corpus: {right} of {judged} entries as expected, {contested} contested, {unknown_kinds} of kinds that do not exist yet"
    );
    assert!(wrong.is_empty(), "\n{wrong}");
    assert!(judged > 60, "the corpus is not the one that was meant");
}

#[test]
fn the_program_says_what_the_library_says() {
    let Some(shared) = shared() else { return };
    let mut of_kind: BTreeMap<Kind, Vec<Entry>> = BTreeMap::new();
    for entry in Corpus::read(&shared.join("corpus")).entries {
        of_kind.entry(entry.kind).or_default().push(entry);
    }
    for (kind, mut entries) in of_kind {
        entries.sort_by(|a, b| a.path.cmp(&b.path));
        let mut arguments =
            vec!["check".into(), "--format=json".into(), "--kind".into(), kind.as_str().into()];
        arguments.extend(entries.iter().map(|entry| entry.path.clone().into_os_string()));
        let run = run(arguments);
        assert_eq!(run.err, "");
        let reports = run.reports();
        assert_eq!(reports.len(), entries.len(), "{kind}: one report a file");
        let mut worst = 0;
        for (entry, report) in entries.iter().zip(reports) {
            let mut library = entry.report();
            library.file = Some(entry.path.to_string_lossy().into_owned());
            worst = worst.max(i32::from(!library.verdict.is_valid()));
            assert_eq!(report, json(&library), "{}", entry.path.display());
        }
        assert_eq!(run.exit, worst, "{kind}");
    }
}
