//! Where a key or the colon behind it belongs.

use alloc::string::String;

use super::super::json::{Expect, NONE, Reader, span};
use super::super::string::plain_end;
use super::super::{FaultKind, Token};

impl Reader<'_> {
    pub(super) fn key(&mut self, expect: Expect) -> Expect {
        let at = self.at;
        match self.byte(at) {
            b'"' => self.quoted(true),
            b',' => self.extra_comma(expect),
            b'}' | b']' => {
                if expect == Expect::Key {
                    self.trailing_comma();
                }
                Expect::Separator
            }
            b'{' if self.just_opened(at, expect) && self.template_end(at - 1).is_some() => {
                self.pop_open();
                self.at = at - 1;
                self.subject = if self.in_object() { self.name(1) } else { None };
                self.bare_value(if self.in_object() { Expect::Value } else { Expect::Item })
            }
            // Braces doubled by a template language.
            b'{' if self.just_opened(at, expect) => {
                self.pop_open();
                self.replaced(FaultKind::UnmatchedBracket, at - 1, at, "");
                if self.open == NONE || self.in_object() { Expect::Value } else { Expect::Item }
            }
            b'{' | b'[' if self.template_end(at).is_none() => self.missing_key(Expect::Value),
            b':' => self.missing_key(Expect::Colon),
            _ if self.quote(at).is_some() => {
                self.odd_string(at, true);
                Expect::Colon
            }
            _ => self.word_for_key(),
        }
    }

    /// Whether the `{` of the object just opened stands right before `at`.
    fn just_opened(&self, at: usize, expect: Expect) -> bool {
        expect == Expect::FirstKey && self.last().1 + 1 == at
    }

    /// Takes the container just opened away again.
    fn pop_open(&mut self) {
        if let Some(node) = self.nodes.pop() {
            self.open = node.next();
            self.depth -= 1;
        }
    }

    fn missing_key(&mut self, next: Expect) -> Expect {
        let at = self.at;
        self.fault(FaultKind::MissingKey, at, at + 1);
        self.put_text(String::new(), at, at);
        next
    }

    fn word_for_key(&mut self) -> Expect {
        let start = self.at;
        let word = self.word(start, true);
        if word.end > start {
            if self.byte(word.stop) == b'"' && self.colon_follows(word.stop + 1) {
                self.subject = Some(span(start, word.stop));
                self.unopened(start, word.stop);
                return Expect::Colon;
            }
            let value_follows = self.name_end(start) == word.end
                && matches!(self.byte(word.stop), b'"' | b'[' | b'{')
                && self.names_something(start, word.end);
            if self.colon_follows(word.stop) || value_follows {
                return self.bare_key(start, word);
            }
        }
        let end = if word.end > start { word.end } else { self.junk_end(start) };
        self.fault(FaultKind::UnexpectedText, start, end);
        // An ellipsis says that there is more.
        self.whole &= !self.starts_with(start, "...");
        self.at = end;
        let next = self.after_blanks(end);
        if self.byte(next) == b',' {
            self.comma = next;
            self.at = next + 1;
            return Expect::Key;
        }
        // A comma before this text is no trailing one.
        Expect::FirstKey
    }

    pub(super) fn colon_follows(&self, at: usize) -> bool {
        matches!(self.byte(self.after_blanks(at)), b':' | b'=')
    }

    pub(super) fn colon(&mut self) -> Expect {
        let at = self.at;
        let byte = self.byte(at);
        let (token, start, end) = self.last();
        let whole = matches!(token, Token::String | Token::Decoded)
            && self.byte(start) == b'"'
            && end > start + 1
            && self.byte(end - 1) == b'"';
        if whole && byte != b'=' {
            let doubled = || end == start + 2 && end == at;
            if self.overrun_key(start, end - 1, true)
                || doubled() && self.doubled(start, true)
                || end == at && !matches!(byte, b',' | b'}' | b']' | b'"') && self.unescaped(start, end, true)
            {
                return Expect::Colon;
            }
        }
        self.subject = self.name(1);
        match byte {
            b'=' | b'-' | b';' => {
                let mut close = at;
                while matches!(self.byte(close), b'=' | b'>' | b'-' | b';' | b':') {
                    close += 1;
                }
                self.replaced(FaultKind::WrongSeparator, at, close, ":");
                self.at = close;
                Expect::Value
            }
            b',' | b'}' if self.lone_item(at) => {
                self.object_to_array();
                Expect::Separator
            }
            b',' if !matches!(self.byte(self.after_blanks(at + 1)), b'"' | b'}' | b',') => {
                self.replaced(FaultKind::WrongSeparator, at, at + 1, ":");
                self.at = at + 1;
                Expect::Value
            }
            b',' | b'}' | b']' => {
                self.missing_value();
                Expect::Separator
            }
            _ => {
                self.replaced(FaultKind::MissingColon, end, end, ":");
                Expect::Value
            }
        }
    }

    /// Whether the first "key" of an object is an item of a list in the wrong brackets:
    /// `{"a", "b"}`.
    fn lone_item(&self, at: usize) -> bool {
        if self.open as usize + 2 != self.nodes.len() {
            return false;
        }
        if self.byte(at) == b'}' {
            return true;
        }
        let next = self.after_blanks(at + 1);
        if self.byte(next) != b'"' {
            return false;
        }
        let end = plain_end(self.bytes, next + 1);
        self.count(end - next);
        self.byte(end) == b'"' && matches!(self.byte(self.after_blanks(end + 1)), b',' | b'}' | b']')
    }

    fn object_to_array(&mut self) {
        self.subject = None;
        self.retype(Token::Array, "[");
        let (_, _, end) = self.last();
        self.ended = end;
    }
}
