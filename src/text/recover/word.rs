//! Words without quotes: literals of other languages, numbers that are none, templates, strings.

use alloc::string::String;

use super::super::number::number_edits;
use super::super::reader::{Expect, Reader, span};
use super::super::{FaultKind, Token};
use super::FAR;

/// How long a template may be.
const TEMPLATE: usize = 256;

/// What other languages call the literals of JSON, and numbers that it does not have.
const LITERALS: &[(&str, Token)] = &[
    ("true", Token::True),
    ("false", Token::False),
    ("null", Token::Null),
    ("none", Token::Null),
    ("nil", Token::Null),
    ("undefined", Token::Hole),
    ("NaN", Token::Hole),
    ("Infinity", Token::Hole),
    ("inf", Token::Hole),
];

impl Reader<'_> {
    /// Where the word from `start` on stops, blanks within it and behind it included.
    #[inline(never)]
    pub(super) fn word(&self, start: usize, key: bool) -> usize {
        let mut stop = start;
        while stop < self.bytes.len() {
            match self.byte(stop) {
                0..=8 | 10..=31 | b',' | b';' | b'"' | b'[' | b']' | b'}' => break,
                byte @ (b'{' | b'$') => match self.template_end(stop) {
                    end if end > stop => {
                        stop = end;
                        continue;
                    }
                    _ if byte == b'{' => break,
                    _ => {}
                },
                b'=' if key => break,
                b':' if key || self.ends_name(stop + 1) => break,
                b'/' | b'#' if self.comment_starts(stop) && self.parted(start, stop) => break,
                _ => {}
            }
            stop += 1;
        }
        stop
    }

    pub(super) fn has_template(&self, start: usize, end: usize) -> bool {
        (start..end).any(|at| self.template_end(at) > at)
    }

    /// Whether the colon before `at` parts a key from a value, unlike the one in `host:9092`.
    fn ends_name(&self, at: usize) -> bool {
        at >= self.bytes.len()
            || matches!(self.byte(at), b' ' | b'\t' | b'\r' | b'\n' | b'"' | b'\'' | b'{' | b'[')
    }

    /// Whether a comment may start at `at`: not within a word, unless it is one of stars.
    fn parted(&self, start: usize, at: usize) -> bool {
        at > start && matches!(self.byte(at - 1), b' ' | b'\t') || self.byte(at + 1) == b'*'
    }

    /// The end of the `${…}` or `{{ … }}` at `at`, which must be in the same line; `at` where there
    /// is none.
    #[inline(never)]
    pub(super) fn template_end(&self, at: usize) -> usize {
        let close = match (self.byte(at), self.byte(at + 1)) {
            (b'$', b'{') => "}",
            // Braces doubled by a formatter: `{{"a": 1}}`.
            (b'{', b'{') if !matches!(self.byte(self.after_blanks(at + 2)), b'"' | b'\'') => "}}",
            _ => return at,
        };
        let mut end = at + 2;
        while end < at + TEMPLATE && !self.line_ends(end) {
            if self.starts_with(end, close) {
                return end + close.len();
            }
            end += 1;
        }
        at
    }

    /// Reads a value without opening quote.
    #[inline(never)]
    pub(super) fn bare_value(&mut self) -> Expect {
        let start = self.at;
        let stop = self.word(start, false);
        let end = self.before_blanks(start, stop);
        if self.has_template(start, end) {
            if !self.limits.templates {
                self.fault(FaultKind::UnquotedTemplate, start, end);
            }
            self.put(Token::Hole, start, end);
        } else if let Some(close) = self.bare_close(start) {
            self.unopened(start, close);
        } else if self.byte(stop) == b':' && self.in_object() && self.name_end(start) == end && end > start {
            self.missing_value();
            return Expect::Key;
        } else if self.other_literal(start, end) {
        } else if number_edits(self.bytes, start, end, &mut self.edits) {
            self.fault(FaultKind::InvalidNumber, start, end);
            self.put(Token::Number, start, end);
        } else if self.names_something(start, end) {
            self.unquoted(FaultKind::UnquotedString, start, end);
        } else {
            let end = self.junk(start, end);
            self.put(Token::Hole, start, end);
        }
        Expect::Separator
    }

    /// The closing quote of a string without opening quote, which may have commas in it: the next
    /// quote of the line, if it may end a value.
    #[inline(never)]
    pub(super) fn bare_close(&self, start: usize) -> Option<usize> {
        let mut at = start;
        while at < start + FAR && !self.line_ends(at) && !matches!(self.byte(at), b'"' | b'{' | b'}') {
            at += 1;
        }
        (at > start && self.byte(at) == b'"' && self.ends_value(at + 1)).then_some(at)
    }

    /// Reports the text from `start` to `end`, or at least one character, that means nothing there;
    /// where it ends.
    #[inline(never)]
    pub(super) fn junk(&mut self, start: usize, mut end: usize) -> usize {
        if end == start {
            end = self.junk_end(start);
        }
        self.fault(FaultKind::UnexpectedText, start, end);
        // An ellipsis says that there is more.
        self.whole &= !self.starts_with(start, "...");
        self.at = end;
        end
    }

    /// Reads a string that misses both quotes.
    fn unquoted(&mut self, kind: FaultKind, start: usize, end: usize) {
        self.edit(start, start, "\"");
        let text = self.content(start, end);
        self.edit(end, end, "\"");
        self.fault(kind, start, end);
        self.put_text(text, start, end);
    }

    /// Reads a string that misses its opening quote and has its closing one at `close`.
    pub(super) fn unopened(&mut self, start: usize, close: usize) {
        self.edit(start, start, "\"");
        let text = self.content(start, close);
        self.fault(FaultKind::MissingOpeningQuote, start, close + 1);
        self.put_text(text, start, close + 1);
    }

    /// At least one character, then all up to what may mean something.
    fn junk_end(&self, start: usize) -> usize {
        let mut end = start + 1;
        while end < self.bytes.len()
            && !matches!(self.byte(end), b',' | b'"' | b'{' | b'}' | b'[' | b']' | b'\n' | b'\r')
        {
            end += 1;
        }
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        self.before_blanks(start + 1, end)
    }

    /// Whether there is a letter or digit in a word.
    pub(super) fn names_something(&self, start: usize, end: usize) -> bool {
        self.count(end - start);
        self.bytes
            .get(start..end)
            .is_some_and(|word| word.iter().any(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80))
    }

    /// Reads the literals of Python, JavaScript and others, and those of JSON that are cut short or
    /// in another case.
    pub(super) fn other_literal(&mut self, start: usize, end: usize) -> bool {
        let word = span(start, end).of(self.text);
        if word.is_empty() {
            return false;
        }
        let signed = matches!(self.byte(start), b'-' | b'+');
        for (literal, token) in LITERALS {
            let whole = word.eq_ignore_ascii_case(literal);
            let text = match token {
                _ if !whole => "",
                Token::True => "true",
                Token::False => "false",
                Token::Null => "null",
                _ => "",
            };
            let bare = *token == Token::Hole && signed && span(start + 1, end).of(self.text) == *literal;
            if whole || bare || literal.starts_with(word) {
                if !text.is_empty() {
                    self.edit(start, end, text);
                }
                self.fault(FaultKind::InvalidLiteral, start, end);
                self.put(if whole { *token } else { Token::Hole }, start, end);
                return true;
            }
        }
        false
    }

    /// Reads an unquoted key.
    pub(super) fn bare_key(&mut self, start: usize, end: usize) {
        self.subject = Some(span(start, end));
        if !self.has_template(start, end) {
            return self.unquoted(FaultKind::UnquotedKey, start, end);
        }
        if !self.limits.templates {
            self.fault(FaultKind::UnquotedTemplate, start, end);
        }
        self.put_text(String::from(span(start, end).of(self.text)), start, end);
    }
}
