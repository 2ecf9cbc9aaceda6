//! Makes the module small: drops what JavaScript never reaches, then Binaryen's `wasm-opt`.

use crate::command::run;
use crate::npm;
use crate::paths;
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What every runtime that we support understands, and no more: with `--all-features` wasm-opt
/// writes a module that Node 20 refuses.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// For a module that is downloaded with a page. Measured on one of 25 KB, bytes after gzip: `-Oz` 13,706, these 13,475. None of them may
/// assume that traps never happen: a panic is a trap, and JavaScript relies on it.
/// `--low-memory-unused` holds because the lowest 1,024 bytes are the far end of the stack.
pub(crate) const SMALLEST: [&str; 9] = [
    "--low-memory-unused",
    "--flatten",
    "--local-cse",
    "--rereloop",
    "-Oz",
    "--converge",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// For a module that stands on a disk: a tenth of the time.
pub(crate) const SMALL: [&str; 5] =
    ["--low-memory-unused", "-Oz", "--strip-debug", "--strip-producers", "--strip-target-features"];

/// Keeps of `module` the exports `kept` and what they reach, and writes the result to `smaller`.
pub(crate) fn optimize(module: &Path, kept: &[&str], passes: &[&str], smaller: &Path) -> Result<()> {
    let tools = tools()?;
    let graph = module.with_extension("graph.json");
    let reached = module.with_extension("reached.wasm");
    fs::write(&graph, reachability(kept))?;
    let mut metadce = binaryen(&tools, "wasm-metadce");
    metadce.arg(module).args(FEATURES).arg("--graph-file").arg(&graph).arg("-o").arg(&reached);
    run(metadce.stdout(std::process::Stdio::null()))?;
    shrink(&reached, passes, smaller)
}

/// Makes `module` small, all of it, and writes the result to `smaller`.
pub(crate) fn shrink(module: &Path, passes: &[&str], smaller: &Path) -> Result<()> {
    let mut opt = binaryen(&tools()?, "wasm-opt");
    opt.arg(module).args(FEATURES).args(passes).arg("-o").arg(smaller);
    run(&mut opt)
}

fn tools() -> Result<PathBuf> {
    let folder = paths::package().join("build");
    npm::install(&folder)?;
    Ok(folder)
}

fn binaryen(tools: &Path, program: &str) -> Command {
    let mut command = Command::new("node");
    command.arg(tools.join("node_modules/binaryen/bin").join(program));
    command
}

/// wasm-metadce's picture of the outside: one root that uses the exports.
fn reachability(kept: &[&str]) -> String {
    let mut nodes = Vec::new();
    for (index, name) in kept.iter().enumerate() {
        nodes.push(serde_json::json!({ "name": format!("export {index}"), "export": name }));
    }
    let all: Vec<String> = (0..kept.len()).map(|index| format!("export {index}")).collect();
    nodes.push(serde_json::json!({ "name": "javascript", "root": true, "reaches": all }));
    serde_json::Value::Array(nodes).to_string()
}
