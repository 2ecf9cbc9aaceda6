//! The program as a whole process: one file, and ten thousand.

use super::{Ratio, median};
use crate::command::run;
use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

const FILES: usize = 10_000;
const RUNS: usize = 11;

pub(super) fn measure() -> Result<Vec<Ratio>> {
    run(Command::new("cargo")
        .args(["build", "--release", "--package", "linkspec"])
        .current_dir(paths::root()))?;
    let program = paths::target()?.join("release/linkspec");
    let folder = paths::target()?.join("bench-files");
    lay_out(&folder)?;
    let one = folder.join("000/0.json");
    let check = |path: &Path| {
        let mut command = Command::new(&program);
        command.arg("check").arg(path);
        command
    };
    let cat = || {
        let mut command = Command::new("cat");
        command.arg(&one);
        command
    };
    let single = compare(|| time(check(&one)), || time(cat()))?;
    let many = compare(|| time(check(&folder)), || read_all(&folder))?;
    let ratio = |work: &str, peer: &str, (ratio, nanoseconds), goal| Ratio {
        work: work.into(),
        peer: peer.into(),
        ratio,
        nanoseconds,
        goal,
    };
    Ok(vec![
        ratio("program: one file", "cat", single, None),
        ratio("program: 10,000 files", "reading them, one thread", many, Some(1.0)),
    ])
}

/// Ten thousand payloads, a hundred to a folder.
fn lay_out(folder: &Path) -> Result<()> {
    if folder.join("099/99.json").is_file() {
        return Ok(());
    }
    let payloads = ["link-confluent", "link-msk", "kafka-confluent", "kafka-msk"]
        .map(|name| fs::read(paths::root().join(format!("benches/payloads/{name}.json"))));
    let payloads = payloads.into_iter().collect::<Result<Vec<_>, _>>()?;
    for number in 0..FILES {
        let inside = folder.join(format!("{:03}", number / 100));
        fs::create_dir_all(&inside)?;
        let payload = payloads.get(number % payloads.len()).context("a payload")?;
        fs::write(inside.join(format!("{}.json", number % 100)), payload)?;
    }
    Ok(())
}

/// The ratio of the medians and our own time; both take turns, so that the machine is the same for
/// either.
fn compare(
    mut ours: impl FnMut() -> Result<f64>,
    mut theirs: impl FnMut() -> Result<f64>,
) -> Result<(f64, f64)> {
    ours()?;
    theirs()?;
    let (mut mine, mut other) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        mine.push(ours()?);
        other.push(theirs()?);
    }
    let (mine, other) = (median(mine), median(other));
    Ok((mine / other, mine))
}

fn time(mut command: Command) -> Result<f64> {
    let start = Instant::now();
    let status = command.stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    let time = start.elapsed().as_nanos() as f64;
    anyhow::ensure!(status.success(), "a run that is measured ended with {status}");
    Ok(time)
}

fn read_all(folder: &Path) -> Result<f64> {
    let start = Instant::now();
    let mut bytes = 0;
    for inside in fs::read_dir(folder)? {
        for file in fs::read_dir(inside?.path())? {
            bytes += fs::read(file?.path())?.len();
        }
    }
    anyhow::ensure!(bytes > FILES, "the files are empty");
    Ok(start.elapsed().as_nanos() as f64)
}
