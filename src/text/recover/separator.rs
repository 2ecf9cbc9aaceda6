//! Where a comma or a closing bracket belongs.

use super::super::reader::{Expect, Reader, span};
use super::super::{FaultKind, Span, Token};

impl Reader<'_> {
    pub(super) fn separator(&mut self) -> Expect {
        let at = self.at;
        let byte = self.byte(at);
        match byte {
            b'}' | b']' => return self.bracket(),
            b':' => return self.colon_behind_value(),
            b';' => return self.semicolon(),
            _ => {}
        }
        if let Some(next) = self.value_goes_on() {
            return next;
        }
        let starts = matches!(byte, b'"' | b'{' | b'[') || self.quote(at).is_some();
        let starts = starts
            || if self.in_object() {
                self.bare_key_starts(at)
            } else {
                self.names_something(at, self.word(at, false))
            };
        if starts {
            let ended = self.ended;
            self.replaced(FaultKind::MissingComma, ended, ended, ",");
            return self.behind_comma(ended);
        }
        self.junk(at, at);
        Expect::Separator
    }

    /// Reads the last value anew if what follows belongs to it: `truely`, `01`, `5 brokers`,
    /// `"a "b" c"`.
    pub(super) fn value_goes_on(&mut self) -> Option<Expect> {
        let at = self.at;
        let Span { start, end } = self.last();
        let (start, end) = (start as usize, end as usize);
        if end != self.ended {
            return None;
        }
        let byte = self.byte(at);
        match self.last_token() {
            Token::Number | Token::True | Token::False | Token::Null => {
                let longer = self.before_blanks(start, self.word(start, false)) > end;
                let joined = end == at && byte == b'"' && self.ends_value(at + 1);
                let spaced = end == at || self.in_object() && !self.bare_key_starts(at);
                if !(joined || longer && spaced) {
                    return None;
                }
                self.pop();
                self.at = start;
                Some(self.bare_value())
            }
            Token::String | Token::Decoded if end == at && self.is_quoted(start, end) => {
                let word = !matches!(byte, b'{' | b'[' | b',') && self.quote(at).is_none();
                let mended = (word || end == start + 2) && self.overrun_string(start, end);
                mended.then_some(Expect::Separator)
            }
            _ => None,
        }
    }

    /// Whether the string from `start` to `end` has a `"` at both ends.
    pub(super) fn is_quoted(&self, start: usize, end: usize) -> bool {
        end > start + 1 && self.byte(start) == b'"' && self.byte(end - 1) == b'"'
    }

    /// `;` for `,`, or one too many.
    fn semicolon(&mut self) -> Expect {
        let at = self.at;
        let next = self.after_blanks(at + 1);
        let last = matches!(self.byte(next), b'}' | b']' | b',') || next >= self.bytes.len();
        self.replaced(FaultKind::WrongSeparator, at, at + 1, if last { "" } else { "," });
        self.at = at + 1;
        if last {
            return Expect::Separator;
        }
        self.behind_comma(at)
    }

    /// A colon where none belongs: what was taken for a value is a key.
    fn colon_behind_value(&mut self) -> Expect {
        let at = self.at;
        let Span { start, end } = self.last();
        let (start, end) = (start as usize, end as usize);
        if self.last_is_string() && end == self.ended {
            let index = self.nodes.len() as u32 - 1;
            if self.in_object() {
                return self.value_is_key(start, end);
            }
            if index == self.open + 1 && self.balance() < 0 {
                return self.unopened_object(start);
            }
            if index == self.open + 1 {
                self.retype(Token::Object, "{");
                return Expect::Colon;
            }
            if self.closer(self.parent(self.open)) == b'}' {
                return self.unclosed_before(start);
            }
        }
        self.fault(FaultKind::WrongSeparator, at, at + 1);
        self.at = at + 1;
        self.behind_comma(at)
    }

    /// `"a": "b": 1`: the value of `a` is missing. Or the quotes around a comma are:
    /// `"a": "x, b": 1`.
    fn value_is_key(&mut self, start: usize, end: usize) -> Expect {
        let mut comma = end - 1;
        while comma > start.max(end.saturating_sub(super::FAR)) && self.byte(comma) != b',' {
            comma -= 1;
        }
        let name = self.after_blanks(comma + 1);
        let name_end = self.name_end(name);
        if self.byte(comma) == b',' && comma > start && name_end > name && name_end + 1 == end {
            self.pop();
            let cut = self.before_blanks(start + 1, comma);
            self.unterminated(start, cut, false);
            return Expect::Separator;
        }
        let index = self.nodes.len();
        let key = index.checked_sub(2).and_then(|key| self.nodes.get(key)).map(|node| node.span);
        let key = key.unwrap_or(Span::empty(start as u32));
        self.unsay(FaultKind::MissingColon, key.end as usize);
        let gap = self.before_blanks(key.start as usize, start);
        self.about(2);
        if self.balance() < 0 {
            return self.unopened_object(gap);
        }
        self.fault(FaultKind::MissingValue, key.start as usize, gap);
        self.insert_node(1, Token::Hole, span(gap, gap), index as u32);
        Expect::Colon
    }

    /// The innermost container was opened by the wrong bracket.
    pub(super) fn retype(&mut self, token: Token, bracket: &'static str) {
        if let Some(node) = self.nodes.get_mut(self.open as usize) {
            node.set_token(token);
            let start = node.span.start as usize;
            self.replaced(FaultKind::MismatchedBracket, start, self.bracket_end(start), bracket);
        }
    }

    /// `{"a": ["x", "b": 1}`: the last item is a key behind the array, whose `]` is missing.
    fn unclosed_before(&mut self, start: usize) -> Expect {
        let comma = self.comma.min(start);
        let (array, index) = (self.open as usize, self.nodes.len() as u32 - 1);
        let bracket = self.nodes.get(array).map_or(0, |node| node.span.start as usize);
        let mut text = "]";
        if self.unsay(FaultKind::MissingComma, comma) {
            text = "],";
        }
        self.edit(comma, comma, text);
        self.fault(FaultKind::UnclosedArray, bracket, self.bracket_end(bracket));
        self.close(comma);
        // The key, which is the last node, does not belong to the array.
        if let Some(node) = self.nodes.get_mut(array) {
            node.set_next(index);
        }
        Expect::Colon
    }
}
