use super::{assert_found, last_line, unmarked};
use crate::common::{INVALID, VALID, WARNED, diagnostics, folder, run_in, run_with, write};

#[test]
fn every_line_is_a_payload() {
    let file = format!("{VALID}\n\n  {INVALID}\r\n{WARNED}\n{{\"a\": 1}}\n{VALID}");
    let marked = file.replace("\"1235711\"", "«malformed-msk-arn»\"1235711\"");
    let marked = marked.replace("\"region\"", "«computed-key»\"region\"");
    let (file, expected) = unmarked(&marked);
    for name in ["requests.jsonl", "requests.NDJSON"] {
        assert_eq!(assert_found(name, &file, &expected).len(), 4, "a line that is none of ours is left out");
    }
}

#[test]
fn with_a_kind_no_line_is_left_out() {
    let folder = folder();
    write(folder.path(), "requests.jsonl", format!("{VALID}\n[1]\n\n{{\"provider\": \"AWS\",\n"));
    let run = run_in(folder.path(), ["check", "--format=jsonl", "--kind=private-link", "requests.jsonl"]);
    assert_eq!(run.out.lines().count(), 3, "{}", run.out);
    assert!(run.out.contains("not-an-object") && run.out.contains("\"malformed\""), "{}", run.out);
}

#[test]
fn frames_show_no_other_line() {
    let folder = folder();
    write(folder.path(), "requests.jsonl", format!("{{\"password\": \"hunter2\"}}\n{INVALID}\n{VALID}\n"));
    let run = run_in(folder.path(), ["check", "requests.jsonl"]);
    assert!(run.out.contains("2 | {\"provider\"") && !run.out.contains("3 |") && !run.out.contains("1 |"));
}

#[test]
fn standard_input_has_lines_where_its_name_says_so() {
    let stdin = format!("{VALID}\n{INVALID}\n");
    let run = run_with(stdin.as_bytes(), ["check", "--format=json", "--stdin-filename=requests.jsonl", "-"]);
    let reports = run.reports();
    assert_eq!((reports.len(), diagnostics(&reports[1]).count()), (2, 1));
    assert_eq!(reports[1]["file"], "requests.jsonl");
}

#[test]
fn nothing_of_ours() {
    for file in ["", "\n\n", "1\n2\n", "{\"a\": 1}\n", "no JSON at all\n"] {
        assert_eq!(last_line("log.jsonl", file), "1 file skipped: no payload of ours", "{file:?}");
    }
}

/// They are held against nothing, and stay what they are.
#[test]
fn a_bundle_leaves_them_alone() {
    let folder = folder();
    write(folder.path(), "requests.jsonl", format!("{VALID}\n{VALID}\n{INVALID}\n"));
    let plain = run_in(folder.path(), ["check", "--format=json", "."]);
    assert_eq!(run_in(folder.path(), ["check", "--bundle", "--format=json", "."]), plain);
    assert_eq!(plain.reports().len(), 3);
}
