//! Where a key or the colon behind it belongs.

use alloc::string::String;

use super::super::reader::{Expect, NONE, Reader, span};
use super::super::string::plain_end;
use super::super::{FaultKind, Span, Token};

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
            b'{' if self.just_opened(at, expect) && self.template_end(at - 1) >= at => {
                self.pop_open();
                self.at = at - 1;
                if self.in_object() {
                    self.about(1);
                }
                self.bare_value()
            }
            // Braces doubled by a template language.
            b'{' if self.just_opened(at, expect) => {
                self.pop_open();
                self.replaced(FaultKind::UnmatchedBracket, at - 1, at, "");
                if self.open == NONE || self.in_object() { Expect::Value } else { Expect::Item }
            }
            b'{' | b'[' if self.template_end(at) == at => self.missing_key(Expect::Value),
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
        expect == Expect::FirstKey && self.last().start as usize + 1 == at
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
        let stop = self.word(start, true);
        let end = self.before_blanks(start, stop);
        if end > start && self.byte(stop) == b'"' && self.colon_follows(stop + 1) {
            self.subject = Some(span(start, stop));
            self.unopened(start, stop);
            return Expect::Colon;
        }
        let value_follows = self.name_end(start) == end
            && matches!(self.byte(stop), b'"' | b'[' | b'{')
            && self.names_something(start, end);
        if end > start && (value_follows || self.colon_follows(stop)) {
            self.bare_key(start, end);
            return Expect::Colon;
        }
        let end = self.junk(start, end);
        let next = self.after_blanks(end);
        if self.byte(next) == b',' {
            self.at = next + 1;
            return self.behind_comma(next);
        }
        // A comma before this text is no trailing one.
        Expect::FirstKey
    }

    /// Whether a key without opening quote stands at `at`.
    pub(super) fn bare_key_starts(&self, at: usize) -> bool {
        let stop = self.word(at, true);
        stop > at && self.colon_follows(stop + usize::from(self.byte(stop) == b'"'))
    }

    pub(super) fn colon(&mut self) -> Expect {
        let at = self.at;
        let byte = self.byte(at);
        let Span { start, end } = self.last();
        let (start, end) = (start as usize, end as usize);
        let whole = self.last_is_string() && self.is_quoted(start, end);
        if whole && byte != b'=' {
            let doubled = || end == start + 2 && end == at;
            if self.overrun_key(start, end - 1, true)
                || doubled() && self.doubled(start, true)
                || end == at && !matches!(byte, b',' | b'}' | b']' | b'"') && self.unescaped(start, end, true)
            {
                return Expect::Colon;
            }
        }
        self.about(1);
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
            b',' | b']' if self.unopened_array() => Expect::Separator,
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
        self.ended = self.last().end as usize;
    }
}
