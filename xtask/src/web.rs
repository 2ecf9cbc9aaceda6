//! `cargo xtask web`: everything in the npm package that is not written by hand.

use crate::command::run;
use crate::stamp::Stamp;
use crate::wasm_toolchain::{self, Choice, TARGET, Toolchain};
use crate::{bindings, inline, names, optimize, paths};
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// What JavaScript calls. Other exports, such as wasm-bindgen's own, are dropped.
const EXPORTS: [&str; 5] = ["memory", "reserve", "output", "check", "verdict"];

/// What the module that also reads documents has besides.
const DOCUMENT_EXPORTS: [&str; 2] = ["check_document", "redact"];

/// What the tests of the guard call besides.
const FAULTS: [&str; 3] = ["inject_panic", "inject_out_of_memory", "inject_stack_overflow"];

/// Builds `pkg/generated`; does nothing where nothing changed.
pub(crate) fn build(choice: Choice) -> Result<()> {
    let toolchain = wasm_toolchain::find(choice)?;
    let generated = paths::package().join("generated");
    names::write(&generated)?;
    // The judge alone is inlined into programs; who serves a file serves the whole.
    inlined(&toolchain, "wasm", &EXPORTS, &generated.join("inline.js"), None)?;
    let all = [&EXPORTS[..], &DOCUMENT_EXPORTS[..]].concat();
    let file = generated.join("linkspec.wasm");
    inlined(&toolchain, "wasm-documents", &all, &generated.join("inline-documents.js"), Some(&file))
}

/// Builds one module, as text in a JavaScript file and, where asked for, as it is.
fn inlined(
    toolchain: &Toolchain,
    feature: &str,
    exports: &[&str],
    script: &Path,
    file: Option<&Path>,
) -> Result<()> {
    let compiled = compile(toolchain, feature)?;
    let module = file.map_or_else(|| compiled.with_extension(format!("{feature}.wasm")), Path::to_path_buf);
    let stamp = stamp(feature, &compiled)?;
    if stamp.is_fresh(&[&module, script]) {
        println!("web: the module `{feature}` is up to date");
        return Ok(());
    }
    shrink(toolchain, &compiled, exports, &module)?;
    let bytes = fs::read(&module)?;
    fs::write(script, inline::javascript(&bytes)?)?;
    stamp.keep()?;
    println!("web: the module `{feature}`, {} bytes", bytes.len());
    Ok(())
}

/// Builds the module with the exports that fail on purpose, for the tests.
pub(crate) fn build_faulty(choice: Choice) -> Result<()> {
    let toolchain = wasm_toolchain::find(choice)?;
    let module = paths::root().join("tests/node/generated/faulty.wasm");
    let compiled = compile(&toolchain, "fault-injection")?;
    let stamp = stamp("fault-injection", &compiled)?;
    if stamp.is_fresh(&[&module]) {
        return Ok(());
    }
    shrink(&toolchain, &compiled, &[&EXPORTS[..], &DOCUMENT_EXPORTS[..], &FAULTS[..]].concat(), &module)?;
    stamp.keep()
}

/// cdylib only here, not in the manifest: there it would be built for every Rust dependent too.
fn compile(toolchain: &Toolchain, feature: &str) -> Result<PathBuf> {
    let mut cargo = toolchain.cargo()?;
    cargo.args(["rustc", "--quiet", "--lib", "--crate-type", "cdylib", "--target", TARGET, "--locked"]);
    cargo.args(["--no-default-features", "--features", feature, "--profile", "wasm"]);
    run(cargo.args(toolchain.cargo_arguments()))?;
    let folder = toolchain.target_dir()?.join(TARGET).join("wasm");
    Ok(folder.join("linkspec.wasm"))
}

fn stamp(feature: &str, compiled: &Path) -> Result<Stamp> {
    let tools = paths::package().join("build/package-lock.json");
    Stamp::of(paths::target()?.join(format!("web-{feature}.stamp")), &[compiled, &tools])
}

fn shrink(toolchain: &Toolchain, compiled: &Path, exports: &[&str], module: &Path) -> Result<()> {
    let bound = bindings::generate(compiled, &toolchain.target_dir()?.join("bindings"))?;
    if let Some(folder) = module.parent() {
        fs::create_dir_all(folder)?;
    }
    optimize::optimize(&bound, exports, module)?;
    let leaks = leaks(toolchain, &fs::read(module)?);
    if !leaks.is_empty() {
        fs::remove_file(module)?;
        bail!("the module carries paths of this machine: {}", leaks.join(", "));
    }
    Ok(())
}

/// The paths of this machine that stand in the module. Names that every machine has, such as that
/// of the registry's cache, are looked for too: they show that a prefix was not remapped.
fn leaks(toolchain: &Toolchain, module: &[u8]) -> Vec<String> {
    let folders = toolchain.private_folders();
    let mut needles: Vec<String> = folders.iter().map(|(folder, _)| folder.display().to_string()).collect();
    needles.extend(["index.crates.io", "/rustc/", "/home/", "/Users/", ".rustup"].map(String::from));
    needles.retain(|needle| contains(module, needle.as_bytes()));
    needles
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_this_machine_is_a_leak() {
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        assert_eq!(leaks(&Toolchain::Own, &module), Vec::<String>::new());
        let root = paths::root().join("src/lib.rs").display().to_string();
        module.extend(root.as_bytes());
        assert!(leaks(&Toolchain::Own, &module).iter().any(|leak| root.starts_with(leak.as_str())));
    }
}
