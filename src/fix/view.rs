use alloc::string::String;
use alloc::vec::Vec;

use crate::check::{Options, examine, examine_file, syntax_of};
use crate::report::{Diagnostic, Examined};
use crate::text;
use crate::text::embedded::{self, Embedded};

use super::payload::{Change, Payload, renewed};
use super::splice::Splice;

/// Of one payload, this many fixes are made ready at a time: each looks for its place from the
/// start, and a million of them must not take a million times as long.
const MOST_FIXES: usize = 100;

/// A file, its payloads, and what is wrong with them.
pub(super) struct View<'t> {
    file: &'t str,
    options: &'t Options,
    pub(super) examined: Vec<Examined>,
    /// Those of `examined`, in a document.
    embedded: Vec<Embedded<'t>>,
}

/// A fix that can be done.
pub(super) struct Plan {
    /// The index of the payload.
    pub(super) payload: usize,
    /// The index of the diagnostic.
    pub(super) diagnostic: usize,
    pub(super) changes: Vec<Change>,
    /// The pointers of what it leaves that is new.
    renewed: Vec<String>,
}

impl Plan {
    /// Whether a pointer leads to something that the plan has put there.
    pub(super) fn touches(&self, pointer: &str) -> bool {
        let below = |own: &String| {
            pointer.strip_prefix(own.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.renewed.iter().any(below)
    }
}

impl<'t> View<'t> {
    pub(super) fn of(file: &'t str, name: &str, options: &'t Options) -> Self {
        let examined = match syntax_of(name) {
            Some(_) => examine_file(file, name, options),
            None => alloc::vec![examine(file, options)],
        };
        let embedded = embedded_in(file, name, &examined);
        Self { file, options, examined, embedded }
    }

    /// The text of a payload, quoting undone.
    pub(super) fn text(&self, payload: usize) -> &str {
        text_of(self.file, self.embedded.get(payload))
    }

    /// The fixes of a payload that are wanted and can be done, in the order of its diagnostics.
    pub(super) fn plans(&self, payload: usize, wanted: &dyn Fn(&Diagnostic) -> bool) -> Vec<Plan> {
        let Some(examined) = self.examined.get(payload) else { return Vec::new() };
        let plan = |(diagnostic, changes): (usize, Vec<Change>)| {
            let fix = examined.report.diagnostics.get(diagnostic)?.fix.as_ref()?;
            let renewed = fix.edits.iter().filter_map(renewed).collect();
            Some(Plan { payload, diagnostic, changes, renewed })
        };
        plans(self.file, self.options, examined, self.embedded.get(payload), wanted)
            .into_iter()
            .filter_map(plan)
            .collect()
    }
}

/// The stretches of a document that these payloads were found in, one for each; none where the file
/// is no document.
fn embedded_in<'t>(file: &'t str, name: &str, examined: &[Examined]) -> Vec<Embedded<'t>> {
    let Some(syntax) = syntax_of(name) else { return Vec::new() };
    let mut spans = examined.iter().map(|examined| examined.payload).peekable();
    let mut embedded = embedded::find(file, syntax);
    embedded.retain(|found| spans.next_if_eq(&found.span).is_some());
    embedded
}

fn text_of<'e>(file: &'e str, embedded: Option<&'e Embedded<'_>>) -> &'e str {
    embedded.map_or(file, |embedded| &embedded.text)
}

/// The changes for each diagnostic whose fix is wanted and can be done, by its index.
fn plans(
    file: &str,
    options: &Options,
    examined: &Examined,
    embedded: Option<&Embedded<'_>>,
    wanted: &dyn Fn(&Diagnostic) -> bool,
) -> Vec<(usize, Vec<Change>)> {
    let offers = |found: &Diagnostic| found.fix.is_some() && wanted(found);
    let mut offering = examined
        .report
        .diagnostics
        .iter()
        .enumerate()
        .filter(|(_, found)| offers(found))
        .take(MOST_FIXES)
        .peekable();
    if offering.peek().is_none() {
        return Vec::new();
    }
    let reading = text::read(text_of(file, embedded), &options.limits);
    let payload = Payload::new(file, &reading, embedded);
    offering
        .filter_map(|(index, found)| Some((index, payload.changes(found, found.fix.as_ref()?)?)))
        .collect()
}

/// What the fix of each diagnostic changes in the file, by payload and diagnostic: splices in order;
/// none where there is no fix, or none that can be done exactly. Of one payload, the first hundred
/// fixes are looked at.
///
/// `examined` is what was found in this very file. A file that is no document is one payload.
#[must_use]
pub fn offered(
    file: &str,
    name: &str,
    options: &Options,
    examined: &[Examined],
) -> Vec<Vec<Option<Vec<Splice>>>> {
    let embedded = embedded_in(file, name, examined);
    let of_payload = |(at, examined): (usize, &Examined)| {
        let mut offered: Vec<Option<Vec<Splice>>> =
            examined.report.diagnostics.iter().map(|_| None).collect();
        for (index, changes) in plans(file, options, examined, embedded.get(at), &|_| true) {
            let mut splices: Vec<Splice> = changes.into_iter().map(|change| change.splice).collect();
            splices.sort_by_key(|splice| (splice.span.start, splice.span.end));
            if let Some(slot) = offered.get_mut(index) {
                *slot = Some(splices);
            }
        }
        offered
    };
    examined.iter().enumerate().map(of_payload).collect()
}
