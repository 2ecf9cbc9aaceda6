//! What is read: standard input, files of ours and of others, files that are hardly files.

use crate::common::{INVALID, VALID, codes, folder, run, run_in, run_with, write};

#[test]
fn a_dash_is_standard_input() {
    let run = run_with(INVALID.as_bytes(), ["check", "--format=json", "-"]);
    let reports = run.reports();
    assert_eq!((reports.len(), run.exit), (1, 1));
    assert_eq!(reports[0]["file"], "<stdin>");
    assert_eq!(codes(&reports[0]), ["malformed-msk-arn"]);
    // However often it is named, it is read once.
    let twice = run_with(INVALID.as_bytes(), ["check", "--format=json", "-", "-"]);
    assert_eq!(twice.reports(), reports);
}

#[test]
fn on_standard_input_anything_is_a_payload() {
    for (text, code) in [
        (r#"{"name": "somebody-elses", "version": "1.0.0"}"#, "unknown-kind"),
        ("[1, 2]", "unknown-kind"),
        ("", "empty-text"),
        ("Once upon a time\n", "unexpected-text"),
    ] {
        let run = run_with(text.as_bytes(), ["check", "--format=json", "-"]);
        let reports = run.reports();
        assert_eq!((reports.len(), run.exit), (1, 1), "{text:?}");
        assert!(codes(&reports[0]).contains(&code), "{text:?}: {run:?}");
        assert!(reports[0].get("kind").is_none(), "{text:?}: {run:?}");
    }
}

#[test]
fn standard_input_is_judged_by_the_name_that_it_is_given() {
    let page = format!("# A page\n\n```json\n{INVALID}\n```\n\nand\n\n```json\n{VALID}\n```\n");
    let arguments = ["check", "--format=json", "--stdin-filename", "docs/page.md", "-"];
    let run = run_with(page.as_bytes(), arguments);
    let reports = run.reports();
    assert_eq!((reports.len(), run.exit), (2, 1), "{run:?}");
    assert!(reports.iter().all(|report| report["file"] == "docs/page.md"));
    assert_eq!(reports[0]["diagnostics"][0]["start"]["line"], 4);
}

#[test]
fn what_is_none_of_ours_is_skipped() {
    let folder = folder();
    let skipped = "1 file skipped: no payload of ours";
    for (name, content) in [
        ("package.json", &br#"{"name": "somebody-elses", "version": "1.0.0"}"#[..]),
        ("tsconfig.json", b"{\n  // a comment\n  \"compilerOptions\": {},\n}"),
        ("broken.json", b"{\"name\": \"some"),
        ("array.json", b"[{\"a\": 1}, 2]"),
        ("number.json", b"42"),
        ("string.json", b"\"provider\""),
        ("null.json", b"null"),
        ("empty.json", b""),
        ("blank.json", b" \n\t\r\n "),
        ("binary.json", b"\x00\x01\x02\xff\xfe"),
        ("page.md", b"# Nothing here\n\n```json\n{\"a\": 1}\n```\n"),
        ("empty.md", b""),
    ] {
        write(folder.path(), name, content);
        let run = run_in(folder.path(), ["check", name]);
        assert_eq!((run.exit, run.err.as_str(), run.last_line()), (0, "", skipped), "{name}");
        let run = run_in(folder.path(), ["check", "--deny-warnings", "--format=json", name]);
        assert_eq!((run.exit, run.reports().len()), (0, 0), "{name}");
    }
    let run = run_in(folder.path(), ["check", "."]);
    assert_eq!((run.exit, run.last_line()), (0, "12 files skipped: no payload of ours"));
}

#[test]
fn with_a_kind_every_json_file_is_a_payload() {
    let folder = folder();
    for (name, content, verdict, code) in [
        ("array.json", &b"[1, 2]"[..], "invalid", "not-an-object"),
        ("number.json", b"42", "invalid", "not-an-object"),
        ("null.json", b"null", "invalid", "not-an-object"),
        ("empty.json", b"", "malformed", "empty-text"),
        ("blank.json", b" \n\t\r\n ", "malformed", "empty-text"),
        ("foreign.json", b"{\"name\": 1}", "invalid", "unknown-key"),
        ("latin.json", b"{\"provider\": \"\xe9\"}", "malformed", "not-utf-8"),
        ("utf16.json", b"\xff\xfe{\0\"\0a\0\"\0:\x001\0}\0", "malformed", "utf-16"),
        ("nul.json", b"{\"provider\": \0\"AWS\"}", "malformed", "unusual-space"),
        ("surrogate.json", b"{\"provider\": \"\\ud800\"}", "malformed", "lone-surrogate"),
    ] {
        write(folder.path(), name, content);
        let arguments = ["check", "--kind=private-link", "--format=json", name];
        let run = run_in(folder.path(), arguments);
        let reports = run.reports();
        assert_eq!((reports.len(), run.exit), (1, 1), "{name}");
        assert_eq!(reports[0]["verdict"], verdict, "{name}");
        assert_eq!(reports[0]["kind"], "private-link", "{name}");
        assert!(codes(&reports[0]).contains(&code), "{name}: {run:?}");
        let human = run_in(folder.path(), ["check", "--kind=private-link", name]);
        assert!(human.out.contains(&format!("error[{code}]")), "{name}: {human:?}");
    }
}

#[test]
fn a_byte_order_mark_is_a_finding_and_hides_nothing() {
    let folder = folder();
    write(folder.path(), "bom.json", format!("\u{feff}{INVALID}"));
    let reports = run_in(folder.path(), ["check", "--format=json", "bom.json"]).reports();
    assert_eq!(codes(&reports[0]), ["byte-order-mark", "malformed-msk-arn"]);
    // The mark is a unit of its own.
    assert_eq!(reports[0]["diagnostics"][1]["start"]["offset"], 1 + INVALID.find("\"1235711").unwrap());
}

#[cfg(unix)]
#[test]
fn what_cannot_be_read_is_said_in_a_sentence() {
    use std::os::unix::fs::symlink;
    let folder = folder();
    std::fs::create_dir(folder.path().join("folder.json")).unwrap();
    symlink("nowhere.json", folder.path().join("dangling.json")).unwrap();
    symlink("loop.json", folder.path().join("loop.json")).unwrap();
    for (name, why) in [
        ("dangling.json", "no such file or directory"),
        ("loop.json", "too many levels of symbolic links"),
        ("a\u{1b}[31m.json", "no such file or directory"),
    ] {
        let run = run_in(folder.path(), ["check", name]);
        assert_eq!(run.exit, 2, "{name}");
        let shown = name.replace('\u{1b}', "␛");
        assert_eq!(run.err, format!("linkspec: cannot check `{shown}`: {why}\n"));
    }
    // A folder is walked, whatever its name.
    let run = run_in(folder.path(), ["check", "folder.json"]);
    assert_eq!((run.exit, run.out.as_str()), (0, "nothing to check\n"));
}

#[cfg(target_os = "linux")]
#[test]
fn memory_of_a_process_is_no_payload() {
    let run = run(["check", "--kind=private-link", "/proc/self/mem"]);
    assert_eq!(
        (run.exit, run.err.as_str()),
        (2, "linkspec: cannot check `/proc/self/mem`: input/output error\n")
    );
}
