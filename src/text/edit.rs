use alloc::string::String;
use alloc::vec::Vec;

use super::{Fault, Span};

/// A piece of a text and what to put in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextEdit {
    /// What to take away; empty for an insertion.
    pub span: Span,
    /// What to put there.
    pub text: &'static str,
}

impl TextEdit {
    /// Puts `text` in before byte `at`.
    #[must_use]
    pub const fn insert(at: u32, text: &'static str) -> Self {
        Self { span: Span::empty(at), text }
    }

    /// Puts `text` in the place of `span`.
    #[must_use]
    pub const fn replace(span: Span, text: &'static str) -> Self {
        Self { span, text }
    }
}

/// All edits of `faults` in the order of the text. Of several insertions at one place, the earlier
/// fault's comes first, so the order of [`Reading::faults`](super::Reading::faults) matters.
#[must_use]
pub fn edits(faults: &[Fault]) -> Vec<TextEdit> {
    let mut edits: Vec<TextEdit> = Vec::new();
    for edit in faults.iter().flat_map(|fault| &fault.edits) {
        // Faults come nearly in the order of the text, so the place is near the end.
        let mut place = edits.len();
        while place > 0 && edits.get(place - 1).is_some_and(|before| before.span.start > edit.span.start) {
            place -= 1;
        }
        edits.insert(place, *edit);
    }
    edits
}

/// `text` after all [`edits`] of `faults`.
#[must_use]
pub fn mend(text: &str, faults: &[Fault]) -> String {
    let edits = edits(faults);
    let mut mended = String::with_capacity(text.len() + edits.len());
    let mut done = 0;
    for edit in edits {
        if edit.span.start >= done {
            mended.push_str(Span::new(done, edit.span.start).of(text));
            mended.push_str(edit.text);
            done = edit.span.end;
        }
    }
    mended.push_str(text.get(done as usize..).unwrap_or(""));
    mended
}
