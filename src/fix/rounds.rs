use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::check::Options;
use crate::report::{Diagnostic, Verdict};
use crate::rules::Severity;

use super::form::{Examiner, Form, by_name};
use super::payload::Change;
use super::splice::{Splice, splice};
use super::view::{Plan, View};
use super::{Fixes, Mended};

/// What one fix makes room for, the next round does; nothing known needs more than three.
const MOST_ROUNDS: usize = 16;

/// Where all fixes together do harm, this many are tried one by one.
const MOST_ALONE: usize = 32;

/// Applies the fixes of a file, round by round, until none is left that can be applied: those that
/// do not touch each other in one round, and then what can be mended after that. The name tells
/// how the file is read, as for [`examine_file`](crate::examine_file), except that a file which is
/// no document is always taken as one payload.
///
/// After each round the file is checked again. A round that does not remove what it is for, or
/// after which something new is wrong, is not kept. What only a text that parses again shows was
/// there before, and is not new.
#[must_use]
pub fn mend(
    text: &str,
    name: &str,
    options: &Options,
    fixes: Fixes,
    wanted: &dyn Fn(&Diagnostic) -> bool,
) -> Mended {
    let examine = |text: &str| by_name(text, name, options);
    mend_with(text, &Examiner { examine: &examine, limits: options.limits }, fixes, wanted)
}

/// [`mend`] for a file of any form.
pub(crate) fn mend_with(
    text: &str,
    examiner: &Examiner<'_>,
    fixes: Fixes,
    wanted: &dyn Fn(&Diagnostic) -> bool,
) -> Mended {
    let wanted =
        |found: &Diagnostic| found.fix.as_ref().is_some_and(|fix| fixes.include(fix)) && wanted(found);
    let mut mended = Mended { text: String::from(text), fixed: 0 };
    for _ in 0..MOST_ROUNDS {
        let Some((text, fixed)) = round(&mended.text, examiner, &wanted) else { break };
        mended = Mended { text, fixed: mended.fixed + fixed };
    }
    mended
}

/// The text after one round, and how many fixes that were; none where nothing was mended.
fn round(
    text: &str,
    examiner: &Examiner<'_>,
    wanted: &dyn Fn(&Diagnostic) -> bool,
) -> Option<(String, usize)> {
    let view = View::of(text, examiner);
    let plans: Vec<Plan> = (0..view.examined.len()).flat_map(|payload| view.plans(payload, wanted)).collect();
    let plans = compatible(plans);
    let attempt = |plans: &[&Plan]| {
        let splices = splices(plans, |change| &change.splice);
        let mended = splice(text, &splices);
        is_better(&view, &View::of(&mended, examiner), plans).then_some((mended, plans.len()))
    };
    let all: Vec<&Plan> = plans.iter().collect();
    if all.is_empty() {
        return None;
    }
    if let Some(mended) = attempt(&all) {
        return Some(mended);
    }
    let good: Vec<&Plan> =
        all.into_iter().take(MOST_ALONE).filter(|plan| attempt(&[plan]).is_some()).collect();
    attempt(&good).or_else(|| attempt(good.get(..1)?))
}

/// The plans that leave each other in peace, the earlier before the later.
fn compatible(plans: Vec<Plan>) -> Vec<Plan> {
    let mut kept: Vec<Plan> = Vec::new();
    for plan in plans {
        let beside = |other: &&Plan| other.payload == plan.payload;
        let mut others = kept.iter().rev().take_while(beside).flat_map(|other| &other.changes);
        if !others.any(|other| plan.changes.iter().any(|change| conflict(change, other))) {
            kept.push(plan);
        }
    }
    kept
}

fn conflict(one: &Change, other: &Change) -> bool {
    let (a, b) = (one.claim, other.claim);
    let repairs = one.rank.is_some() && other.rank.is_some();
    a.start < b.end && b.start < a.end || a == b && !repairs
}

/// All changes of these plans, in the order in which they are made.
fn splices(plans: &[&Plan], side: impl Fn(&Change) -> &Splice) -> Vec<Splice> {
    let mut changes: Vec<(&Plan, &Change)> =
        plans.iter().flat_map(|plan| plan.changes.iter().map(move |change| (*plan, change))).collect();
    changes.sort_by_key(|(plan, change)| {
        (plan.payload, change.inner.span.start, change.rank.unwrap_or(usize::MAX), change.inner.span.end)
    });
    changes.into_iter().map(|(_, change)| side(change).clone()).collect()
}

/// Whether every payload reads as was meant, what was to be mended is, and nothing new is wrong.
fn is_better(before: &View<'_>, after: &View<'_>, plans: &[&Plan]) -> bool {
    if plans.is_empty() || before.examined.len() != after.examined.len() {
        return false;
    }
    (0..before.examined.len()).all(|payload| {
        let own: Vec<&Plan> = plans.iter().copied().filter(|plan| plan.payload == payload).collect();
        let expected = || splice(before.text(payload), &splices(&own, |change| &change.inner));
        let reads = before.form == Form::Described || after.text(payload) == expected();
        reads && is_less(before, after, payload, &own)
    })
}

/// Whether a payload has no more findings than before, and of those that were to be mended none.
/// A finding that is new, counted by code, was hidden by one that is gone: it is less bad, or at or
/// below a place that a fix has changed, or in a text that could not be parsed.
fn is_less(before: &View<'_>, after: &View<'_>, payload: usize, plans: &[&Plan]) -> bool {
    let (Some(before), Some(after)) = (before.examined.get(payload), after.examined.get(payload)) else {
        return false;
    };
    let (before, after) = (&before.report, &after.report);
    if plans.is_empty() {
        return true;
    }
    if before.verdict == Verdict::Malformed && after.verdict != Verdict::Malformed {
        return true;
    }
    let mended = |index: &usize| plans.iter().any(|plan| plan.diagnostic == *index);
    let (gone, stays): (Vec<usize>, Vec<usize>) = (0..before.diagnostics.len()).partition(mended);
    let code = |index: &usize| before.diagnostics.get(*index).map_or("", |found| found.code);
    let worst =
        gone.iter().filter_map(|index| before.diagnostics.get(*index)).map(|found| found.severity).max();
    let worst = worst.unwrap_or(Severity::Info);
    let mut left = counted(stays.iter().map(code));
    let mut hidden = gone.len();
    let codes: Vec<&str> = gone.iter().map(code).collect();
    after.diagnostics.iter().all(|found| {
        let known = left.get_mut(found.code).filter(|count| **count > 0);
        if let Some(count) = known {
            *count -= 1;
            return true;
        }
        let revealed = hidden > 0
            && !codes.contains(&found.code)
            && (found.severity < worst || plans.iter().any(|plan| plan.touches(&found.pointer)));
        hidden = hidden.saturating_sub(1);
        revealed
    })
}

fn counted<'c>(codes: impl Iterator<Item = &'c str>) -> BTreeMap<&'c str, usize> {
    let mut counts = BTreeMap::new();
    codes.for_each(|code| *counts.entry(code).or_default() += 1);
    counts
}
