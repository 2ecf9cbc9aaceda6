//! `cargo xtask test`: every test there is.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, ensure};

use crate::command::{exists, run};
use crate::wasm_toolchain::Choice;
use crate::{apt, demo, hooks, node, page, paths, web};

/// Runs the tests of every face. What they need beyond cargo and Node is installed here.
pub(crate) fn test() -> Result<()> {
    if !exists("valgrind") && apt::may_install() {
        apt::update()?;
        apt::install(&["valgrind"])?;
    }
    let release = release()?;
    step("the library alone", &mut cargo(&["check", "--no-default-features", "--lib"]))?;
    step("the tests", cargo(&["test", "--workspace", "--quiet"]).env("LINKSPEC_RELEASE", release))?;
    step("the sender", &mut cargo(&["test", "--quiet", "--lib", "--features", "send", "send::"]))?;
    step(
        "the documentation",
        cargo(&["doc", "--no-deps", "--package", "linkspec"]).env("RUSTDOCFLAGS", "-D warnings"),
    )?;
    println!("\n== the npm package");
    web::build(Choice::Any)?;
    node::test(&[], Choice::Any)?;
    println!("\n== the page");
    page::test(&[], Choice::Any)?;
    println!("\n== the hooks");
    hooks::test(&[])?;
    println!("\n== the demo");
    demo::demo()
}

/// The most bytes that the release program may have. Whoever installs it downloads nothing else.
const MOST_BYTES: u64 = 6_000_000;

/// Builds the release program, and fails where it has become too large.
pub(crate) fn release() -> Result<PathBuf> {
    step("the release program", &mut cargo(&["build", "--release", "--package", "linkspec"]))?;
    let program = paths::target()?.join(format!("release/linkspec{}", std::env::consts::EXE_SUFFIX));
    let bytes = program.metadata()?.len();
    println!("{bytes} bytes");
    ensure!(bytes < MOST_BYTES, "the release program has {bytes} bytes; it may have {MOST_BYTES}");
    Ok(program)
}

fn cargo(arguments: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(arguments).current_dir(paths::root());
    cargo
}

fn step(what: &str, command: &mut Command) -> Result<()> {
    println!("\n== {what}");
    run(command)
}
