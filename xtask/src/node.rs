//! The JavaScript tests.

use crate::command::run;
use crate::wasm_toolchain::Choice;
use crate::{npm, paths, size, web};
use anyhow::Result;
use std::process::Command;

/// Runs the JavaScript tests; `only` names the runtimes, none means all, the checks of the package
/// and the scale. The package must be built.
pub(crate) fn test(only: &[&str]) -> Result<()> {
    let tests = paths::root().join("tests/node");
    npm::install(&tests)?;
    web::build_faulty(Choice::Any)?;
    let mut node = Command::new("node");
    node.arg("run.js").args(only).current_dir(tests);
    run(&mut node)?;
    if only.is_empty() { size::weigh(false) } else { Ok(()) }
}
