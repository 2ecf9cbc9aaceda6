//! Where a value belongs and none starts that JSON allows.

use super::super::reader::{Expect, Reader};
use super::super::{FaultKind, Span, Token};

impl Reader<'_> {
    pub(super) fn value(&mut self, expect: Expect) -> Expect {
        let at = self.at;
        let member = expect == Expect::Value;
        match self.byte(at) {
            // The fast path opens these, unless too many are open.
            b'[' | b'{' => self.surrender(FaultKind::TooDeep, at, at + 1, expect),
            b'"' => self.quoted(false),
            b',' | b'}' | b']' if member => {
                self.missing_value();
                Expect::Separator
            }
            b',' => self.extra_comma(expect),
            b'}' | b']' => {
                if expect == Expect::Item {
                    self.trailing_comma();
                }
                Expect::Separator
            }
            b':' | b'=' | b';' => self.extra_separator(expect),
            _ if self.quote(at).is_some() => {
                self.odd_string(at, false);
                Expect::Separator
            }
            _ => self.bare_value(),
        }
    }

    /// The last node is a key; its value is missing at `self.at`.
    pub(super) fn missing_value(&mut self) {
        self.about(1);
        let Span { start, end } = self.last();
        let (start, end) = (start as usize, end as usize);
        self.unsay(FaultKind::MissingColon, end);
        let end = self.before_blanks(start, self.at);
        self.fault(FaultKind::MissingValue, start, end);
        self.leaf(Token::Hole, end, end);
        self.ended = end;
    }

    /// Takes the last fault back if it is one of this kind at `at`: what follows explains it better.
    pub(super) fn unsay(&mut self, kind: FaultKind, at: usize) -> bool {
        let last = self.faults.last();
        let found = last.is_some_and(|fault| fault.kind == kind && fault.span.start as usize == at);
        if found {
            self.faults.pop();
        }
        found
    }

    /// Passes over a comma that follows a comma or an opening bracket, and over those behind it.
    pub(super) fn extra_comma(&mut self, expect: Expect) -> Expect {
        let start = self.at;
        let mut at = start;
        while self.byte(at) == b',' {
            self.edit(at, at + 1, "");
            self.at = at + 1;
            at = self.after_blanks(at + 1);
        }
        self.fault(FaultKind::ExtraComma, start, self.at);
        expect
    }

    /// The bracket at `self.at` follows a comma.
    pub(super) fn trailing_comma(&mut self) {
        let comma = self.comma;
        self.replaced(FaultKind::TrailingComma, comma, comma + 1, "");
    }

    /// `"a":: 1`, `"a": = 1`
    fn extra_separator(&mut self, expect: Expect) -> Expect {
        let start = self.at;
        let mut end = start;
        while matches!(self.byte(end), b':' | b'=' | b'>' | b';') {
            end += 1;
        }
        self.replaced(FaultKind::WrongSeparator, start, end, "");
        self.at = end;
        expect
    }
}
