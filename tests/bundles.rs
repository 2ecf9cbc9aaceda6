//! `check --bundle`: payloads of several files, held against each other.

mod common;

use std::path::Path;

use common::{diagnostics, folder, run, run_in, shared, write};
use linkspec::payload::base::{AWS_MSK, KAFKA_PRIVATE_LINK, MSK_POLICY};
use serde_json::Value;

/// What a finding says of places: its own, then the other one.
fn places(report: &Value, code: &str) -> Vec<[(String, u64, u64); 2]> {
    let named = diagnostics(report).filter(|found| found["code"] == code);
    let place = |file: &Value, start: &Value| {
        let file = Path::new(file.as_str().expect("a file")).file_name().expect("a name");
        let number = |key: &str| start[key].as_u64().expect("a number");
        (file.to_string_lossy().into_owned(), number("line"), number("column"))
    };
    let both = named.map(|found| {
        let other = &found["related"][0];
        let file = if other["file"].is_null() { &report["file"] } else { &other["file"] };
        [place(&report["file"], &found["start"]), place(file, &other["start"])]
    });
    both.collect()
}

#[test]
fn the_pages_of_the_documentation_do_not_fit_together() {
    let Some(shared) = shared() else { return };
    let pages = shared.join("domain/source-documents");
    let run = run(["check".as_ref(), "--bundle".as_ref(), "--format=json".as_ref(), pages.as_os_str()]);
    assert_eq!((run.err.as_str(), run.exit), ("", 1));
    let reports = run.reports();
    let places = |code: &str| -> Vec<_> {
        let found = reports.iter().flat_map(|report| places(report, code));
        found.map(|both| both.map(|(file, line, column)| (String::from(&file[..4]), line, column))).collect()
    };
    let at = |page: &str, line, column| (String::from(page), line, column);
    assert_eq!(
        places("connection-id-of-another-link"),
        [[at("000_", 191, 30), at("000_", 105, 20)], [at("001_", 174, 30), at("001_", 103, 20)]]
    );
    assert_eq!(places("resource-of-another-cluster"), [[at("001_", 48, 16), at("001_", 98, 22)]]);
    assert_eq!(places("mechanism-unknown-to-msk"), [[at("001_", 166, 27), at("001_", 96, 33)]]);
    // No page has to do with another one.
    let others =
        reports.iter().flat_map(diagnostics).filter_map(|found| found["related"].as_array()).flatten();
    assert_eq!(others.filter(|other| !other["file"].is_null()).count(), 0);
}

#[test]
fn without_the_option_nothing_is_held_against_anything() {
    let folder = folder();
    write(folder.path(), "link.json", AWS_MSK.text.replace("orders", "invoices"));
    write(folder.path(), "policy.json", MSK_POLICY.text);
    let alone = run_in(folder.path(), ["check", "."]);
    assert_eq!((alone.exit, alone.last_line()), (0, "2 payloads in 2 files checked: 2 valid"));
    let together = run_in(folder.path(), ["check", "--bundle", "."]);
    assert_eq!(together.exit, 1);
    // Its fix shows in no file alone, and none is promised.
    let line = "2 payloads in 2 files checked: 1 invalid, 1 valid; 1 bundle held together";
    assert_eq!(together.last_line(), line);
    assert!(together.out.contains("policy.json:13:19"), "{}", together.out);
    assert!(together.out.contains("link.json:4:10: the cluster of the private link"), "{}", together.out);
    let files = run_in(folder.path(), ["check", "--bundle", "policy.json", "link.json"]);
    assert_eq!(files.out, together.out.replace("./", ""));
}

#[test]
fn a_page_and_a_file_are_held_together_by_what_they_refer_to() {
    let folder = folder();
    let answer =
        r#"{"_id": "0a1b2c3d4e5f60718293a4b5", "provider": "AWS", "vendor": "MSK", "state": "IDLE"}"#;
    write(folder.path(), "answers/link.json", answer);
    write(folder.path(), "docs/page.md", format!("# Page\n\n```json\n{}\n```\n", KAFKA_PRIVATE_LINK.text));
    let run = run_in(folder.path(), ["check", "--bundle", "--format=json", "."]);
    let reports = run.reports();
    let at = |file: &str, line, column| (String::from(file), line, column);
    let found = reports.iter().flat_map(|report| places(report, "mechanism-unknown-to-msk"));
    assert_eq!(found.collect::<Vec<_>>(), [[at("page.md", 9, 35), at("link.json", 1, 66)]]);
}

#[test]
fn what_cannot_be_gathered_is_still_reported() {
    let folder = folder();
    write(folder.path(), "a.json", b"{\"provider\": \"AWS\", \"vendor\": \"\xff\"}");
    write(folder.path(), "b.json", r#"{"left": "pad"}"#);
    write(folder.path(), "c.json", AWS_MSK.text);
    let together = run_in(folder.path(), ["check", "--bundle", "."]);
    assert_eq!(together.exit, 1);
    assert!(together.out.contains("[not-utf-8]"), "{}", together.out);
    assert!(together.last_line().ends_with("0 bundles held together; 1 file skipped: no payload of ours"));
    let alone = run_in(folder.path(), ["check", "--bundle", "b.json"]);
    assert_eq!(alone.exit, 0);
}

#[test]
fn a_kind_for_all_makes_no_bundle() {
    let run = run(["check", "--bundle", "--kind", "private-link", "x.json"]);
    assert_eq!(run.exit, 2);
    assert!(run.err.contains("--bundle") && run.err.contains("--kind"), "{}", run.err);
}
