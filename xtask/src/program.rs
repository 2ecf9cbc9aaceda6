//! The native program, for the demo and the tests that hold others against it.

use crate::command::run;
use crate::paths;
use anyhow::Result;
use std::path::PathBuf;
use std::process::Command;

/// Builds it and returns where it is.
pub(crate) fn build() -> Result<PathBuf> {
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--package", "linkspec", "--bin", "linkspec"]);
    run(cargo.current_dir(paths::root()))?;
    Ok(paths::target()?.join("debug").join(format!("linkspec{}", std::env::consts::EXE_SUFFIX)))
}
