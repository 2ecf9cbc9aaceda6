//! The npm package beside its peers: times, cold starts and sizes.

use super::Ratio;
use crate::command::{output, run};
use crate::{npm, paths};
use anyhow::{Context, Result};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

fn folder() -> PathBuf {
    paths::root().join("benches/node")
}

pub(super) fn measure() -> Result<Vec<Ratio>> {
    npm::install(&folder())?;
    let mut ratios = Vec::new();
    for script in ["bench.js", "cold.js"] {
        let printed = output(Command::new("node").arg(script).current_dir(folder()))
            .with_context(|| format!("benches/node/{script} failed"))?;
        let results: Value = serde_json::from_str(&printed)?;
        for result in results.as_array().context("an array of results")? {
            ratios.push(Ratio {
                work: format!("Node: {}", result["work"].as_str().unwrap_or_default()),
                peer: result["peer"].as_str().unwrap_or_default().into(),
                ratio: result["ratio"].as_f64().context("a ratio")?,
                nanoseconds: result["ns"].as_f64().context("a time")?,
                goal: result["goal"].as_f64(),
            });
        }
    }
    Ok(ratios)
}

/// What a page loads to check one payload, minified by esbuild and compressed by `gzip -9`.
pub(super) fn print_sizes() -> Result<()> {
    println!();
    run(Command::new("node").arg("weigh.js").current_dir(folder()))
}
