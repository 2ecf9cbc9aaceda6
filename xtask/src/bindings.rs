//! wasm-bindgen, as a library: pinned by the same `Cargo.lock` as the crate's side of it, so the
//! two cannot drift apart.

use crate::wasm_toolchain::Toolchain;
use anyhow::{Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// Where the sender's module and its JavaScript are made.
pub(crate) fn folder(toolchain: &Toolchain) -> Result<PathBuf> {
    Ok(toolchain.target_dir()?.join("bindings-send"))
}

/// Turns what the compiler wrote into a module for the web; returns the module's path. The folder
/// also gets wasm-bindgen's JavaScript, which only the sender uses: with numbers for arguments it would
/// only rename the exports.
pub(crate) fn generate(compiled: &Path, folder: &Path) -> Result<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).web(true)?.typescript(false).omit_default_module_path(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.generate(folder)?;
    let module = folder.join("linkspec_bg.wasm");
    ensure!(module.exists(), "wasm-bindgen wrote no linkspec_bg.wasm");
    Ok(module)
}
