//! `check --bundle`: payloads of all files are also held against each other.

use std::collections::BTreeSet;
use std::vec::Vec;

use super::house::{House, HouseRules};
use super::{Checked, Outcome, fix};
use crate::examine_source::is_no_payload;
use crate::report::{Diagnostic, Examined, Report};
use crate::rules::syntax::{not_utf_8, utf_16};
use crate::{BundleFile, examine_bundle};

/// Checks what has been read again, together. Answers how many bundles there are.
pub(super) fn join(outcomes: &mut [Outcome], house: &House<'_>) -> usize {
    // What differs from one configuration to the next is nothing that bundles know.
    let Some(HouseRules { options, .. }) = house.rules(0) else { return 0 };
    let gathered = {
        let files: Vec<BundleFile<'_>> = outcomes.iter().filter_map(readable).collect();
        examine_bundle(&files, options)
    };
    let joined = outcomes.iter_mut().enumerate().filter(|(_, outcome)| readable(outcome).is_some());
    for ((index, outcome), examined) in joined.zip(gathered.files) {
        if let Outcome::Checked(checked) = outcome
            && !examined.is_empty()
        {
            let alone = core::mem::replace(&mut checked.examined, examined);
            if let Some(rules) = house.rules(index) {
                checked.left_out = rules.apply(&mut checked.examined);
            }
            fix::offer(checked, &options.limits);
            withdraw(&alone, checked);
        }
    }
    gathered.bundles
}

/// Files are mended one by one, and what does not fit together shows in none alone: such a fix is told,
/// and for its author to make.
fn withdraw(alone: &[Examined], checked: &mut Checked) {
    let place = |found: &Diagnostic| (found.code, found.start.map(|start| start.offset));
    let known: BTreeSet<_> =
        alone.iter().flat_map(|examined| &examined.report.diagnostics).map(place).collect();
    for (examined, offered) in checked.examined.iter().zip(&mut checked.offered) {
        for (found, fix) in examined.report.diagnostics.iter().zip(offered) {
            if !known.contains(&place(found)) {
                *fix = None;
            }
        }
    }
}

/// The file, where it is a text with payloads of ours. What a resource describes is only known in
/// part, so it is held against nothing.
fn readable(outcome: &Outcome) -> Option<BundleFile<'_>> {
    let Outcome::Checked(checked) = outcome else { return None };
    let report = &checked.examined.first()?.report;
    let name = report.file.as_deref().unwrap_or("");
    if is_undecodable(report) || is_no_payload(name) {
        return None;
    }
    Some(BundleFile { name, text: &checked.text })
}

fn is_undecodable(report: &Report) -> bool {
    let codes = [not_utf_8::RULE.code(), utf_16::RULE.code()];
    report.diagnostics.iter().any(|found| codes.contains(&found.code))
}
