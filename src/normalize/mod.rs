//! The canonical form of a payload: what rules offer as a safe fix is done, and nothing else. So
//! what counts as normalising is said in one place, by the rules.

mod rewrite;
#[cfg(all(test, feature = "render"))]
mod tests;

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::check::{find, kind_of};
use crate::report::{pointers, secret_spans};
use crate::rules::{Edit, Finding, NewValue, Place, Shown};
use crate::text::{self, Span, Tree, Value};
use crate::{Options, Report, check};

use rewrite::Rewrite;

/// A payload in canonical form, and how it got there.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Normalized {
    /// The canonical payload: JSON with an indentation of two blanks, keys in the order they had.
    /// None where the text is no JSON. It holds the payload's secrets.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// What was changed: round by round, in the order of the payload.
    pub changes: Vec<Change>,
    /// The report of the canonical payload; of the text as given where that is no JSON.
    pub report: Report,
}

/// Texts are left out: they may hold secrets.
impl core::fmt::Debug for Normalized {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Normalized")
            .field("changes", &self.changes)
            .field("report", &self.report)
            .finish_non_exhaustive()
    }
}

/// One difference between a payload and its canonical form. No secret is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The rule that asks for it.
    pub code: &'static str,
    /// Where, by RFC 6901. Where an earlier change moved the place, in the payload after that one.
    pub pointer: String,
    /// What was done.
    pub op: Op,
    /// What it was for, as the rule's fix says it.
    pub title: &'static str,
    /// What stood there: a string, or the name of a key. Absent for anything else, and for a secret.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// What stands there now; absent where something was removed, and for a secret.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<NewValue>,
}

/// What a change does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Op {
    /// Puts a value there.
    Set,
    /// Removes what stood there.
    Remove,
    /// Gives the key another name.
    Rename,
}

/// A fix can bring another one to light: a renamed key has a value that nobody looked at before.
/// No payload is known that needs more than three rounds.
const MOST_ROUNDS: usize = 8;

/// Brings a payload into its canonical form: the safe fix of every rule that it breaks, and the
/// layout. A valid payload stays valid and keeps its meaning; normalising twice changes nothing.
/// A text that is no JSON stays as it is.
#[must_use]
pub fn normalize(text: &str, options: &Options) -> Normalized {
    let mut canonical: Option<String> = None;
    let mut changes = Vec::new();
    let mut options = options.clone();
    for _ in 0..MOST_ROUNDS {
        let before = changes.len();
        let Some(next) = round(canonical.as_deref().unwrap_or(text), &mut options, &mut changes) else {
            break;
        };
        canonical = Some(next);
        if changes.len() == before {
            break;
        }
    }
    let report = check(canonical.as_deref().unwrap_or(text), &options);
    Normalized { text: canonical, changes, report }
}

/// The text with every safe fix done once; none where it is no JSON.
fn round(text: &str, options: &mut Options, changes: &mut Vec<Change>) -> Option<String> {
    let reading = text::read(text, &options.limits);
    let root = reading.tree.root().filter(|_| reading.faults.is_empty())?;
    // Found once: what is changed must not make another kind of it.
    options.kind = kind_of(&reading, options);
    let found = find(&reading, options.kind, options);
    let mut rewrite = Rewrite::default();
    let mut done = Vec::new();
    for finding in found.list() {
        let Some(fix) = finding.fix.as_ref().filter(|fix| fix.safe) else { continue };
        for edit in &fix.edits {
            if rewrite.add(edit) {
                done.push((finding, fix.title, edit));
            }
        }
    }
    // Findings come rule by rule.
    done.sort_by_key(|(_, _, edit)| edit.place().span().start);
    note(&reading.tree, &done, changes);
    Some(rewrite.write(root))
}

type Done<'f, 't> = (&'f Finding<'t>, &'static str, &'f Edit<'t>);

fn note(tree: &Tree<'_>, done: &[Done<'_, '_>], changes: &mut Vec<Change>) {
    if done.is_empty() {
        return;
    }
    let places: Vec<Place<'_>> = done.iter().map(|(_, _, edit)| edit.place()).collect();
    let secrets = secret_spans(tree, false);
    for ((finding, title, edit), pointer) in done.iter().zip(pointers(tree, &places)) {
        let (op, from, to) = match edit {
            Edit::Set(place, value) => {
                let old = value_at(place);
                let hidden = old.is_some_and(|old| is_secret(old, &secrets));
                (Op::Set, shown(old, &secrets), Some(value).filter(|_| !hidden).and_then(shown_new))
            }
            Edit::Remove(place) => (Op::Remove, shown(value_at(place), &secrets), None),
            Edit::Rename(place, to) => {
                let old = match place {
                    Place::Key(member) => Some(member.name()),
                    _ => None,
                };
                (Op::Rename, old.map(open), Some(NewValue::Text(String::from(*to))))
            }
            // Only malformed texts get those, and they are not normalised.
            Edit::Text(..) => continue,
        };
        changes.push(Change { code: finding.rule.code(), pointer, op, title, from, to });
    }
}

fn value_at<'t>(place: &Place<'t>) -> Option<Value<'t>> {
    match place {
        Place::Value(value) => Some(*value),
        Place::Key(member) => Some(member.value),
        Place::Missing(..) | Place::Text(_) | Place::Document(_) => None,
    }
}

/// Whether the value is a secret or holds one.
fn is_secret(value: Value<'_>, secrets: &[Span]) -> bool {
    let span = value.span();
    let first = secrets.partition_point(|secret| secret.end <= span.start);
    secrets.get(first).is_some_and(|secret| secret.start < span.end)
}

fn shown(value: Option<Value<'_>>, secrets: &[Span]) -> Option<String> {
    let value = value.filter(|value| !is_secret(*value, secrets))?;
    value.as_str().map(open)
}

fn shown_new(value: &NewValue) -> Option<NewValue> {
    let open = |text: &String| open(text);
    Some(match value {
        NewValue::Text(text) => NewValue::Text(open(text)),
        NewValue::List(list) => NewValue::List(list.iter().map(open).collect()),
    })
}

/// The text as far as it may be shown.
fn open(text: &str) -> String {
    String::from(Shown::from(text).as_str())
}
