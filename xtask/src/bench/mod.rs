//! `cargo xtask bench`: linkspec beside its peers, all in one run on one machine, as ratios.

mod native;
mod node;
mod program;

use anyhow::Result;

use crate::wasm_toolchain::Choice;
use crate::{page, web};

/// One comparison.
pub(crate) struct Ratio {
    /// What is done.
    pub(crate) work: String,
    /// By whom it is done in the time that counts as 1.
    pub(crate) peer: String,
    /// Our time by theirs.
    pub(crate) ratio: f64,
    /// Our own time, in nanoseconds.
    pub(crate) nanoseconds: f64,
    /// The ratio to reach, where one was set.
    pub(crate) goal: Option<f64>,
}

/// Measures everything and prints the table. Nothing is asserted: a figure depends on the machine and
/// on what else it does.
pub(crate) fn bench() -> Result<()> {
    web::build(Choice::Any)?;
    let mut ratios = native::measure()?;
    ratios.extend(node::measure()?);
    ratios.extend(program::measure()?);
    println!("\n{:>8} {:>6} {:>12}  work / peer", "ratio", "goal", "ours");
    for Ratio { work, peer, ratio, nanoseconds, goal } in &ratios {
        let goal = goal.map_or_else(|| "–".into(), |goal| format!("{goal:.2}"));
        println!("{ratio:>8.2} {goal:>6} {:>12}  {work} / {peer}", duration(*nanoseconds));
    }
    node::print_sizes()?;
    page::keystroke(Choice::Any)
}

/// A time as people read it.
fn duration(nanoseconds: f64) -> String {
    match nanoseconds {
        short if short < 1e4 => format!("{short:.0} ns"),
        middle if middle < 1e7 => format!("{:.1} µs", middle / 1e3),
        long => format!("{:.1} ms", long / 1e6),
    }
}

/// The value in the middle.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
