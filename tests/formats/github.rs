//! Workflow commands, read as GitHub documents them: `::name key=value,key=value::message`, with
//! `%25`, `%0D`, `%0A` for what would end the message, and `%3A`, `%2C` too in a property.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::common::{diagnostics, run_in};
use crate::{CANARY, file, files, reports};

struct Command {
    name: String,
    properties: BTreeMap<String, String>,
    message: String,
}

fn parse(line: &str) -> Command {
    let (head, message) = line
        .strip_prefix("::")
        .and_then(|rest| rest.split_once("::"))
        .unwrap_or_else(|| panic!("no command: {line}"));
    let (name, properties) = head.split_once(' ').expect("properties");
    let pair = |pair: &str| {
        let (key, value) = pair.split_once('=').expect("a value");
        (key.into(), unescaped(value, &["%3A", "%2C", "%0D", "%0A", "%25"]))
    };
    Command {
        name: name.into(),
        properties: properties.split(',').map(pair).collect(),
        message: unescaped(message, &["%0D", "%0A", "%25"]),
    }
}

/// Anything that looks like an escape and is none shows that a `%` was not escaped.
fn unescaped(text: &str, escapes: &[&str]) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        let escape = rest.get(at..at + 3).filter(|escape| escapes.contains(escape));
        let code = u8::from_str_radix(&escape.unwrap_or_else(|| panic!("a bare `%` in {text}"))[1..], 16)
            .expect("hex");
        out.push(char::from(code));
        rest = &rest[at + 3..];
    }
    out + rest
}

fn number(command: &Command, key: &str) -> Option<u64> {
    command.properties.get(key).map(|text| text.parse().expect("a number"))
}

fn holds(command: &Command, report: &Value, found: &Value) {
    let level = match found["severity"].as_str().expect("a severity") {
        "info" => "notice",
        level => level,
    };
    assert_eq!(command.name, level);
    assert_eq!(command.properties["file"], file(report));
    assert_eq!(command.properties["title"], found["code"].as_str().expect("a code"));
    assert!(command.message.starts_with(&found["message"].as_str().expect("a message")[..10]));
    let (start, end) = (&found["start"], &found["end"]);
    assert_eq!(
        (number(command, "line"), number(command, "endLine")),
        (start["line"].as_u64(), end["line"].as_u64())
    );
    if start["line"] == end["line"] {
        let columns = (number(command, "col"), number(command, "endColumn"));
        assert_eq!(columns, (start["column"].as_u64(), end["column"].as_u64()));
    } else {
        assert_eq!(number(command, "col"), None, "GitHub takes no columns of different lines");
    }
}

#[test]
fn every_finding_is_an_annotation() {
    let folder = files();
    for notes in [false, true] {
        let mut arguments = vec!["check", "--format=github", "."];
        arguments.extend(notes.then_some("--notes"));
        let run = run_in(folder.path(), arguments);
        assert_eq!((run.exit, run.err.as_str()), (1, ""));
        assert!(!run.out.contains(CANARY) && !run.out.contains('\u{1b}'));
        let mut commands = run.out.lines();
        let mut shown = 0;
        for report in reports(folder.path()) {
            for found in diagnostics(&report).filter(|found| notes || found["severity"] != "info") {
                holds(&parse(commands.next().expect("an annotation")), &report, found);
                shown += 1;
            }
        }
        assert_eq!(commands.next(), None);
        assert!(shown > 100, "only {shown} annotations");
    }
}

#[test]
#[should_panic(expected = "a bare `%`")]
fn the_reader_is_strict() {
    parse("::error file=a,line=1,title=x::100% wrong");
}
