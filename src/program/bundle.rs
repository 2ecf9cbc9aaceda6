//! `check --bundle`: payloads of all files are also held against each other.

use std::vec::Vec;

use super::{Outcome, fix};
use crate::examine_source::is_source;
use crate::report::Report;
use crate::rules::syntax::{not_utf_8, utf_16};
use crate::{BundleFile, Options, examine_bundle};

/// Checks what has been read again, together. Answers how many bundles there are.
pub(super) fn join(outcomes: &mut [Outcome], options: &Options) -> usize {
    let gathered = {
        let files: Vec<BundleFile<'_>> = outcomes.iter().filter_map(readable).collect();
        examine_bundle(&files, options)
    };
    let joined = outcomes.iter_mut().filter(|outcome| readable(outcome).is_some());
    for (outcome, examined) in joined.zip(gathered.files) {
        if let Outcome::Checked(checked) = outcome
            && !examined.is_empty()
        {
            checked.examined = examined;
            fix::offer(checked, &options.limits);
        }
    }
    gathered.bundles
}

/// The file, where it is a text with payloads of ours.
fn readable(outcome: &Outcome) -> Option<BundleFile<'_>> {
    let Outcome::Checked(checked) = outcome else { return None };
    let report = &checked.examined.first()?.report;
    let name = report.file.as_deref().unwrap_or("");
    let describes = is_source(name) && !name.ends_with(".json");
    (!describes && !is_undecodable(report)).then_some(BundleFile { name, text: &checked.text })
}

fn is_undecodable(report: &Report) -> bool {
    let codes = [not_utf_8::RULE.code(), utf_16::RULE.code()];
    report.diagnostics.iter().any(|found| codes.contains(&found.code))
}
