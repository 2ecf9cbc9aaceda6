//! `--fix`, `--unsafe-fixes`, `--diff`, as the program does them.
#![allow(unreachable_pub, reason = "a crate of its own has nobody to reach it")]

#[path = "../common/mod.rs"]
mod common;

mod diffs;
mod documents;
mod everything;
mod files;
mod layout;
mod stdin;

use std::fs;

use common::{Run, folder, run_in, write};

/// The text of a file after `check` with these arguments, and what the program said.
pub fn checked(name: &str, text: &str, arguments: &[&str]) -> (String, Run) {
    let folder = folder();
    let path = write(folder.path(), name, text);
    let run = run_in(folder.path(), [&["check"], arguments, &[name]].concat());
    (fs::read_to_string(path).expect("the file is still a text"), run)
}

/// The same, of fixes that leave nothing to be said.
pub fn mended(name: &str, text: &str, arguments: &[&str]) -> String {
    let (mended, run) = checked(name, text, arguments);
    assert_eq!((run.exit, run.err.as_str()), (0, ""), "{mended}\n{}", run.out);
    mended
}
