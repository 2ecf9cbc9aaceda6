use alloc::string::String;
use alloc::vec::Vec;

use crate::payload::{Kind, secret};
use crate::rules::shape::{empty_list, missing_key};
use crate::rules::{self, Finding, NewValue, Place, Severity};
use crate::text::order::sorted_by;
use crate::text::{Step, Tree, pointer};
use crate::values::scan;

use super::locate::{Ground, Located, Locator};
use super::{Diagnostic, Edit, Fix, Params, Related, Report, Verdict, mask};

/// Where a rule's page is.
pub(crate) const PAGES: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/blob/main/www/rules.md#");

/// Makes the report of what has been found.
pub(crate) fn report<'t>(
    kind: Option<Kind>,
    tree: &'t Tree<'t>,
    ground: Ground<'t>,
    findings: Vec<Finding<'t>>,
    malformed: bool,
    draft: bool,
) -> Report {
    let places = places(&findings);
    let verdict = verdict(&findings, malformed, draft);
    let mut diagnostics = Vec::with_capacity(findings.len());
    if !findings.is_empty() {
        let order = in_order(&findings, &ground);
        let locator = Locator::new(tree, ground, &places, malformed);
        for finding in order.into_iter().filter_map(|at| findings.get(at as usize)) {
            diagnostics.push(diagnostic(finding, &locator, draft));
        }
    }
    Report { file: None, kind, verdict, diagnostics }
}

/// Every place that findings name.
pub(super) fn places<'t>(findings: &[Finding<'t>]) -> Vec<Place<'t>> {
    let mut places = Vec::with_capacity(findings.len());
    for finding in findings {
        places.push(finding.place);
        places.extend(finding.related.iter().map(|(place, _)| *place));
        if let Some(fix) = &finding.fix {
            places.extend(fix.edits.iter().map(rules::Edit::place));
        }
    }
    places
}

/// The RFC 6901 pointers of places, in their order. A key that may be part of a secret is masked.
pub(crate) fn pointers<'t>(tree: &'t Tree<'t>, places: &[Place<'t>]) -> Vec<String> {
    let locator = Locator::new(tree, Ground::None, places, false);
    places.iter().map(|place| locator.locate(place).pointer).collect()
}

/// The indices of findings by position, then by code.
pub(super) fn in_order(findings: &[Finding<'_>], ground: &Ground<'_>) -> Vec<u64> {
    let starts: Vec<u32> = findings.iter().map(|finding| ground.span(&finding.place).start).collect();
    let key = |at: u64| {
        let code = findings.get(at as usize).map_or("", |finding| finding.rule.code());
        (starts.get(at as usize), code, at)
    };
    sorted_by((0..findings.len() as u64).collect(), &|one, other| key(one) < key(other))
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

pub(super) fn diagnostic<'t>(finding: &Finding<'t>, locator: &Locator<'t>, draft: bool) -> Diagnostic {
    let Located { path, pointer, start, end } = locator.locate(&finding.place);
    let key = dotted(&path);
    let params = params(finding);
    let mut all_related = Vec::new();
    for (place, message) in &finding.related {
        all_related.push(related(locator, place, message));
    }
    Diagnostic {
        code: finding.rule.code(),
        severity: severity(finding, draft),
        message: fill(finding.rule.message(), &key, &params),
        help: fill(finding.rule.help(), &key, &params),
        url: [PAGES, finding.rule.code()].concat(),
        related: all_related,
        fix: finding.fix.as_ref().filter(|fix| !puts_a_secret(fix)).map(|found| fix(found, locator)),
        params: Params(params),
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
            || core::ptr::eq(finding.rule, &missing_key::RULE)
            || core::ptr::eq(finding.rule, &empty_list::RULE))
}

pub(super) fn related<'t>(locator: &Locator<'t>, place: &Place<'t>, message: &str) -> Related {
    let Located { pointer, start, end, .. } = locator.locate(place);
    Related { file: None, pointer, message: String::from(message), start, end }
}

fn fix<'t>(fix: &rules::Fix<'t>, locator: &Locator<'t>) -> Fix {
    let mut edits = Vec::new();
    for change in &fix.edits {
        // A change to the text needs a text; without one it is left out.
        if let Some(edit) = edit(change, locator) {
            edits.push(edit);
        }
    }
    Fix { title: String::from(fix.title), safe: fix.safe, edits }
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

fn edit<'t>(edit: &rules::Edit<'t>, locator: &Locator<'t>) -> Option<Edit> {
    let Located { pointer, start, end, .. } = locator.locate(&edit.place());
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

/// The parameters of the texts. What a fault of the text calls a key's `name` may be a piece of
/// anything, so it is shown only where it is a key of ours or nearly one.
fn params(finding: &Finding<'_>) -> Vec<(&'static str, String)> {
    let is_fault = matches!(finding.place, Place::Text(_));
    let shown = |name: &str, text: &str| {
        let hidden = is_fault && name == "name" && !mask::resembles_a_known_key(text);
        String::from(if hidden { secret::MASK } else { text })
    };
    finding.params.iter().map(|(name, value)| (*name, shown(name, value.as_str()))).collect()
}

/// Puts the parameters into a template.
#[inline(never)]
fn fill(template: &str, key: &str, params: &[(&'static str, String)]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = scan::cut(rest, b'{') {
        text.push_str(before);
        rest = after;
        // Some sentences speak of a brace itself.
        match scan::cut(after, b'}')
            .filter(|(name, _)| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'))
        {
            Some((name, after)) => {
                let value = params.iter().find(|(known, _)| *known == name);
                text.push_str(if name == "key" { key } else { value.map_or("", |(_, value)| value) });
                rest = after;
            }
            None => text.push('{'),
        }
    }
    text.push_str(rest);
    text
}
