use alloc::string::String;
use alloc::vec::Vec;

use crate::payload::{Kind, secret};
use crate::rules::shape::{empty_list, missing_key};
use crate::rules::{self, Finding, NewValue, Place, Severity};
use crate::text::order::sorted;
use crate::text::{Step, Tree, pointer};

use super::locate::{Ground, Located, Locator};
use super::{Diagnostic, Edit, Fix, Params, Related, Report, Verdict};

/// Where a rule's page is.
pub(crate) const PAGES: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/www/rules.md#");

/// Makes the report of what has been found.
pub(crate) fn report<'t>(
    kind: Option<Kind>,
    tree: &'t Tree<'t>,
    ground: Ground<'t>,
    mut findings: Vec<Finding<'t>>,
    malformed: bool,
    draft: bool,
) -> Report {
    order(&mut findings, &ground);
    let mut places = Vec::with_capacity(findings.len());
    for finding in &findings {
        places.push(finding.place);
        places.extend(finding.related.iter().map(|(place, _)| *place));
        if let Some(fix) = &finding.fix {
            places.extend(fix.edits.iter().map(edit_place));
        }
    }
    let verdict = verdict(&findings, malformed, draft);
    let locator = Locator::new(tree, ground, &places, malformed);
    let diagnostics: Vec<Diagnostic> =
        findings.into_iter().map(|finding| diagnostic(finding, tree, &locator, draft)).collect();
    Report { file: None, kind, verdict, diagnostics }
}

/// By position, then by code.
fn order(findings: &mut Vec<Finding<'_>>, ground: &Ground<'_>) {
    let keys = findings
        .iter()
        .zip(0u64..)
        .map(|(finding, at)| u64::from(ground.span(&finding.place).start) << 32 | at);
    let keys = sorted(keys.collect());
    let mut slots: Vec<Option<Finding<'_>>> = core::mem::take(findings).into_iter().map(Some).collect();
    for key in keys {
        let Some(finding) = slots.get_mut(key as u32 as usize).and_then(Option::take) else { continue };
        // Few findings share a position, so stepping back over them is cheap.
        let start = ground.span(&finding.place).start;
        let before = findings.iter().rev().take_while(|earlier| {
            ground.span(&earlier.place).start == start && earlier.rule.code > finding.rule.code
        });
        let at = findings.len() - before.count();
        findings.insert(at, finding);
    }
}

/// What findings come to.
pub(crate) fn verdict(findings: &[Finding<'_>], malformed: bool, draft: bool) -> Verdict {
    let worst = findings.iter().map(|finding| match severity(finding, draft) {
        Severity::Error => Verdict::Invalid,
        Severity::Incomplete => Verdict::Incomplete,
        Severity::Warning => Verdict::Warning,
        Severity::Info => Verdict::Valid,
    });
    if malformed { Verdict::Malformed } else { worst.max().unwrap_or(Verdict::Valid) }
}

/// In a draft, what has not been filled in yet is not wrong.
fn severity(finding: &Finding<'_>, draft: bool) -> Severity {
    if draft && is_absence(finding) { Severity::Incomplete } else { finding.rule.severity }
}

fn diagnostic<'t>(finding: Finding<'t>, tree: &'t Tree<'t>, locator: &Locator, draft: bool) -> Diagnostic {
    let Located { path, pointer, start, end } = locator.locate(tree, &finding.place);
    let key = dotted(&path);
    let text = |template| fill(template, &key, &finding.params);
    Diagnostic {
        code: finding.rule.code,
        severity: severity(&finding, draft),
        message: text(finding.rule.message),
        help: text(finding.rule.help),
        url: [PAGES, finding.rule.code].concat(),
        related: finding
            .related
            .iter()
            .map(|(place, message)| related(tree, locator, place, message))
            .collect(),
        fix: finding.fix.as_ref().filter(|fix| !puts_a_secret(fix)).map(|fix| Fix {
            title: String::from(fix.title),
            safe: fix.safe,
            edits: fix.edits.iter().filter_map(|change| edit(change, tree, locator)).collect(),
        }),
        params: Params(
            finding.params.iter().map(|(name, shown)| (*name, String::from(shown.as_str()))).collect(),
        ),
        pointer,
        path,
        start,
        end,
    }
}

/// Whether the finding is only that something has not been filled in yet.
fn is_absence(finding: &Finding<'_>) -> bool {
    finding.rule.severity == Severity::Error
        && (matches!(finding.place, Place::Missing(..))
            || [missing_key::RULE.code, empty_list::RULE.code].contains(&finding.rule.code))
}

fn related<'t>(tree: &'t Tree<'t>, locator: &Locator, place: &Place<'t>, message: &str) -> Related {
    let Located { pointer, start, end, .. } = locator.locate(tree, place);
    Related { file: None, pointer, message: String::from(message), start, end }
}

fn edit_place<'t>(edit: &rules::Edit<'t>) -> Place<'t> {
    match edit {
        rules::Edit::Set(place, _) | rules::Edit::Remove(place) | rules::Edit::Rename(place, _) => *place,
        rules::Edit::Text(span, _) => Place::Text(*span),
    }
}

/// Whether a fix would show a secret: what it puts in may be mended from what stood there.
fn puts_a_secret(fix: &rules::Fix<'_>) -> bool {
    fix.edits.iter().any(|edit| match edit {
        rules::Edit::Set(place, value) => {
            let mended = matches!(value, NewValue::Text(text) if secret::looks_like_one(text));
            let stood =
                matches!(place, Place::Value(value) if value.as_str().is_some_and(secret::looks_like_one));
            mended || stood
        }
        _ => false,
    })
}

/// A change to the text needs a text; without one it is left out.
fn edit<'t>(edit: &rules::Edit<'t>, tree: &'t Tree<'t>, locator: &Locator) -> Option<Edit> {
    let Located { pointer, start, end, .. } = locator.locate(tree, &edit_place(edit));
    Some(match edit {
        rules::Edit::Set(_, value) => Edit::Set { pointer, value: value.clone() },
        rules::Edit::Remove(_) => Edit::Remove { pointer },
        rules::Edit::Rename(_, to) => Edit::Rename { pointer, to: String::from(*to) },
        rules::Edit::Text(_, text) => {
            Edit::Text { start: start?, end: end?, text: String::from(text.as_ref()) }
        }
    })
}

/// A path as people write it: `authentication.mechanism`, `dnsSubDomain[1]`.
fn dotted(path: &[Step]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Key(key) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(rules::Shown::from(key.as_str()).as_str());
            }
            Step::Index(index) => {
                text.push('[');
                pointer::push_decimal(&mut text, *index);
                text.push(']');
            }
        }
    }
    text
}

/// Puts the parameters into a template.
fn fill(template: &str, key: &str, params: &[(&'static str, rules::Shown<'_>)]) -> String {
    let mut text = String::with_capacity(template.len() + key.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, after)) = after.split_once('}') else { break };
        if name == "key" {
            text.push_str(key);
        } else if let Some((_, shown)) = params.iter().find(|(known, _)| *known == name) {
            text.push_str(shown.as_str());
        }
        rest = after;
    }
    text.push_str(rest);
    text
}
