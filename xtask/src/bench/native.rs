//! The library beside `serde_json`: what criterion measured, read from the files it leaves.

use super::Ratio;
use crate::command::run;
use crate::paths;
use anyhow::{Context, Result};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

const PAYLOADS: [&str; 4] = ["link-confluent", "link-msk", "kafka-confluent", "kafka-msk"];

pub(super) fn measure() -> Result<Vec<Ratio>> {
    run(Command::new("cargo")
        .args(["bench", "--package", "linkspec-benches", "--", "--warm-up-time=1", "--measurement-time=2"])
        .current_dir(paths::root()))?;
    let results = paths::target()?.join("criterion");
    [
        ("read", "native: text → tree", None),
        ("verdict", "native: text → verdict", None),
        ("check", "native: text → all diagnostics", Some(1.0)),
    ]
    .into_iter()
    .map(|(function, work, goal)| {
        let (mut ratio, mut ours) = (0.0, 0.0);
        for payload in PAYLOADS {
            let time = median(&results.join(payload).join(function))?;
            ours += time.ln();
            ratio += (time / median(&results.join(payload).join("serde_json"))?).ln();
        }
        let payloads = PAYLOADS.len() as f64;
        Ok(Ratio {
            work: format!("{work}, geometric mean"),
            peer: "serde_json::Value alone".into(),
            ratio: (ratio / payloads).exp(),
            nanoseconds: (ours / payloads).exp(),
            goal,
        })
    })
    .collect()
}

/// The median that criterion estimated, in nanoseconds.
fn median(folder: &Path) -> Result<f64> {
    let file = folder.join("new/estimates.json");
    let text = fs::read_to_string(&file).with_context(|| format!("criterion left no {}", file.display()))?;
    let estimates: Value = serde_json::from_str(&text)?;
    estimates["median"]["point_estimate"].as_f64().context("criterion writes its estimates differently")
}
