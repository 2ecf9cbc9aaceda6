//! Where things are.

use anyhow::{Context, Result};
use std::path::{Path, PathBuf};

/// The repository.
pub(crate) fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// The npm package.
pub(crate) fn package() -> PathBuf {
    root().join("pkg")
}

/// Cargo's target directory, wherever `CARGO_TARGET_DIR` or a configuration put it: this program
/// runs from `<target>/debug/xtask`.
pub(crate) fn target() -> Result<PathBuf> {
    let program = std::env::current_exe()?;
    let target = program.ancestors().nth(2).context("xtask runs outside cargo's target directory")?;
    Ok(target.to_path_buf())
}
