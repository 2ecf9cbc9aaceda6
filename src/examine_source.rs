//! The front door for files that describe payloads instead of showing them, and for JSON Lines.

use alloc::vec::Vec;

use crate::check::{Options, examine, examine_embedded, judge};
use crate::report::{self, Edit, Examined, Fix, Ground, Report};
use crate::rules::document::unreadable_source;
use crate::rules::shape::{unknown_key, unresolved_template};
use crate::rules::{Findings, NewValue};
use crate::sources::{Language, Names, Resource, Trouble, lines};
use crate::text::embedded::Embedded;
use crate::text::{self, Limits, Lines, Position, Span, Tree};

/// What came of a file.
pub(crate) struct Source {
    /// A report for each payload, in the order of the file.
    pub(crate) examined: Vec<Examined>,
    /// Why the file, or the rest of it, was left alone.
    pub(crate) skipped: Option<&'static str>,
}

/// Checks the payloads that a file describes, or its lines, as its name tells; none where the file
/// is of no such sort. What is a resource says itself what it is, so a given kind is not asked.
pub(crate) fn examine_source(text: &str, name: &str, options: &Options) -> Option<Source> {
    if is_json_lines(name) {
        return Some(Source { examined: examine_lines(text, options), skipped: None });
    }
    let language = Language::of(name)?;
    let is_json = language == Language::Json;
    if is_json && options.kind.is_some() {
        return None;
    }
    if !language.is_worth_reading(text) {
        return (!is_json).then(|| Source { examined: Vec::new(), skipped: None });
    }
    let described = language.read(text);
    let mut counted = Lines::new(text);
    let mut examined: Vec<Examined> = described
        .resources
        .iter()
        .map(|resource| examine_resource(text, &mut counted, resource, options))
        .collect();
    let mut skipped = None;
    match described.trouble {
        // A JSON file without a resource may be a payload itself.
        None if is_json && examined.is_empty() => return None,
        None => {}
        Some(Trouble::Broken { language, at, reason }) => examined.push(broken(text, language, at, reason)),
        Some(Trouble::BrokenJson) => {
            let whole = examine(text, options);
            if is_json && whole.report.kind.is_some() {
                return None;
            }
            examined.push(whole);
        }
        Some(Trouble::Helm) => skipped = Some("a template of Helm"),
        Some(Trouble::Unreadable(why)) => skipped = Some(why),
    }
    Some(Source { examined, skipped })
}

/// Whether the file of this name may hold payloads for [`examine_source`].
pub(crate) fn is_source(name: &str) -> bool {
    is_json_lines(name) || Language::of(name).is_some()
}

/// Whether the file of this name is a source and never a payload itself.
pub(crate) fn is_no_payload(name: &str) -> bool {
    is_json_lines(name) || Language::of(name).is_some_and(|language| language != Language::Json)
}

/// Whether each line of the file of this name is a payload.
pub(crate) fn is_json_lines(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["jsonl", "ndjson"].iter().any(|known| known.eq_ignore_ascii_case(ending))
}

/// Every line that is a payload of ours; with a kind given, every line.
fn examine_lines(text: &str, options: &Options) -> Vec<Examined> {
    let mut counted = Lines::new(text);
    lines(text, Span::new(0, text.len() as u32))
        .filter_map(|line| examine_embedded(&mut counted, &Embedded::line(text, line), options))
        .collect()
}

fn examine_resource(text: &str, counted: &mut Lines<'_>, resource: &Resource, options: &Options) -> Examined {
    let limits = Limits { templates: true, ..options.limits };
    let mut reading = text::read(&resource.text, &limits);
    reading.whole &= resource.whole;
    let start = counted.position(resource.span.start);
    let ground = Ground::Document(counted.clone(), &resource.map);
    let mut report = judge(&reading, Some(resource.kind), ground, &[], options);
    keep_fixes(&mut report, resource, counted);
    speak(&mut report, &resource.names);
    let spans = report::secret_spans(&reading.tree, !reading.faults.is_empty());
    let mut secrets: Vec<Span> =
        spans.into_iter().flat_map(|span| lines(text, resource.map.span(span))).collect();
    secrets.extend_from_slice(&resource.hidden);
    secrets.sort_unstable();
    Examined { report, payload: resource.span, start, secrets }
}

/// Leaves of the fixes those that are an edit of the file as it stands: another string for one that is
/// written out.
fn keep_fixes(report: &mut Report, resource: &Resource, counted: &Lines<'_>) {
    let mut counted = counted.clone();
    let literals: Vec<(Position, Position)> = resource
        .literals
        .iter()
        .map(|literal| (counted.position(literal.start), counted.position(literal.end)))
        .collect();
    for diagnostic in &mut report.diagnostics {
        let Some(Fix { title, safe, edits }) = diagnostic.fix.take() else { continue };
        let ([Edit::Set { pointer, value: NewValue::Text(value) }], Some(start), Some(end)) =
            (edits.as_slice(), diagnostic.start, diagnostic.end)
        else {
            continue;
        };
        // Whatever the language, such a string between double quotes means itself.
        let is_plain = value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-./:,".contains(&byte));
        if *pointer == diagnostic.pointer && is_plain && literals.binary_search(&(start, end)).is_ok() {
            let text = ["\"", value, "\""].concat();
            diagnostic.fix = Some(Fix { title, safe, edits: [Edit::Text { start, end, text }].to_vec() });
        }
    }
}

/// Says everything in the file's own words. What then says the same of the same place is said once.
fn speak(report: &mut Report, names: &Names) {
    for diagnostic in &mut report.diagnostics {
        if diagnostic.code == unknown_key::RULE.code() {
            // What the tool has no name for was not meant.
            let (message, suggestion) = diagnostic.message.rsplit_once(", ").unwrap_or(("", ""));
            let meant = suggestion.split('`').nth(1).unwrap_or("");
            if !names.has_name(meant) {
                diagnostic.message = message.into();
            }
        }
        if diagnostic.code == unresolved_template::RULE.code()
            && let Some(help) = names.template_help()
        {
            diagnostic.help = help.into();
        }
        for sentence in [&mut diagnostic.message, &mut diagnostic.help]
            .into_iter()
            .chain(diagnostic.related.iter_mut().map(|related| &mut related.message))
        {
            *sentence = names.speak(sentence);
        }
    }
    report.diagnostics.dedup_by(|later, earlier| {
        (later.code, &later.message, later.start) == (earlier.code, &earlier.message, earlier.start)
    });
}

/// The report of a file that does not follow its language. Its frame is the line where that shows, of
/// which nobody can tell what is secret.
fn broken(text: &str, language: &'static str, at: Span, reason: alloc::string::String) -> Examined {
    let nothing = Tree::unread(text);
    let mut found = Findings::new(false, false);
    unreadable_source::check(language, at, reason, &mut found);
    let report = report::report(None, &nothing, Ground::Text(text), found.into_list(), true, false);
    let before = text.get(..at.start as usize).unwrap_or("");
    let from = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let rest = text.get(from..).unwrap_or("");
    let line = rest.get(..rest.find(['\n', '\r']).unwrap_or(rest.len())).unwrap_or("");
    let start = from as u32;
    let secrets = report::secret_spans(&Tree::unread(line), true)
        .into_iter()
        .map(|span| Span::new(start + span.start, start + span.end))
        .collect();
    let payload = Span::new(start, start + line.len() as u32);
    Examined { report, payload, start: Lines::new(text).position(start), secrets }
}
