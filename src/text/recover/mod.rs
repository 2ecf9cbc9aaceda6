//! What to do where the text is no JSON: name the mistake, mend it, read on.
//!
//! Invariants: every call either moves on or changes what is expected, and whoever looks ahead stays
//! within the line, within a fixed number of bytes, or pays with one of the hundred faults. So the
//! time is linear in the length of the text, whatever is in it.

mod blank;
mod bracket;
mod key;
mod outside;
mod quote;
mod separator;
mod string;
mod unopened;
mod value;
mod word;

use alloc::string::String;
use core::mem::take;

use self::quote::Quote;
use super::reader::{Expect, NONE, Reader, byte_at, span};
use super::{Fault, FaultKind, Span, TextEdit, Token};

/// Behind these the text is given up.
const MOST_FAULTS: usize = 100;

/// How far to look for the end of something within a line.
const FAR: usize = 4096;

impl Reader<'_> {
    /// Mends the place at `self.at`; what may come next.
    #[cold]
    #[inline(never)]
    pub(super) fn recover(&mut self, expect: Expect) -> Expect {
        let at = self.at;
        if at > self.stuck.0 {
            self.stuck = (at, 0);
        }
        self.stuck.1 += 1;
        // No mistake takes so many steps; this only guards against a hang.
        if self.stuck.1 > 16 {
            #[cfg(test)]
            std::panic!("stuck at {at}: {expect:?} {:?}", self.text);
            #[cfg(not(test))]
            return self.surrender(FaultKind::UnexpectedText, at, at, expect);
        }
        if self.nodes.len() >= self.limits.nodes as usize {
            return self.surrender(FaultKind::TooManyNodes, at, at, expect);
        }
        if at >= self.bytes.len() {
            self.end_of_text(expect);
            return expect;
        }
        self.subject = None;
        if self.blank() {
            return expect;
        }
        let next = match expect {
            Expect::Value if self.open == NONE => self.before_payload(),
            Expect::Value | Expect::Item | Expect::FirstItem => {
                if self.in_object() {
                    self.about(1);
                }
                self.value(expect)
            }
            Expect::Key | Expect::FirstKey => self.key(expect),
            Expect::Colon => self.colon(),
            Expect::Separator if self.open == NONE => self.after_payload(),
            Expect::Separator => {
                // The last value may have to be read anew: if it is no container, its key stands
                // before it.
                if self.in_object() && self.last().end as usize == self.ended {
                    self.about(2);
                }
                self.separator()
            }
        };
        self.count(at.saturating_sub(self.at));
        next
    }

    /// Reports a fault, which the edits gathered since the last one mend.
    #[inline(never)]
    pub(super) fn fault(&mut self, kind: FaultKind, start: usize, end: usize) {
        let edits = take(&mut self.edits);
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault { kind, span: span(start, end), subject: self.subject, edits });
        } else {
            self.stop = true;
            self.whole = false;
        }
    }

    /// Reports a fault that is mended by putting `text` in its place.
    #[inline(never)]
    fn replaced(&mut self, kind: FaultKind, start: usize, end: usize, text: &'static str) {
        self.edit(start, end, text);
        self.fault(kind, start, end);
    }

    /// The next fault is mended by putting `text` in the place from `start` to `end`.
    #[inline(never)]
    pub(super) fn edit(&mut self, start: usize, end: usize, text: &'static str) {
        self.edits.push(TextEdit::replace(span(start, end), text));
    }

    #[inline(never)]
    pub(super) fn give_up(&mut self, kind: FaultKind, start: usize, end: usize) {
        self.fault(kind, start, end);
        self.stop = true;
        self.whole = false;
    }

    fn surrender(&mut self, kind: FaultKind, start: usize, end: usize, expect: Expect) -> Expect {
        self.give_up(kind, start, end);
        expect
    }

    /// The byte at `at`; NUL behind the end.
    #[inline(never)]
    pub(super) fn byte(&self, at: usize) -> u8 {
        self.count(1);
        byte_at(self.bytes, at)
    }

    /// Counts bytes looked at besides those of the one pass, so that a test can tell linear time.
    #[inline]
    pub(super) fn count(&self, _bytes: usize) {
        #[cfg(test)]
        self.steps.set(self.steps.get() + _bytes);
    }

    #[inline(never)]
    fn starts_with(&self, at: usize, word: &str) -> bool {
        self.text.get(at..).is_some_and(|rest| rest.starts_with(word))
    }

    #[inline(never)]
    fn after_blanks(&self, mut at: usize) -> usize {
        while matches!(self.byte(at), b' ' | b'\t' | b'\r' | b'\n') {
            at += 1;
        }
        at
    }

    /// `end` without the blanks before it.
    #[inline(never)]
    fn before_blanks(&self, start: usize, mut end: usize) -> usize {
        while end > start && matches!(self.byte(end - 1), b' ' | b'\t' | b'\r' | b'\n') {
            end -= 1;
        }
        end
    }

    /// Whether the line (or the text) ends at `at`.
    #[inline(never)]
    fn line_ends(&self, at: usize) -> bool {
        at >= self.bytes.len() || matches!(self.byte(at), b'\n' | b'\r')
    }

    #[inline(never)]
    fn line_end(&self, mut at: usize) -> usize {
        while !self.line_ends(at) {
            at += 1;
        }
        at
    }

    #[inline(never)]
    fn colon_follows(&self, at: usize) -> bool {
        matches!(self.byte(self.after_blanks(at)), b':' | b'=')
    }

    /// Whether a quote before `at` may close a key or a value.
    fn closes(&self, at: usize, key: bool) -> bool {
        if key { self.colon_follows(at) } else { self.ends_value(at) }
    }

    /// What may come behind a separator at `comma`.
    #[inline(never)]
    fn behind_comma(&mut self, comma: usize) -> Expect {
        self.comma = comma;
        if self.in_object() { Expect::Key } else { Expect::Item }
    }

    /// Whether what stands at `at` may follow a value: a comma, a closing bracket, the line's end.
    #[inline(never)]
    fn ends_value(&self, mut at: usize) -> bool {
        while matches!(self.byte(at), b' ' | b'\t') {
            at += 1;
        }
        match self.byte(at) {
            b',' | b'}' | b']' | b';' | b'\n' | b'\r' | b'#' => true,
            b'/' => matches!(self.byte(at + 1), b'/' | b'*'),
            _ => at >= self.bytes.len(),
        }
    }

    /// Adds a value or key and moves behind it.
    #[inline(never)]
    fn put(&mut self, token: Token, start: usize, end: usize) {
        self.leaf(token, start, end);
        self.at = end;
        self.ended = end;
    }

    #[inline(never)]
    fn put_text(&mut self, text: String, start: usize, end: usize) {
        self.decoded.push((self.nodes.len() as u32, text));
        self.put(Token::Decoded, start, end);
    }

    /// Takes the last node, which holds no others, away again.
    #[inline(never)]
    fn pop(&mut self) {
        self.nodes.pop();
        if self.decoded.last().is_some_and(|(id, _)| *id as usize == self.nodes.len()) {
            self.decoded.pop();
        }
    }

    /// Where the last node stands.
    fn last(&self) -> Span {
        match self.nodes.last() {
            Some(node) => node.span,
            None => Span::empty(0),
        }
    }

    #[inline(never)]
    fn last_token(&self) -> Token {
        match self.nodes.last() {
            Some(node) => node.token(),
            None => Token::Hole,
        }
    }

    fn last_is_string(&self) -> bool {
        matches!(self.last_token(), Token::String | Token::Decoded)
    }

    /// The next fault is about the key that is the node `back` before the end.
    #[inline(never)]
    fn about(&mut self, back: usize) {
        let Some(node) = self.nodes.len().checked_sub(back).and_then(|key| self.nodes.get(key)) else {
            return;
        };
        let (mut start, mut end) = (node.span.start as usize, node.span.end as usize);
        start += self.quote(start).map_or(0, Quote::length);
        end -= self.quote_before(start, end).map_or(0, Quote::length);
        self.subject = Some(span(start, end));
    }
}
