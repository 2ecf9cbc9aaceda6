use alloc::string::String;
use alloc::vec::Vec;

use crate::report::{Diagnostic, Examined};
use crate::text::embedded::{self, Embedded};
use crate::text::{self, Limits};

use super::described::Places;
use super::form::{Examiner, Form};
use super::payload::{Change, Payload, renewed};
use super::splice::Splice;

/// Of one payload, this many fixes are made ready at a time: each looks for its place from the
/// start, and a million of them must not take a million times as long.
const MOST_FIXES: usize = 100;

/// A file, its payloads, and what is wrong with them.
pub(super) struct View<'t> {
    file: &'t str,
    limits: Limits,
    pub(super) form: Form,
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
    pub(super) fn of(file: &'t str, examiner: &Examiner<'_>) -> Self {
        let (examined, form) = (examiner.examine)(file);
        let embedded = embedded_in(file, form, &examined);
        Self { file, limits: examiner.limits, form, examined, embedded }
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
            let mut renewed: Vec<String> = fix.edits.iter().filter_map(renewed).collect();
            if self.form == Form::Described {
                renewed
                    .extend(examined.report.diagnostics.get(diagnostic).map(|found| found.pointer.clone()));
            }
            Some(Plan { payload, diagnostic, changes, renewed })
        };
        plans(self.file, self.form, &self.limits, examined, self.embedded.get(payload), wanted)
            .into_iter()
            .filter_map(plan)
            .collect()
    }
}

/// The stretches of a file that these payloads were found in, one for each; none where the file does
/// not show them.
fn embedded_in<'t>(file: &'t str, form: Form, examined: &[Examined]) -> Vec<Embedded<'t>> {
    let mut spans = examined.iter().map(|examined| examined.payload).peekable();
    match form {
        Form::Payload | Form::Described => Vec::new(),
        Form::Lines => spans.map(|span| Embedded::line(file, span)).collect(),
        Form::Document(syntax) => {
            let mut embedded = embedded::find(file, syntax);
            embedded.retain(|found| spans.next_if_eq(&found.span).is_some());
            embedded
        }
    }
}

fn text_of<'e>(file: &'e str, embedded: Option<&'e Embedded<'_>>) -> &'e str {
    embedded.map_or(file, |embedded| &embedded.text)
}

/// Positions are counted from the start of the file for each payload, so only so many are looked at.
const MOST_PAYLOADS: usize = 100;

/// The changes for each diagnostic whose fix is wanted and can be done, by its index.
fn plans(
    file: &str,
    form: Form,
    limits: &Limits,
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
    if form == Form::Described {
        let mut places = Places::new(file, examined);
        return offering
            .filter_map(|(index, found)| Some((index, places.changes(found.fix.as_ref()?)?)))
            .collect();
    }
    let reading = text::read(text_of(file, embedded), limits);
    let payload = Payload::new(file, &reading, embedded);
    offering
        .filter_map(|(index, found)| Some((index, payload.changes(found, found.fix.as_ref()?)?)))
        .collect()
}

/// What the fix of each diagnostic changes in the file, by payload and diagnostic: splices in order;
/// none where there is no fix, or none that can be done exactly. Of one payload, the first hundred
/// fixes are looked at; of one file, the first hundred payloads.
///
/// `examined` is what was found in this very file, whose payloads stand in it as `form` says.
#[must_use]
pub fn offered(
    file: &str,
    form: Form,
    limits: &Limits,
    examined: &[Examined],
) -> Vec<Vec<Option<Vec<Splice>>>> {
    let embedded = embedded_in(file, form, examined);
    let of_payload = |(at, examined): (usize, &Examined)| {
        let mut offered: Vec<Option<Vec<Splice>>> =
            examined.report.diagnostics.iter().map(|_| None).collect();
        if at >= MOST_PAYLOADS {
            return offered;
        }
        for (index, changes) in plans(file, form, limits, examined, embedded.get(at), &|_| true) {
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
