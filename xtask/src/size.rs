//! Weighs the bundles that users ship.

use crate::command::run;
use crate::{npm, paths};
use anyhow::Result;
use std::process::Command;

/// Bundles and minifies each export alone, prints its size after gzip, and fails where a bundle is
/// over the budget or grew against `pkg/sizes.json`. With `accept`, writes that file anew instead.
pub(crate) fn weigh(accept: bool) -> Result<()> {
    let tests = paths::root().join("tests/node");
    npm::install(&tests)?;
    let mut node = Command::new("node");
    node.arg("sizes.js").current_dir(tests);
    if accept {
        node.arg("--accept");
    }
    run(&mut node)
}
