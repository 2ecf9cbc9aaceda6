//! What stands before and behind the payload.

use alloc::vec::Vec;

use super::super::number::number_edits;
use super::super::reader::{Expect, NONE, Reader};
use super::super::{FaultKind, Span, Token};

/// How far before an object other text may start.
const NEAR: usize = 256;

impl Reader<'_> {
    pub(super) fn before_payload(&mut self) -> Expect {
        let at = self.at;
        match self.byte(at) {
            b'"' => return self.quoted(false),
            b'[' | b'{' => return self.surrender(FaultKind::TooDeep, at, at + 1, Expect::Value),
            b'}' | b']' => {
                if self.after_blanks(at + 1) < self.bytes.len() {
                    self.edit(at, at + 1, "");
                }
                self.fault(FaultKind::UnmatchedBracket, at, at + 1);
                self.at = at + 1;
                return Expect::Value;
            }
            _ if self.code_fence() => return Expect::Value,
            _ => {}
        }
        if let Some(start) = self.object_near(at) {
            // The text around the payload: a quote of the shell, a variable, a word of prose.
            let end = self.before_blanks(at + 1, start);
            self.replaced(FaultKind::UnexpectedText, at, end, "");
            self.at = start;
            return Expect::Value;
        }
        if self.quote(at).is_some() {
            self.odd_string(at, false);
            return Expect::Separator;
        }
        self.lone_word(at)
    }

    /// An object that starts in this line.
    fn object_near(&self, from: usize) -> Option<usize> {
        let mut at = from;
        while at < self.bytes.len().min(from + NEAR) {
            match self.byte(at) {
                b'\n' | b'\r' => return None,
                b'{' if at > from && self.template_end(at - 1) < at && self.template_end(at) == at => {
                    let next = self.byte(self.after_blanks(at + 1));
                    return matches!(next, b'"' | b'\'' | b'}' | b'\\').then_some(at);
                }
                _ => at += 1,
            }
        }
        None
    }

    /// A word that is all there is: a literal, a number, or text that is no JSON at all.
    fn lone_word(&mut self, start: usize) -> Expect {
        let stop = self.word(start, false);
        let end = self.before_blanks(start, stop);
        let known = self.has_template(start, end)
            || self.bare_close(start).is_some()
            || number_edits(self.bytes, start, end, &mut Vec::new());
        if known {
            return self.bare_value();
        }
        if !self.other_literal(start, end) {
            self.junk(start, end);
            self.stop = true;
            self.whole = false;
        }
        Expect::Separator
    }

    pub(super) fn after_payload(&mut self) -> Expect {
        let at = self.at;
        let Span { start, end } = self.last();
        let (start, end) = (start as usize, end as usize);
        let lone = self.nodes.len() == 1;
        let scalar = matches!(self.last_token(), Token::Number | Token::True | Token::False | Token::Null);
        if lone && scalar && end == at && self.before_blanks(start, self.word(start, false)) > end {
            self.pop();
            self.at = start;
            return self.lone_word(start);
        }
        match self.byte(at) {
            b'}' | b']' => {
                self.replaced(FaultKind::UnmatchedBracket, at, at + 1, "");
                self.at = at + 1;
                return Expect::Separator;
            }
            b':' if lone && self.last_is_string() => {
                return self.unopened_object(start);
            }
            b',' if self.byte(self.after_blanks(at + 1)) == b'"' && self.reopen() => {
                return Expect::Separator;
            }
            _ if self.code_fence() => return Expect::Separator,
            _ => {}
        }
        // Punctuation of the text around the payload can go; more than that is somebody's work.
        let end = self.before_blanks(at, self.bytes.len());
        let mut rest = at;
        while matches!(self.byte(rest), b';' | b',' | b')' | b'\'' | b'`' | b' ' | b'\t' | b'\r' | b'\n') {
            rest += 1;
        }
        if rest >= end {
            self.edit(at, end, "");
        }
        self.fault(FaultKind::TextAfterPayload, at, end);
        self.stop = true;
        Expect::Separator
    }

    /// `{"a": 1}, "b": 2}`: the bracket that closed the payload was one too many.
    fn reopen(&mut self) -> bool {
        let Some(node) = self.nodes.first_mut() else { return false };
        if node.token() != Token::Object {
            return false;
        }
        let end = node.span.end as usize;
        node.set_next(NONE);
        self.open = 0;
        self.depth = 1;
        self.replaced(FaultKind::UnmatchedBracket, end - 1, end, "");
        true
    }
}
