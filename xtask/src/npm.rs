//! Tools from npm, exactly those of a committed lock file.

use crate::command::{exists, run};
use anyhow::{Result, bail};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Installs what `folder/package-lock.json` names into `folder/node_modules`, unless that was done
/// for this very lock file before.
pub(crate) fn install(folder: &Path) -> Result<()> {
    if !exists("npm") {
        bail!("`npm` is missing: install Node.js 20.19 or later");
    }
    let lock = fs::read(folder.join("package-lock.json"))?;
    let installed = folder.join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|done| done == lock) {
        return Ok(());
    }
    println!("npm ci in {}", folder.file_name().unwrap_or_default().display());
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder);
    run(&mut npm)?;
    fs::write(installed, lock)?;
    Ok(())
}
