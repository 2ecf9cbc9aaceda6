//! The page in a real browser: its tests, its pictures, its speed.

use std::fs;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::command::run;
use crate::wasm_toolchain::Choice;
use crate::{browser, npm, paths, serve, site};

/// Runs the tests of the page and of form libraries; `only` names test files, none means all.
pub(crate) fn test(only: &[&str], choice: Choice) -> Result<()> {
    let files = test_files(only)?;
    let mut node = prepared(choice)?;
    npm::pack()?;
    run(node.args(["--test", "--test-reporter=spec", "--test-concurrency=1"]).args(files))
}

/// Takes the pictures in `www/screens`.
pub(crate) fn screens(choice: Choice) -> Result<()> {
    run(prepared(choice)?.arg("screens.js"))
}

/// Measures how long the page takes to answer a keystroke.
pub(crate) fn keystroke(choice: Choice) -> Result<()> {
    run(prepared(choice)?.arg("keystroke.js"))
}

/// Node in `tests/page`, with the page served.
fn prepared(choice: Choice) -> Result<Command> {
    let folder = paths::root().join("tests/page");
    npm::install(&folder)?;
    browser::install();
    let address = serve::serve_beside(site::build(choice)?)?;
    let mut node = Command::new("node");
    node.current_dir(folder).env("LINKSPEC_PAGE", address);
    Ok(node)
}

fn test_files(only: &[&str]) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(paths::root().join("tests/page"))? {
        let file = entry?.file_name().to_string_lossy().into_owned();
        if let Some(name) = file.strip_suffix(".test.js")
            && (only.is_empty() || only.contains(&name))
        {
            files.push(file);
        }
    }
    files.sort();
    ensure!(files.len() >= only.len().max(1), "tests/page has no such test");
    Ok(files)
}
