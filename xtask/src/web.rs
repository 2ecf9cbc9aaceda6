//! `cargo xtask web`: everything in the npm package that is not written by hand.

use crate::command::run;
use crate::stamp::Stamp;
use crate::wasm_toolchain::{self, Choice, Part, TARGET, Toolchain};
use crate::{bindings, inline, names, optimize, paths};
use anyhow::{Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// What JavaScript calls. Other exports, such as wasm-bindgen's own, are dropped.
const EXPORTS: [&str; 5] = ["memory", "reserve", "output", "check", "verdict"];

/// What the module that also reads documents has besides.
const DOCUMENT_EXPORTS: [&str; 2] = ["check_document", "redact"];

/// What the module that can do everything has besides.
const TOOL_EXPORTS: [&str; 1] = ["tool"];

/// What the tests of the guard call besides.
const FAULTS: [&str; 3] = ["inject_panic", "inject_out_of_memory", "inject_stack_overflow"];

/// A module that JavaScript loads.
struct Module<'a> {
    /// The feature of the crate that makes it.
    feature: &'a str,
    /// What JavaScript calls.
    exports: &'a [&'a str],
    /// Whether it is a library or a program, which needs the standard library.
    part: Part,
}

/// The sender: what its own JavaScript, which wasm-bindgen writes, does not need is dropped by
/// wasm-bindgen already.
const SENDER: Module<'_> = Module { feature: "send", exports: &[], part: Part::Sender };

/// Builds `pkg/generated`; does nothing where nothing changed.
pub(crate) fn build(choice: Choice) -> Result<()> {
    let toolchain = wasm_toolchain::find(choice)?;
    let generated = paths::package().join("generated");
    names::write(&generated)?;
    // A module for what a program uses, each with all that the one before has; who serves a file
    // serves the last.
    let judge = Module { feature: "wasm", exports: &EXPORTS, part: Part::Library };
    inlined(&toolchain, &judge, &generated.join("inline.js"), None)?;
    let all = [&EXPORTS[..], &DOCUMENT_EXPORTS[..]].concat();
    let reader = Module { feature: "wasm-documents", exports: &all, part: Part::Library };
    inlined(&toolchain, &reader, &generated.join("inline-documents.js"), None)?;
    let all = [&all[..], &TOOL_EXPORTS[..]].concat();
    let whole = Module { feature: "wasm-tools", exports: &all, part: Part::Library };
    let file = generated.join("linkspec.wasm");
    inlined(&toolchain, &whole, &generated.join("inline-tools.js"), Some(&file))?;
    let program = Module { feature: "wasm-program", exports: &["memory", "run"], part: Part::Program };
    let file = generated.join("program.wasm");
    make(&toolchain, &program, &file, None)?;
    sender(&toolchain)
}

/// Builds the module that sends, and its JavaScript, in which `fetch` is ours: the global one may be
/// missing, throw, or answer with anything, and the module would wait for ever.
pub(crate) fn sender(toolchain: &Toolchain) -> Result<()> {
    let generated = paths::package().join("generated");
    inlined(toolchain, &SENDER, &generated.join("inline-send.js"), None)?;
    let glue = fs::read_to_string(bindings::folder(toolchain)?.join("linkspec.js"))?;
    let guarded = format!("import {{ fetch }} from \"../send/fetch.js\";\n{glue}");
    Ok(fs::write(generated.join("send.js"), guarded)?)
}

/// Builds the module with the exports that fail on purpose, for the tests.
pub(crate) fn build_faulty(choice: Choice) -> Result<()> {
    let toolchain = wasm_toolchain::find(choice)?;
    let file = paths::root().join("tests/node/generated/faulty.wasm");
    let all = [&EXPORTS[..], &DOCUMENT_EXPORTS[..], &TOOL_EXPORTS[..], &FAULTS[..]].concat();
    let faulty = Module { feature: "fault-injection", exports: &all, part: Part::Library };
    make(&toolchain, &faulty, &file, None)
}

/// Builds one module, as text in a JavaScript file and, where asked for, as it is.
fn inlined(toolchain: &Toolchain, module: &Module<'_>, script: &Path, file: Option<&Path>) -> Result<()> {
    let name = format!("{}.wasm", module.feature);
    let file = file.map_or_else(|| Ok(toolchain.target_dir()?.join(name)), |file| anyhow::Ok(file.into()))?;
    make(toolchain, module, &file, Some(script))
}

/// Builds one module into `file` and, where asked for, as text into a JavaScript file.
fn make(toolchain: &Toolchain, module: &Module<'_>, file: &Path, script: Option<&Path>) -> Result<()> {
    let compiled = compile(toolchain, module)?;
    let stamp = stamp(module.feature, &compiled)?;
    let outputs: Vec<&Path> = [Some(file), script].into_iter().flatten().collect();
    if stamp.is_fresh(&outputs) {
        println!("web: the module `{}` is up to date", module.feature);
        return Ok(());
    }
    shrink(toolchain, module, &compiled, file)?;
    let bytes = fs::read(file)?;
    if let Some(script) = script {
        fs::write(script, inline::javascript(&bytes)?)?;
    }
    stamp.keep()?;
    println!("web: the module `{}`, {} bytes", module.feature, bytes.len());
    Ok(())
}

/// cdylib only here, not in the manifest: there it would be built for every Rust dependent too.
fn compile(toolchain: &Toolchain, module: &Module<'_>) -> Result<PathBuf> {
    let mut cargo = toolchain.cargo()?;
    cargo.args(["rustc", "--quiet", "--lib", "--crate-type", "cdylib", "--target", TARGET, "--locked"]);
    cargo.args(["--no-default-features", "--features", module.feature, "--profile", "wasm"]);
    cargo.args(toolchain.cargo_arguments(module.part)).args(["--", "-C"]);
    run(cargo.arg(format!("link-arg=-zstack-size={}", module.part.stack())))?;
    let folder = toolchain.target_dir()?.join(TARGET).join("wasm");
    Ok(folder.join("linkspec.wasm"))
}

fn stamp(feature: &str, compiled: &Path) -> Result<Stamp> {
    let tools = paths::package().join("build/package-lock.json");
    Stamp::of(paths::target()?.join(format!("web-{feature}.stamp")), &[compiled, &tools])
}

fn shrink(toolchain: &Toolchain, module: &Module<'_>, compiled: &Path, file: &Path) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    match module.part {
        Part::Library => {
            let bound = bindings::generate(compiled, &toolchain.target_dir()?.join("bindings"))?;
            optimize::optimize(&bound, module.exports, &optimize::SMALLEST, file)?;
        }
        Part::Sender => {
            let bound = bindings::generate(compiled, &bindings::folder(toolchain)?)?;
            optimize::shrink(&bound, &optimize::SMALL, file)?;
        }
        // It has no bindings: what it imports and exports is numbers.
        Part::Program => optimize::optimize(compiled, module.exports, &optimize::SMALL, file)?,
    }
    let leaks = leaks(toolchain, module.part, &fs::read(file)?);
    if !leaks.is_empty() {
        fs::remove_file(file)?;
        bail!("the module carries paths of this machine: {}", leaks.join(", "));
    }
    Ok(())
}

/// The paths of this machine that stand in the module. Names that every machine has, such as that
/// of the registry's cache, are looked for too: they show that a prefix was not remapped.
fn leaks(toolchain: &Toolchain, part: Part, module: &[u8]) -> Vec<String> {
    let folders = toolchain.private_folders();
    let mut needles: Vec<String> =
        folders.iter().map(|(folder, _)| format!("{}/", folder.display())).collect();
    needles.extend(["index.crates.io", "/home/", "/Users/", ".rustup"].map(String::from));
    if part == Part::Library {
        // The program has the standard library as the Rust project built it, with these paths.
        needles.push("/rustc/".into());
    }
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
        assert_eq!(leaks(&Toolchain::Own, Part::Library, &module), Vec::<String>::new());
        let root = paths::root().join("src/lib.rs").display().to_string();
        module.extend(root.as_bytes());
        assert!(
            leaks(&Toolchain::Own, Part::Library, &module).iter().any(|leak| root.starts_with(leak.as_str()))
        );
    }
}
