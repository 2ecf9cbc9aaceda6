use alloc::string::String;
use alloc::vec::Vec;

use super::super::chars::{byte, offset};
use super::super::view::{Piece, text_of};
use crate::text::Span;

/// One word of a command, with its quoting undone.
#[derive(Default)]
pub(in super::super) struct Word {
    pub(in super::super) pieces: Vec<Piece>,
    quoting: Option<Quoting>,
}

/// How a word was quoted, so far as all of it was quoted alike.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Quoting {
    Single,
    Double,
    Ansi,
    HereDocument,
    /// Bare, or quoted in several ways.
    Mixed,
}

impl Quoting {
    /// The characters that would not mean themselves there.
    pub(in super::super) const fn special(self) -> &'static [u8] {
        match self {
            Self::Single => b"'",
            Self::Double => b"\"\\$`",
            Self::Ansi => b"'\\",
            Self::HereDocument => b"\\$`",
            Self::Mixed => b"'\"\\$` \t\n\r&|;<>()",
        }
    }
}

impl Word {
    /// Notes that a part of the word is quoted so.
    pub(super) fn quoted(&mut self, quoting: Quoting) {
        let same = self.quoting.is_none_or(|so_far| so_far == quoting);
        self.quoting = Some(if same { quoting } else { Quoting::Mixed });
    }

    pub(super) fn push(&mut self, start: usize, end: usize) {
        let piece = Piece::new(start, end);
        match self.pieces.last_mut() {
            _ if start == end => {}
            Some(last) if last.replacement.is_none() && last.span.end == piece.span.start => {
                last.span.end = piece.span.end;
            }
            _ => self.pieces.push(piece),
        }
    }

    /// One character for which `start..end` stands.
    pub(super) fn replace(&mut self, start: usize, end: usize, with: char) {
        self.pieces.push(Piece { replacement: Some(with), ..Piece::new(start, end) });
    }

    /// The character at the end of `start..end`, which is there an escape of it. It counts as
    /// rewritten: whoever edits it has to edit the escape too.
    pub(super) fn escape(&mut self, text: &str, start: usize, end: usize) {
        let escaped = text.get(start + 1..end).and_then(|rest| rest.chars().next());
        match escaped {
            Some(escaped) => self.replace(start, end, escaped),
            None => self.push(start, end),
        }
    }

    pub(in super::super) fn quoting(&self) -> Quoting {
        self.quoting.unwrap_or(Quoting::Mixed)
    }

    /// From its first to its last piece, quotes outside of them left out.
    pub(in super::super) fn span(&self) -> Span {
        let first = self.pieces.iter().find(|piece| piece.span.start < piece.span.end);
        match (first, self.pieces.last()) {
            (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
            _ => Span::default(),
        }
    }

    pub(in super::super) fn text(&self, of: &str) -> String {
        text_of(of, &self.pieces)
    }

    /// Takes the first `count` bytes away; they stand in the first piece.
    pub(super) fn skip(&mut self, count: usize) {
        if let Some(first) = self.pieces.first_mut() {
            first.span.start = (first.span.start + offset(count)).min(first.span.end);
        }
    }

    /// Its first byte; 0 where it is empty or begins with an escape.
    pub(super) fn first(&self, of: &str) -> u8 {
        match self.pieces.first() {
            Some(piece) if piece.replacement.is_none() => byte(of, piece.span.start as usize),
            _ => 0,
        }
    }

    /// Its first byte that is no space; 0 where there is none, more than 127 where
    /// it is no ASCII.
    pub(in super::super) fn first_mark(&self, of: &str) -> u8 {
        for piece in &self.pieces {
            let mark = match piece.replacement {
                Some(new) => u8::try_from(new).unwrap_or(u8::MAX),
                None => byte(piece.span.of(of).trim_ascii_start(), 0),
            };
            if mark != 0 && !mark.is_ascii_whitespace() {
                return mark;
            }
        }
        0
    }
}
