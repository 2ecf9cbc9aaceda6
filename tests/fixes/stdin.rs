//! With `--fix`, the program is a filter: standard output is the text, the report is beside it.

use crate::common::{INVALID, VALID, run_with};

#[test]
fn the_text_goes_on_and_the_report_beside_it() {
    let text = INVALID.replace("\"AWS\"", "\"aws\"");
    let run = run_with(text.as_bytes(), ["check", "--fix", "-"]);
    assert_eq!((run.out.as_str(), run.exit), (INVALID, 1));
    assert!(run.err.starts_with("error[malformed-msk-arn]"), "{}", run.err);
    assert!(run.err.ends_with("1 payload in 1 file checked: 1 invalid; 1 fixed\n"), "{}", run.err);
    let run = run_with(text.as_bytes(), ["check", "--fix", "--format=json", "-"]);
    assert_eq!(run.out, INVALID);
    assert!(run.err.starts_with("{\"version\":1,"), "{}", run.err);
}

#[test]
fn what_needs_no_fix_goes_on_as_it_is() {
    for (name, text) in [("a.json", VALID), ("a.json", "{\"a\": 1}"), ("a.md", "# Nothing\r\n"), ("a.md", "")]
    {
        let run = run_with(text.as_bytes(), ["check", "--fix", "--stdin-filename", name, "-"]);
        assert_eq!(run.out, text);
    }
}

#[test]
fn a_document_goes_on_whole() {
    let page = |provider: &str| format!("# A\n\n```json\n{}\n```\n", VALID.replace("\"AWS\"", provider));
    let run = run_with(page("\"aws\"").as_bytes(), ["check", "--fix", "--stdin-filename=a.md", "-"]);
    assert_eq!((run.out, run.exit), (page("\"AWS\""), 0));
}

#[test]
fn bytes_that_are_no_text_are_refused() {
    let run = run_with(b"{\"provider\": \"\xe9\"}", ["check", "--fix", "--kind=private-link", "-"]);
    assert_eq!((run.out.as_str(), run.exit), ("", 2));
    assert_eq!(run.err.lines().next(), Some("linkspec: cannot check `-`: it is not UTF-8"));
}
