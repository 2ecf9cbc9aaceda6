use alloc::string::String;
use alloc::vec::Vec;

use crate::report::{Diagnostic, Edit, Fix};
use crate::rules::NewValue;
use crate::text::embedded::Embedded;
use crate::text::{Lines, Reading, Span, Step, TextEdit, Token, Tree, Value, edits, pointer};

use super::layout;
use super::splice::Splice;

/// A payload in a file, and where its fixes change the file.
pub(super) struct Payload<'p> {
    file: &'p str,
    tree: &'p Tree<'p>,
    /// None where the payload is the whole file.
    embedded: Option<&'p Embedded<'p>>,
    /// What mends the text, in the order in which it is put in.
    repairs: Vec<Repair>,
    malformed: bool,
}

/// An edit of the text that a fault offers, and its place as a report names it.
struct Repair {
    edit: TextEdit,
    start: u32,
    end: u32,
}

/// One change of a file.
pub(super) struct Change {
    /// What nothing else may change at the same time, in bytes of the payload's own text.
    pub(super) claim: Span,
    /// Of repairs at one place, the lower comes first. None for a change that is no repair.
    pub(super) rank: Option<usize>,
    /// The change of the file.
    pub(super) splice: Splice,
    /// The change of the payload's own text.
    pub(super) inner: Splice,
}

/// Where in a payload an edit leaves something new; nowhere if it takes something away or mends the
/// text.
pub(super) fn renewed(edit: &Edit) -> Option<String> {
    match edit {
        Edit::Set { pointer, .. } => Some(pointer.clone()),
        Edit::Rename { pointer, to } => {
            let (parent, _) = pointer.rsplit_once('/')?;
            Some([parent, &pointer::pointer(&[Step::Key(to.clone())])].concat())
        }
        Edit::Remove { .. } | Edit::Text { .. } => None,
    }
}

/// Where the pointer of an edit leads.
enum Target<'p> {
    /// To a child of an object or array, and its key.
    Child { container: Value<'p>, index: usize, key: Option<Value<'p>>, value: Value<'p> },
    /// To these keys, each in the one before, which the object lacks.
    Missing(Value<'p>, Vec<String>),
}

impl<'p> Payload<'p> {
    pub(super) fn new(file: &'p str, reading: &'p Reading<'p>, embedded: Option<&'p Embedded<'p>>) -> Self {
        let mut lines = Lines::new(file);
        let repairs = edits(&reading.faults).into_iter().map(|edit| {
            let span = embedded.map_or(edit.span, |embedded| embedded.map.span(edit.span));
            let start = lines.position(span.start).offset;
            Repair { edit, start, end: lines.position(span.end).offset }
        });
        let repairs = repairs.collect();
        Self { file, tree: &reading.tree, embedded, repairs, malformed: !reading.faults.is_empty() }
    }

    /// What a fix changes; none where it cannot be done exactly, in whole.
    pub(super) fn changes(&self, found: &Diagnostic, fix: &Fix) -> Option<Vec<Change>> {
        let changes: Option<Vec<Change>> = fix.edits.iter().map(|edit| self.change(found, edit)).collect();
        changes.filter(|changes| !changes.is_empty())
    }

    fn change(&self, found: &Diagnostic, edit: &Edit) -> Option<Change> {
        if let Edit::Text { start, end, text } = edit {
            let is_meant = |repair: &Repair| {
                (repair.start, repair.end, repair.edit.text) == (start.offset, end.offset, text)
            };
            let rank = self.repairs.iter().position(is_meant)?;
            let edit = self.repairs.get(rank)?.edit;
            return self.mapped(edit.span, Some(rank), Splice { span: edit.span, text: edit.text.into() });
        }
        // Of a text that does not parse, the tree is a guess.
        if self.malformed {
            return None;
        }
        match edit {
            Edit::Set { pointer, value } => self.set(self.target(pointer, found)?, value),
            Edit::Remove { pointer } => {
                let Target::Child { container, index, .. } = self.target(pointer, found)? else {
                    return None;
                };
                let span = layout::removed(container, index)?;
                self.mapped(span, None, Splice { span, text: String::new() })
            }
            Edit::Rename { pointer, to } => {
                let Target::Child { key, .. } = self.target(pointer, found)? else { return None };
                let span = key?.span();
                self.mapped(span, None, Splice::trimmed(self.tree.text(), span, &layout::quoted(to)))
            }
            Edit::Text { .. } => None,
        }
    }

    fn set(&self, target: Target<'p>, new: &NewValue) -> Option<Change> {
        match target {
            Target::Child { value, .. } => {
                let new = layout::replaced(value, new);
                self.mapped(value.span(), None, Splice::trimmed(self.tree.text(), value.span(), &new))
            }
            Target::Missing(object, keys) => {
                let one_line = self.embedded.is_some_and(|embedded| !embedded.takes("\n"));
                let (span, text) = layout::inserted(object, &keys, new, one_line)?;
                self.mapped(span, None, Splice { span, text })
            }
        }
    }

    /// The change where it stands in the file. What is put in must stand for itself there; what is
    /// only taken away may hold what the file puts between the payload's lines.
    fn mapped(&self, claim: Span, rank: Option<usize>, inner: Splice) -> Option<Change> {
        let splice = match self.embedded {
            None => inner.clone(),
            Some(embedded) => {
                let exact = embedded.map.is_verbatim(inner.span) && embedded.takes(&inner.text);
                if !exact && !inner.text.is_empty() {
                    return None;
                }
                Splice { span: embedded.map.span(inner.span), text: inner.text.clone() }
            }
        };
        Some(Change { claim, rank, splice, inner })
    }

    fn target(&self, pointer: &str, found: &Diagnostic) -> Option<Target<'p>> {
        let mut steps = pointer::keys(pointer)?.into_iter().peekable();
        let mut container = self.tree.root()?;
        while let Some(step) = steps.next() {
            let Some((index, key, value)) = self.child(container, &step, found) else {
                let keys = core::iter::once(step).chain(steps).collect();
                let is_object = container.token() == Token::Object;
                return is_object.then_some(Target::Missing(container, keys));
            };
            if steps.peek().is_none() {
                return Some(Target::Child { container, index, key, value });
            }
            container = value;
        }
        None
    }

    /// The child that a step leads to. Of several members with this key, the one that the finding
    /// is in, else the last, which is the one that most readers take.
    fn child(
        &self,
        container: Value<'p>,
        step: &str,
        found: &Diagnostic,
    ) -> Option<(usize, Option<Value<'p>>, Value<'p>)> {
        if container.token() != Token::Object {
            let index = step.parse().ok()?;
            return container.items().nth(index).map(|item| (index, None, item));
        }
        let mut namesakes = container.members().enumerate().filter(|(_, member)| member.name() == step);
        let mut chosen = namesakes.next()?;
        for other in namesakes {
            if found.start.is_some_and(|start| {
                self.holds(Span::new(chosen.1.key.span().start, chosen.1.value.span().end), start.offset)
            }) {
                break;
            }
            chosen = other;
        }
        Some((chosen.0, Some(chosen.1.key), chosen.1.value))
    }

    /// Whether a stretch of the payload holds a place that a report names.
    fn holds(&self, span: Span, offset: u32) -> bool {
        let span = self.embedded.map_or(span, |embedded| embedded.map.span(span));
        let mut lines = Lines::new(self.file);
        lines.position(span.start).offset <= offset && offset < lines.position(span.end).offset
    }
}
