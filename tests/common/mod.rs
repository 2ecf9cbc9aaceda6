//! What the tests at the outermost face share: the program, its answers, places for files.
#![allow(unreachable_pub, reason = "a crate of its own has nobody to reach it")]
#![allow(dead_code, reason = "each test file is a crate of its own and uses what it needs")]

pub mod edits;
pub mod rules;

use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use linkspec::{Kind, Options, Report};
use serde_json::Value;

/// What the program said and how it ended.
#[derive(Debug, PartialEq, Eq)]
pub struct Run {
    pub out: String,
    pub err: String,
    pub exit: i32,
}

impl Run {
    /// Standard output as one JSON document.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error} in {:.300}", self.out))
    }

    /// The reports of `--format json`.
    pub fn reports(&self) -> Vec<Value> {
        let json = self.json();
        assert_eq!(json["version"], 1);
        json["reports"].as_array().expect("`reports` is a list").clone()
    }

    /// The last line of standard output.
    pub fn last_line(&self) -> &str {
        self.out.lines().last().unwrap_or("")
    }
}

/// The program, in an environment that says nothing about colour.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_linkspec"));
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM", "CI"] {
        command.env_remove(name);
    }
    command
}

/// Runs the program with nothing on standard input.
pub fn run<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Run {
    finish(program().args(arguments), b"")
}

/// Runs the program in a folder.
pub fn run_in<A: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = A>) -> Run {
    finish(program().args(arguments).current_dir(folder), b"")
}

/// Runs the program with this on standard input.
pub fn run_with<A: AsRef<OsStr>>(stdin: &[u8], arguments: impl IntoIterator<Item = A>) -> Run {
    finish(program().args(arguments), stdin)
}

/// Runs a command to its end, and asserts that it neither panicked nor was killed.
pub fn finish(command: &mut Command, stdin: &[u8]) -> Run {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut pipe = child.stdin.take().expect("there is a standard input");
    let output: Output = std::thread::scope(|scope| {
        // The program may end without having read it all.
        scope.spawn(move || {
            let _ = pipe.write_all(stdin);
        });
        child.wait_with_output().expect("the program ends")
    });
    let run = Run {
        out: String::from_utf8(output.stdout).expect("standard output is UTF-8"),
        err: String::from_utf8(output.stderr).expect("standard error is UTF-8"),
        exit: output.status.code().expect("the program was not killed"),
    };
    assert!(!run.err.contains("panicked") && (0..=2).contains(&run.exit), "{run:.600?}");
    run
}

/// A folder of its own for a test, gone at its end.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("there is room for a folder")
}

/// Writes a file, and the folders on its way.
pub fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    assert!(path.starts_with(folder), "`{name}` lies outside of the folder");
    fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("folders can be made");
    fs::write(&path, content).expect("files can be written");
    path
}

/// The material that the tests share with others: `LINKSPEC_SHARED`, or `shared` beside the
/// repository. Where it is missing, the caller skips; in CI that is an error.
pub fn shared() -> Option<PathBuf> {
    let path = std::env::var_os("LINKSPEC_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    if path.is_dir() { Some(path) } else { skipped("the shared material is not there") }
}

/// Says that a test was skipped; in CI that is an error.
pub fn skipped<T>(why: &str) -> Option<T> {
    assert!(std::env::var_os("CI").is_none_or(|ci| ci != "true"), "{why}");
    println!("skipped: {why}");
    None
}

/// What the library says of a text, as JSON.
pub fn checked(text: &str, kind: Option<Kind>) -> Value {
    json(&linkspec::check(text, &options(kind)))
}

/// The options for a kind.
pub fn options(kind: Option<Kind>) -> Options {
    Options { kind, ..Options::default() }
}

/// A report as JSON.
pub fn json(report: &Report) -> Value {
    serde_json::to_value(report).expect("a report is JSON")
}

/// The codes of a report's diagnostics.
pub fn codes(report: &Value) -> Vec<&str> {
    diagnostics(report).map(|found| found["code"].as_str().expect("a code")).collect()
}

/// A report's diagnostics.
pub fn diagnostics(report: &Value) -> impl Iterator<Item = &Value> {
    report["diagnostics"].as_array().expect("diagnostics are a list").iter()
}

/// A payload that is valid, one that has a warning, and one that has an error.
pub const VALID: &str = r#"{"provider": "AWS", "vendor": "MSK", "arn": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}"#;
pub const WARNED: &str = r#"{"provider": "AWS", "vendor": "MSK", "region": "eu-west-1", "arn": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7"}"#;
pub const INVALID: &str = r#"{"provider": "AWS", "vendor": "MSK", "arn": "1235711"}"#;
