//! Reports of payloads that were also held against each other: a finding in one names places in
//! others.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use crate::payload::Kind;
use crate::rules::{Finding, Place};
use crate::text::Tree;

use super::build::{diagnostic, in_order, places, related, verdict};
use super::locate::{Ground, Locator};
use super::{Related, Report};

/// A payload, and what has been found in it.
pub(crate) struct Gathered<'t> {
    pub(crate) kind: Option<Kind>,
    pub(crate) tree: &'t Tree<'t>,
    pub(crate) ground: Ground<'t>,
    pub(crate) findings: Vec<Finding<'t>>,
    pub(crate) malformed: bool,
    /// The name of its file.
    pub(crate) file: &'t str,
}

/// A place in another payload, by the index of that, and what stands there.
type Away<'t> = (usize, Place<'t>, &'static str);

/// Makes the reports of payloads, in their order.
pub(crate) fn reports<'t>(mut payloads: Vec<Gathered<'t>>, draft: bool) -> Vec<Report> {
    let owners: BTreeMap<*const Tree<'t>, usize> =
        payloads.iter().enumerate().map(|(at, payload)| (core::ptr::from_ref(payload.tree), at)).collect();
    let mut wanted: Vec<Vec<Place<'t>>> = payloads.iter().map(|payload| places(&payload.findings)).collect();
    let mut aways: Vec<Vec<Vec<Away<'t>>>> = Vec::with_capacity(payloads.len());
    for (at, payload) in payloads.iter_mut().enumerate() {
        let owner = |place: &Place<'t>| {
            let tree = place.tree().map(core::ptr::from_ref);
            tree.and_then(|tree| owners.get(&tree)).copied().unwrap_or(at)
        };
        let is_own = |place: &Place<'t>| owner(place) == at;
        let mut of_findings = Vec::with_capacity(payload.findings.len());
        for finding in &mut payload.findings {
            let aways: Vec<Away<'t>> =
                finding.related.iter().map(|(place, text)| (owner(place), *place, *text)).collect();
            finding.related.retain(|(place, _)| is_own(place));
            let is_away = |fix: &crate::rules::Fix<'t>| {
                !fix.edits.iter().map(crate::rules::Edit::place).all(|place| is_own(&place))
            };
            if finding.fix.as_ref().is_some_and(is_away) {
                finding.fix = None;
            }
            let aways: Vec<Away<'t>> = aways.into_iter().filter(|(owner, ..)| *owner != at).collect();
            for (owner, place, _) in &aways {
                if let Some(wanted) = wanted.get_mut(*owner) {
                    wanted.push(*place);
                }
            }
            of_findings.push(aways);
        }
        // Places of other trees mean nothing to the locator of this one.
        if let Some(wanted) = wanted.get_mut(at) {
            wanted.retain(|place| is_own(place));
        }
        aways.push(of_findings);
    }
    let files: Vec<&str> = payloads.iter().map(|payload| payload.file).collect();
    let mut parts = Vec::with_capacity(payloads.len());
    let mut locators = Vec::with_capacity(payloads.len());
    for (payload, wanted) in payloads.into_iter().zip(&wanted) {
        let Gathered { kind, tree, ground, findings, malformed, file } = payload;
        let order = in_order(&findings, &ground);
        parts.push((kind, findings, malformed, file, order));
        locators.push(Locator::new(tree, ground, wanted, malformed));
    }
    let mut reports = Vec::with_capacity(parts.len());
    for (((kind, findings, malformed, file, order), locator), aways) in
        parts.into_iter().zip(&locators).zip(&aways)
    {
        let mut diagnostics = Vec::with_capacity(findings.len());
        for at in order {
            let at = at as usize;
            let Some(finding) = findings.get(at) else { continue };
            let mut diagnostic = diagnostic(finding, locator, draft);
            for (owner, place, text) in aways.get(at).into_iter().flatten() {
                if let (Some(locator), Some(other)) = (locators.get(*owner), files.get(*owner)) {
                    let file = (*other != file).then(|| String::from(*other));
                    diagnostic.related.push(Related { file, ..related(locator, place, text) });
                }
            }
            diagnostics.push(diagnostic);
        }
        let verdict = verdict(&findings, malformed, draft);
        reports.push(Report { file: Some(String::from(file)), kind, verdict, diagnostics });
    }
    reports
}
