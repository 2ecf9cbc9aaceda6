//! Words without quotes: literals of other languages, numbers that are none, templates, strings.

use alloc::string::String;

use super::super::json::{Expect, Reader, span};
use super::super::number::number_edits;
use super::super::{FaultKind, Token};

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

/// Where an unquoted word ends, and whether a template is in it.
#[derive(Clone, Copy)]
pub(super) struct Word {
    /// The byte that stopped it.
    pub(super) stop: usize,
    /// The same without the blanks before it.
    pub(super) end: usize,
    pub(super) template: bool,
}

impl Reader<'_> {
    /// The word from `start` on, blanks within it included.
    #[inline(never)]
    pub(super) fn word(&self, start: usize, key: bool) -> Word {
        let mut stop = start;
        let mut template = false;
        while stop < self.bytes.len() {
            match self.byte(stop) {
                0..=8 | 10..=31 | b',' | b';' | b'"' | b'[' | b']' | b'}' => break,
                byte @ (b'{' | b'$') => match self.template_end(stop) {
                    Some(end) => {
                        template = true;
                        stop = end;
                        continue;
                    }
                    None if byte == b'{' => break,
                    None => {}
                },
                b'=' if key => break,
                b':' if key || self.ends_name(stop + 1) => break,
                b'/' | b'#' if self.comment_starts(stop) && self.parted(start, stop) => break,
                _ => {}
            }
            stop += 1;
        }
        Word { stop, end: self.before_blanks(start, stop), template }
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

    /// The end of the `${…}` or `{{ … }}` at `at`, which must be in the same line.
    pub(super) fn template_end(&self, at: usize) -> Option<usize> {
        let close = match (self.byte(at), self.byte(at + 1)) {
            (b'$', b'{') => "}",
            // Braces doubled by a formatter: `{{"a": 1}}`.
            (b'{', b'{') if !matches!(self.byte(self.after_blanks(at + 2)), b'"' | b'\'') => "}}",
            _ => return None,
        };
        let mut end = at + 2;
        while end < self.bytes.len().min(at + TEMPLATE) && !matches!(self.byte(end), b'\n' | b'\r') {
            if self.starts_with(end, close) {
                return Some(end + close.len());
            }
            end += 1;
        }
        None
    }

    /// Reads a value without opening quote.
    pub(super) fn bare_value(&mut self, expect: Expect) -> Expect {
        let start = self.at;
        let word = self.word(start, false);
        let Word { stop, end, template } = word;
        if template {
            return self.template_value(start, end);
        }
        if end == start {
            return self.junk_value(start);
        }
        if self.byte(stop) == b'"' && self.ends_value(stop + 1) {
            self.unopened(start, stop);
            return Expect::Separator;
        }
        if expect == Expect::Value
            && self.byte(stop) == b':'
            && self.in_object()
            && self.name_end(start) == end
        {
            self.missing_value();
            return Expect::Key;
        }
        if self.other_literal(start, end) {
            return Expect::Separator;
        }
        if number_edits(self.bytes, start, end, &mut self.edits) {
            self.fault(FaultKind::InvalidNumber, start, end);
            self.put(Token::Number, start, end);
            return Expect::Separator;
        }
        if !self.names_something(start, end) {
            self.fault(FaultKind::UnexpectedText, start, end);
            self.whole &= !self.starts_with(start, "...");
            return self.put_hole(start, end);
        }
        self.unquoted(FaultKind::UnquotedString, start, end);
        Expect::Separator
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

    fn template_value(&mut self, start: usize, end: usize) -> Expect {
        if !self.limits.templates {
            self.fault(FaultKind::UnquotedTemplate, start, end);
        }
        self.put_hole(start, end)
    }

    /// One or more characters that mean nothing where a value belongs.
    fn junk_value(&mut self, start: usize) -> Expect {
        let end = self.junk_end(start);
        self.fault(FaultKind::UnexpectedText, start, end);
        self.put_hole(start, end)
    }

    /// At least one character, then all up to what may mean something.
    pub(super) fn junk_end(&self, start: usize) -> usize {
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

    /// Reads an unquoted key up to `word`.
    pub(super) fn bare_key(&mut self, start: usize, word: Word) -> Expect {
        self.subject = Some(span(start, word.end));
        if word.template {
            if !self.limits.templates {
                self.fault(FaultKind::UnquotedTemplate, start, word.end);
            }
            self.put_text(String::from(span(start, word.end).of(self.text)), start, word.end);
            return Expect::Colon;
        }
        self.unquoted(FaultKind::UnquotedKey, start, word.end);
        Expect::Colon
    }
}
