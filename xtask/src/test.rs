//! `cargo xtask test`: every test there is.

use std::process::Command;

use anyhow::Result;

use crate::command::{exists, run};
use crate::wasm_toolchain::Choice;
use crate::{apt, demo, node, page, paths, web};

/// Runs the tests of every face. What they need beyond cargo and Node is installed here.
pub(crate) fn test() -> Result<()> {
    if !exists("valgrind") && apt::may_install() {
        apt::update()?;
        apt::install(&["valgrind"])?;
    }
    step("the release program", &mut cargo(&["build", "--release", "--package", "linkspec"]))?;
    let release = paths::target()?.join("release/linkspec");
    step("the library alone", &mut cargo(&["check", "--no-default-features", "--lib"]))?;
    step("the tests", cargo(&["test", "--workspace", "--quiet"]).env("LINKSPEC_RELEASE", release))?;
    step(
        "the documentation",
        cargo(&["doc", "--no-deps", "--package", "linkspec"]).env("RUSTDOCFLAGS", "-D warnings"),
    )?;
    println!("\n== the npm package");
    web::build(Choice::Any)?;
    node::test(&[], Choice::Any)?;
    println!("\n== the page");
    page::test(&[], Choice::Any)?;
    println!("\n== the demo");
    demo::demo()
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
