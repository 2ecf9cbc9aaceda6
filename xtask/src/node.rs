//! The JavaScript tests.

use crate::command::run;
use crate::wasm_toolchain::Choice;
use crate::{apt, browser, npm, paths, program, size, web};
use anyhow::{Result, ensure};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Runs the JavaScript tests and weighs the package; `only` names test files (`node`, `bundlers`,
/// …), none means all. The package must be built.
pub(crate) fn test(only: &[&str], choice: Choice) -> Result<()> {
    let tests = paths::root().join("tests/node");
    npm::install(&tests)?;
    web::build_faulty(choice)?;
    browser::install();
    install_apache();
    npm::pack()?;
    // The payloads that ajv judges. The test in Node.js says where they are of another version.
    if !tests.join("generated/agreement.jsonl").exists() {
        let arguments = ["test", "--quiet", "--package", "linkspec", "--test", "agreement"];
        run(Command::new("cargo").args(arguments).current_dir(paths::root()))?;
    }
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=spec"])
        .current_dir(&tests)
        .env("LINKSPEC_PROGRAM", program::build()?);
    run(node.args(test_files(&tests, only)?))?;
    if only.is_empty() { size::weigh(false) } else { Ok(()) }
}

/// Named one by one: Node 20 takes no patterns.
fn test_files(folder: &Path, only: &[&str]) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let file = entry?.file_name().to_string_lossy().into_owned();
        if let Some(name) = file.strip_suffix(".test.js")
            && (only.is_empty() || only.contains(&name))
        {
            files.push(file);
        }
    }
    files.sort();
    ensure!(files.len() >= only.len().max(1), "tests/node has no such test");
    Ok(files)
}

/// Installs Debian's Apache, which the sender's Digest is held against. Its test starts a server of its
/// own on a free port of this machine; the one that the package brings is not used.
fn install_apache() {
    if Path::new("/usr/sbin/apache2").exists() || !apt::may_install() {
        return;
    }
    println!("node: installing Debian's Apache");
    if let Err(error) = apt::update().and_then(|()| apt::install(&["apache2"])) {
        eprintln!("node: {error}");
    }
}
