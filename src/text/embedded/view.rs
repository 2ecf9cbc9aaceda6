use alloc::borrow::Cow;
use alloc::string::String;

use super::OffsetMap;
use super::chars::{offset, part};
use crate::text::Span;

/// The text of a block, without what its container puts before each line (`> ` of a quotation).
pub(super) struct View<'t> {
    pub(super) document: &'t str,
    text: Cow<'t, str>,
    /// Holds no rewritten segment.
    map: OffsetMap,
}

impl<'t> View<'t> {
    /// A stretch of the document as it is.
    pub(super) fn of(document: &'t str, start: usize, end: usize) -> Self {
        let text = part(document, start, end);
        let end = start + text.len();
        let map = OffsetMap::verbatim(Span::new(offset(start), offset(end)));
        Self { document, text: Cow::Borrowed(text), map }
    }

    /// Nothing yet; lines are put to it with [`Self::push`].
    pub(super) fn empty(document: &'t str) -> Self {
        Self { document, text: Cow::Owned(String::new()), map: OffsetMap::default() }
    }

    pub(super) fn push(&mut self, start: usize, end: usize) {
        let text = part(self.document, start, end);
        self.text.to_mut().push_str(text);
        self.map.copy(offset(start), offset(text.len()));
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Whether its lines stand in the document without anything between them.
    pub(super) fn is_whole(&self) -> bool {
        matches!(self.text, Cow::Borrowed(_))
    }

    /// A stretch of this view, as a place in the document.
    pub(super) fn span(&self, inner: Span) -> Span {
        self.map.span(inner)
    }

    /// The text that `pieces` of this view make, and where it stands in the document.
    pub(super) fn assemble(&self, pieces: &[Piece]) -> (Cow<'t, str>, OffsetMap) {
        let mut map = OffsetMap::default();
        for piece in pieces {
            match piece.replacement {
                Some(new) => map.rewrite(offset(new.len_utf8()), self.span(piece.span)),
                None => self.map.copy_onto(piece.span, &mut map),
            }
        }
        if map.is_one_piece() {
            let span = map.span(Span::new(0, u32::MAX));
            return (Cow::Borrowed(span.of(self.document)), map);
        }
        (Cow::Owned(text_of(&self.text, pieces)), map)
    }
}

/// A stretch of a view, or one character that an escape stands for.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) replacement: Option<char>,
}

impl Piece {
    pub(super) const fn new(start: usize, end: usize) -> Self {
        Self { span: Span::new(offset(start), offset(end)), replacement: None }
    }
}

/// The text that `pieces` of `text` make.
pub(super) fn text_of(text: &str, pieces: &[Piece]) -> String {
    let mut whole = String::new();
    for piece in pieces {
        match piece.replacement {
            Some(new) => whole.push(new),
            None => whole.push_str(piece.span.of(text)),
        }
    }
    whole
}
