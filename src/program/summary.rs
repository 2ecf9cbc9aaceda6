use std::collections::BTreeMap;
use std::format;
use std::string::String;
use std::vec::Vec;

use crate::report::{Examined, Report, Verdict};
use crate::rules::Severity;

use super::args::CheckArgs;
use super::check::Checked;
use super::config::LeftOut;
use super::fix;

/// Counts what was checked and what was not.
#[derive(Debug, Default)]
pub(super) struct Summary {
    payloads: usize,
    files: usize,
    verdicts: BTreeMap<&'static str, usize>,
    skipped: BTreeMap<&'static str, usize>,
    /// How many bundles the payloads make, where they were held against each other.
    pub(super) bundles: Option<usize>,
    pub(super) errors: usize,
    pub(super) warnings: usize,
    left_out: LeftOut,
    /// The fixes that were asked for.
    choice: Choice,
    /// Whether they are only shown.
    dry: bool,
    fixed: usize,
    /// Fixes that are offered: the safe ones, and the rest.
    offered: (usize, usize),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Choice {
    #[default]
    None,
    Safe,
    All,
}

impl Summary {
    pub(super) fn new(arguments: &CheckArgs) -> Self {
        let choice = match arguments.fix || arguments.diff {
            true if arguments.unsafe_fixes => Choice::All,
            true => Choice::Safe,
            false => Choice::None,
        };
        Self { choice, dry: arguments.diff, ..Self::default() }
    }

    pub(super) fn checked(&mut self, checked: &Checked) {
        self.files += 1;
        self.fixed += checked.fixed;
        let (safe, rest) = fix::count(checked);
        self.offered = (self.offered.0 + safe, self.offered.1 + rest);
        for Examined { report, .. } in &checked.examined {
            self.payloads += 1;
            *self.verdicts.entry(report.verdict.as_str()).or_default() += 1;
            self.found(report);
        }
        self.left_out.add(checked.left_out);
    }

    /// Counts what was found in a payload, or in something that is none: a configuration.
    pub(super) fn found(&mut self, report: &Report) {
        let count = |severity| report.diagnostics.iter().filter(|found| found.severity == severity).count();
        self.errors += count(Severity::Error);
        self.warnings += count(Severity::Warning);
    }

    pub(super) fn skipped(&mut self, why: &'static str) {
        *self.skipped.entry(why).or_default() += 1;
    }

    /// What is worth saying beside the reports.
    pub(super) fn gone(&self) -> Option<String> {
        let gone = self.left_out.gone;
        let verb = if gone == 1 { "is" } else { "are" };
        (gone > 0).then(|| {
            format!("{} in the baseline {verb} gone; `--write-baseline` forgets them", count(gone, "finding"))
        })
    }

    /// The last line: what was checked, what came of it, what was skipped and why.
    pub(super) fn line(&self) -> String {
        let mut parts = Vec::new();
        if self.payloads > 0 {
            let verdicts =
                [Verdict::Malformed, Verdict::Invalid, Verdict::Incomplete, Verdict::Warning, Verdict::Valid];
            let counts: Vec<String> = verdicts
                .iter()
                .filter_map(|verdict| {
                    self.verdicts.get(verdict.as_str()).map(|count| format!("{count} {verdict}"))
                })
                .collect();
            parts.push(format!(
                "{} in {} checked: {}",
                count(self.payloads, "payload"),
                count(self.files, "file"),
                counts.join(", ")
            ));
        }
        if let Some(bundles) = self.bundles {
            parts.push(format!("{} held together", count(bundles, "bundle")));
        }
        parts.extend(self.fixes());
        for (why, number) in &self.skipped {
            parts.push(format!("{} skipped: {why}", count(*number, "file")));
        }
        let LeftOut { ignored, known, .. } = self.left_out;
        for (number, why) in [(ignored, "ignored"), (known, "in the baseline")] {
            if number > 0 {
                parts.push(format!("{} {why}", count(number, "finding")));
            }
        }
        if parts.is_empty() { String::from("nothing to check") } else { parts.join("; ") }
    }
}

impl Summary {
    /// What fixes did, would do, or could do.
    fn fixes(&self) -> Option<String> {
        let (safe, rest) = self.offered;
        let fixed = (self.fixed > 0)
            .then(|| format!("{} {}", self.fixed, if self.dry { "would be fixed" } else { "fixed" }));
        let safely =
            (safe > 0 && self.choice == Choice::None).then(|| format!("{safe} fixable with `--fix`"));
        let rest =
            (rest > 0 && self.choice != Choice::All).then(|| match fixed.is_some() || safely.is_some() {
                true => format!("{rest} more with `--unsafe-fixes`"),
                false => format!("{rest} fixable with `--fix --unsafe-fixes`"),
            });
        let parts: Vec<String> = [fixed, safely, rest].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
