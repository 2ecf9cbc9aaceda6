use std::collections::BTreeMap;
use std::format;
use std::string::String;
use std::vec::Vec;

use crate::report::{Report, Verdict};
use crate::rules::Severity;

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
    /// Findings that the configuration ignores, and findings in its baseline.
    pub(super) left_out: (usize, usize),
}

impl Summary {
    pub(super) fn checked<'a>(&mut self, reports: impl Iterator<Item = &'a Report>) {
        self.files += 1;
        for report in reports {
            self.payloads += 1;
            *self.verdicts.entry(report.verdict.as_str()).or_default() += 1;
            self.configured(report);
        }
    }

    /// Counts what was found in something that is no payload: a configuration.
    pub(super) fn configured(&mut self, report: &Report) {
        let count = |severity| report.diagnostics.iter().filter(|found| found.severity == severity).count();
        self.errors += count(Severity::Error);
        self.warnings += count(Severity::Warning);
    }

    pub(super) fn skipped(&mut self, why: &'static str) {
        *self.skipped.entry(why).or_default() += 1;
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
        for (why, number) in &self.skipped {
            parts.push(format!("{} skipped: {why}", count(*number, "file")));
        }
        for (number, why) in [(self.left_out.0, "ignored"), (self.left_out.1, "in the baseline")] {
            if number > 0 {
                parts.push(format!("{} {why}", count(number, "finding")));
            }
        }
        if parts.is_empty() { String::from("nothing to check") } else { parts.join("; ") }
    }
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}
