//! The front door: a text goes in, a report comes out.

#[cfg(feature = "program")]
use alloc::sync::Arc;
use alloc::vec::Vec;

use crate::payload::Kind;
use crate::payload::detect::{self, Detected};
use crate::report::{self, Examined, Ground, Report, Verdict};
use crate::rules::document::curl_continuation_blank;
use crate::rules::shape::{duplicate_key, unknown_kind};
use crate::rules::{self, Findings};
use crate::text::embedded::{self, Embedded, Syntax};
use crate::text::{self, Fault, FaultKind, Limits, Lines, Position, Reading, Span, Tree, Value};

/// How complete a payload is taken to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// It is about to be sent.
    #[default]
    Submit,
    /// It is being filled in: what is still absent is incomplete, not wrong.
    Draft,
}

/// How a payload is checked.
#[derive(Clone, Debug)]
pub struct Options {
    /// Its kind; without one it is recognised by its keys.
    pub kind: Option<Kind>,
    /// How complete it is taken to be.
    pub mode: Mode,
    /// How much text is read; also whether template references stand for unknown values.
    pub limits: Limits,
    /// Whether the report says where in the text each finding is. Off where the text was made of a
    /// value and nobody has seen it.
    pub positions: bool,
    /// What else judges the payload, in this order.
    #[cfg(feature = "program")]
    pub beside: Vec<Arc<dyn rules::Beside>>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            kind: None,
            mode: Mode::Submit,
            limits: Limits::DEFAULT,
            positions: true,
            #[cfg(feature = "program")]
            beside: Vec::new(),
        }
    }
}

/// Where a text begins.
pub(crate) const START: Position = Position { line: 1, column: 1, offset: 0 };

/// Checks one payload. Whatever the text, there is a report: a text that is no JSON is `malformed`,
/// a payload whose kind nothing tells has the error `unknown-kind`.
#[must_use]
pub fn check(text: &str, options: &Options) -> Report {
    let reading = text::read(text, &options.limits);
    judge(&reading, kind_of(&reading, options), ground(text, options), &[], options)
}

/// Only the verdict of [`check`]: nothing is located, and no text is made.
#[must_use]
pub fn verdict(text: &str, options: &Options) -> Verdict {
    let reading = text::read(text, &options.limits);
    let found = find(&reading, kind_of(&reading, options), options);
    report::verdict(found.list(), !reading.faults.is_empty(), options.mode == Mode::Draft)
}

pub(crate) fn ground<'t>(text: &'t str, options: &Options) -> Ground<'t> {
    if options.positions { Ground::Text(text) } else { Ground::None }
}

pub(crate) fn kind_of(reading: &Reading<'_>, options: &Options) -> Option<Kind> {
    options.kind.or_else(|| match reading.tree.root().map(detect::by_keys) {
        Some(Detected::Kind(kind)) => Some(kind),
        _ => None,
    })
}

/// [`check`] for bytes, which may be no text at all.
#[must_use]
pub fn check_bytes(bytes: &[u8], options: &Options) -> Report {
    match text::decode(bytes) {
        Ok(text) => check(text, options),
        Err(fault) => undecodable(bytes, fault, options),
    }
}

/// The report of bytes that are no UTF-8; positions are those of the readable part before.
fn undecodable(bytes: &[u8], fault: Fault, options: &Options) -> Report {
    let readable = text::readable(bytes);
    let tree = Tree::unread(readable);
    let mut found = Findings::new(false, false);
    rules::judge_text_faults(&[fault], &tree, &mut found);
    report::report(options.kind, &tree, Ground::Text(readable), found.into_list(), true, false)
}

/// [`check`], with what a frame needs.
#[must_use]
pub fn examine(text: &str, options: &Options) -> Examined {
    let reading = text::read(text, &options.limits);
    let report = judge(&reading, kind_of(&reading, options), ground(text, options), &[], options);
    let secrets = report::secret_spans(&reading.tree, !reading.faults.is_empty());
    Examined { report, payload: Span::new(0, text.len() as u32), start: START, secrets }
}

/// [`check_bytes`] of bytes that are no text, with what a frame of their readable form needs. Nobody
/// can tell what of it is secret, so nothing is shown but punctuation and known keys.
#[must_use]
#[cfg_attr(not(feature = "program"), allow(dead_code, reason = "only the program reads bytes from files"))]
pub(crate) fn examine_undecodable(bytes: &[u8], readable: &str, options: &Options) -> Examined {
    let nothing = Tree::unread(readable);
    let payload = Span::new(0, readable.len() as u32);
    let secrets = report::secret_spans(&nothing, true);
    Examined { report: check_bytes(bytes, options), payload, start: START, secrets }
}

/// Checks every payload of a document (Markdown, reStructuredText, AsciiDoc, text, shell); the name
/// says which it is. What is none of ours is left out.
#[must_use]
pub fn check_document(text: &str, name: &str, options: &Options) -> Vec<Report> {
    examine_file(text, name, options).into_iter().map(|examined| examined.report).collect()
}

/// Checks a file as its name tells: a document gives a report for each payload of ours in it, any
/// other file one, or none where it is none of ours.
#[must_use]
pub fn examine_file(text: &str, name: &str, options: &Options) -> Vec<Examined> {
    if let Some(syntax) = syntax_of(name) {
        let mut lines = Lines::new(text);
        return embedded::find(text, syntax)
            .iter()
            .filter_map(|embedded| examine_embedded(&mut lines, embedded, options))
            .collect();
    }
    let examined = examine(text, options);
    if examined.report.kind.is_none() { Vec::new() } else { alloc::vec![examined] }
}

/// How the document of this name is written; none where the name is that of no document.
#[must_use]
pub(crate) fn syntax_of(name: &str) -> Option<Syntax> {
    Syntax::from_extension(name.rsplit_once('.')?.1)
}

/// `lines` are those of the document; they are counted on up to the payload.
pub(crate) fn examine_embedded(
    lines: &mut Lines<'_>,
    embedded: &Embedded<'_>,
    options: &Options,
) -> Option<Examined> {
    let reading = text::read(&embedded.text, &options.limits);
    let kind = kind_of_embedded(embedded, &reading, options)?;
    let (ground, start) = ground_of_embedded(lines, embedded);
    let report = judge(&reading, Some(kind), ground, &embedded.continuation_blanks, options);
    let secrets = secrets_of_embedded(embedded, &reading);
    Some(Examined { report, payload: embedded.span, start, secrets })
}

/// The kind of a payload in a document: the caller's, else what the command around it asks for, else
/// what its keys tell.
pub(crate) fn kind_of_embedded(
    embedded: &Embedded<'_>,
    reading: &Reading<'_>,
    options: &Options,
) -> Option<Kind> {
    let root = reading.tree.root();
    options.kind.or_else(|| {
        let asked = embedded.request.as_ref().and_then(|request| detect::by_request(request, root));
        match asked.or_else(|| root.map(detect::by_keys)) {
            Some(Detected::Kind(kind)) => Some(kind),
            _ => None,
        }
    })
}

/// Where the text of a payload in a document stands, and the position that it begins at.
pub(crate) fn ground_of_embedded<'d: 't, 't>(
    lines: &mut Lines<'d>,
    embedded: &'t Embedded<'_>,
) -> (Ground<'t>, Position) {
    // The command around a payload begins before it, and is pointed at too.
    let first = embedded.continuation_blanks.first().map_or(embedded.span.start, |blank| blank.start);
    lines.position(first.min(embedded.span.start));
    let ground = Ground::Document(lines.clone(), &embedded.map);
    (ground, lines.position(embedded.span.start))
}

/// What of a document must be masked before a frame of this payload is shown.
pub(crate) fn secrets_of_embedded(embedded: &Embedded<'_>, reading: &Reading<'_>) -> Vec<Span> {
    let mut secrets: Vec<Span> = report::secret_spans(&reading.tree, !reading.faults.is_empty())
        .into_iter()
        .map(|span| embedded.map.span(span))
        .collect();
    secrets.extend_from_slice(&embedded.secrets);
    secrets.sort_unstable();
    secrets
}

pub(crate) fn judge<'t>(
    reading: &'t Reading<'_>,
    kind: Option<Kind>,
    ground: Ground<'t>,
    continuation_blanks: &[Span],
    options: &Options,
) -> Report {
    let mut found = find(reading, kind, options);
    curl_continuation_blank::check(continuation_blanks, &mut found);
    let malformed = !reading.faults.is_empty();
    report::report(kind, &reading.tree, ground, found.into_list(), malformed, options.mode == Mode::Draft)
}

pub(crate) fn find<'t>(reading: &'t Reading<'_>, kind: Option<Kind>, options: &Options) -> Findings<'t> {
    find_by(reading, kind, options, rules::judge)
}

/// [`find`], where somebody wants more of the rules than what they find.
pub(crate) fn find_by<'t>(
    reading: &'t Reading<'_>,
    kind: Option<Kind>,
    options: &Options,
    judge: impl FnOnce(Kind, Value<'t>, &mut Findings<'t>),
) -> Findings<'t> {
    let mut found = Findings::new(reading.whole, options.limits.templates);
    rules::judge_text_faults(&reading.faults, &reading.tree, &mut found);
    let given_up = reading.faults.iter().any(|fault| {
        matches!(fault.kind, FaultKind::TooDeep | FaultKind::TooLarge | FaultKind::TooManyNodes)
    });
    if let Some(root) = reading.tree.root().filter(|_| !given_up) {
        duplicate_key::check(&reading.tree, &mut found);
        match kind {
            Some(kind) => judge(kind, root, &mut found),
            None if reading.faults.is_empty() => unknown_kind::check(root.span(), &mut found),
            None => {}
        }
        #[cfg(feature = "program")]
        for beside in &options.beside {
            beside.judge(kind, &reading.tree, &mut found);
        }
    }
    found
}
