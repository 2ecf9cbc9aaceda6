//! npm: tools, exactly those of a committed lock file, and the package itself.

use crate::command::{exists, run};
use crate::paths;
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Installs what `folder/package-lock.json` names into `folder/node_modules`, unless that was done
/// for this very lock file before.
pub(crate) fn install(folder: &Path) -> Result<()> {
    ensure_there()?;
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

/// Packs the package as it would be published and installs it in a folder of its own; returns the
/// folder. The package must be built.
pub(crate) fn pack() -> Result<PathBuf> {
    ensure_there()?;
    let tests = paths::root().join("tests/node");
    run(Command::new("node").arg("pack.js").current_dir(&tests))?;
    Ok(tests.join("generated/app"))
}

/// The file that [`pack`] made.
pub(crate) fn packed() -> Result<PathBuf> {
    let folder = paths::root().join("tests/node/generated/app");
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "tgz") {
            return Ok(path);
        }
    }
    bail!("the package is not packed in {}", folder.display())
}

fn ensure_there() -> Result<()> {
    if !exists("npm") {
        bail!("`npm` is missing: install Node.js 20.19 or later");
    }
    Ok(())
}
