//! Payloads that other files describe: Terraform, Kubernetes, CloudFormation, JSON Lines.

mod cloudformation;
mod corpus;
mod hostile;
mod json_lines;
mod kubernetes;
mod secrets;
mod terraform;

use serde_json::Value;

use crate::common::{diagnostics, folder, run_in, write};

/// A file without its marks, and what they say is wrong with it: `«code»` stands before each place.
fn unmarked(text: &str) -> (String, Vec<(String, u64, u64)>) {
    let (mut file, mut expected) = (String::new(), Vec::new());
    for (at, piece) in text.split('«').enumerate() {
        let rest = if at == 0 { piece } else { piece.split_once('»').expect("a mark ends").1 };
        if at > 0 {
            let line = file.rsplit('\n').next().expect("there is a line");
            let place = (file.matches('\n').count() as u64 + 1, line.encode_utf16().count() as u64 + 1);
            expected.push((piece.split('»').next().unwrap().to_owned(), place.0, place.1));
        }
        file.push_str(rest);
    }
    (file, expected)
}

/// Asserts that a file has the findings at its marks and no other, also with its lines ended by CRLF,
/// behind a byte order mark, and found on a walk. Its reports.
fn assert_marked(name: &str, text: &str) -> Vec<Value> {
    let (file, expected) = unmarked(text);
    let plain = assert_found(name, &file, &expected);
    assert_found(name, &file.replace('\n', "\r\n"), &expected);
    let first = |place: &(String, u64, u64)| {
        // The mark is a character of the first line.
        (place.0.clone(), place.1, place.2 + u64::from(place.1 == 1))
    };
    let moved: Vec<_> = expected.iter().map(first).collect();
    assert_found(name, &format!("\u{feff}{file}"), &moved);
    plain
}

fn assert_found(name: &str, file: &str, expected: &[(String, u64, u64)]) -> Vec<Value> {
    let folder = folder();
    write(folder.path(), name, file);
    let named = run_in(folder.path(), ["check", "--format=json", name]);
    let walked = run_in(folder.path(), ["check", "--format=json", "."]);
    let reports = named.reports();
    assert_eq!(reports.len(), walked.reports().len(), "{name} on a walk");
    assert!(!reports.is_empty(), "{name} was skipped: {named:?}");
    let found: Vec<(String, u64, u64)> = reports
        .iter()
        .flat_map(diagnostics)
        .filter(|found| found["severity"] != "info")
        .map(|found| {
            let number = |key: &str| found["start"][key].as_u64().expect("a number");
            (found["code"].as_str().unwrap().to_owned(), number("line"), number("column"))
        })
        .collect();
    assert_eq!(found, expected, "{name}: {file}\n{reports:#?}");
    assert_eq!(named.exit, i32::from(reports.iter().any(|report| report["verdict"] == "invalid")));
    reports
}

/// The messages of a file's findings.
fn messages(name: &str, file: &str) -> Vec<String> {
    let folder = folder();
    write(folder.path(), name, file);
    let reports = run_in(folder.path(), ["check", "--format=json", name]).reports();
    reports.iter().flat_map(diagnostics).map(|found| found["message"].as_str().unwrap().to_owned()).collect()
}

/// What the program says to people of a file.
fn said(name: &str, file: &str) -> String {
    let folder = folder();
    write(folder.path(), name, file);
    run_in(folder.path(), ["check", "--notes", name]).out
}

/// The last line for a file.
fn last_line(name: &str, file: impl AsRef<[u8]>) -> String {
    let folder = folder();
    write(folder.path(), name, file);
    let run = run_in(folder.path(), ["check", name]);
    assert_eq!((run.exit, run.err.as_str()), (0, ""), "{run:?}");
    run.last_line().to_owned()
}
