//! The exit status: 0 nothing at error level, 1 findings, 2 could not run; 2 wins over 1.

use crate::common::{INVALID, VALID, WARNED, folder, run, run_in, write};

#[test]
fn it_follows_the_findings() {
    let folder = folder();
    write(folder.path(), "valid.json", VALID);
    write(folder.path(), "warned.json", WARNED);
    write(folder.path(), "invalid.json", INVALID);
    write(folder.path(), "malformed.json", r#"{"vendor": "MSK", "provider": "AWS", "arn": }"#);
    for (arguments, exit) in [
        (&["valid.json"][..], 0),
        (&["warned.json"], 0),
        (&["--deny-warnings", "warned.json"], 1),
        (&["--deny-warnings", "valid.json"], 0),
        (&["invalid.json"], 1),
        (&["malformed.json"], 1),
        (&["valid.json", "invalid.json"], 1),
        (&["invalid.json", "gone.json"], 2),
        (&["gone.json", "valid.json"], 2),
        (&["."], 1),
    ] {
        for format in ["human", "json", "jsonl"] {
            let run = run_in(folder.path(), [&["check", "--format", format], arguments].concat());
            assert_eq!(run.exit, exit, "{arguments:?} as {format}: {run:?}");
        }
    }
}

#[test]
fn notes_never_count() {
    let folder = folder();
    let payload = VALID.replace("\"AWS\"", "\"aws\"").replace("MSK", "msk");
    write(folder.path(), "noted.json", payload);
    let run = run_in(folder.path(), ["check", "--deny-warnings", "--format=json", "noted.json"]);
    let reports = run.reports();
    let severities: Vec<_> =
        crate::common::diagnostics(&reports[0]).map(|found| found["severity"].clone()).collect();
    assert!(!severities.is_empty() && severities.iter().all(|severity| severity == "info"), "{run:?}");
    assert_eq!((reports[0]["verdict"].as_str(), run.exit), (Some("valid"), 0));

    let silent = run_in(folder.path(), ["check", "--deny-warnings", "noted.json"]);
    assert_eq!((silent.out.lines().count(), silent.exit), (1, 0), "{silent:?}");
    let told = run_in(folder.path(), ["check", "--deny-warnings", "--notes", "noted.json"]);
    assert!(told.out.contains("note[normalised-name]"), "{told:?}");
    assert_eq!(told.exit, 0);
}

#[test]
fn a_file_that_cannot_be_read_does_not_keep_others_from_being_judged() {
    let folder = folder();
    write(folder.path(), "invalid.json", INVALID);
    let run = run_in(folder.path(), ["check", "--format=json", "gone.json", "invalid.json"]);
    assert_eq!(run.exit, 2);
    assert_eq!(run.reports().len(), 1);
    assert_eq!(run.err, "linkspec: cannot check `gone.json`: no such file or directory\n");
}

#[test]
fn wrong_usage_is_said_in_a_sentence() {
    for (arguments, sentence) in [
        (&["check"][..], "required"),
        (&["check", "--kind", "private-lnk", "x.json"], "known kinds: private-link, "),
        (&["check", "--format", "xml", "x.json"], "possible values: human, json, jsonl"),
        (&["check", "--deny-warning", "x.json"], "--deny-warnings"),
        (&["chek"], "check"),
        (&["explain"], "<CODE>"),
        (&["rules", "--format", "yaml"], "human, json"),
    ] {
        let run = run(arguments);
        assert_eq!((run.exit, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(run.err.contains(sentence), "{arguments:?}: {}", run.err);
        assert!(run.err.starts_with("error: "), "{arguments:?}: {}", run.err);
    }
}

#[test]
fn without_a_command_the_help_is_shown() {
    let run = run::<&str>([]);
    assert_eq!(run.exit, 2);
    assert!(run.err.contains("Usage: linkspec <COMMAND>"), "{run:?}");
    for arguments in [&["--help"][..], &["check", "--help"], &["--version"]] {
        let run = crate::common::run(arguments);
        assert_eq!((run.exit, run.err.as_str()), (0, ""), "{arguments:?}");
        assert!(run.out.contains("linkspec") || run.out.contains("PATH"), "{run:?}");
    }
}
