//! Quotes other than `"`.

use super::super::FaultKind;
use super::super::reader::{Reader, span};
use super::FAR;

/// What a quote is; an opening quote is closed by one of the same kind.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Quote {
    /// `'`
    Single,
    /// A backquote.
    Back,
    /// `‘`, `’` and their like.
    SmartSingle,
    /// `“`, `”` and their like.
    SmartDouble,
    /// `«` or `»`
    Angle,
    /// `\"`
    Escaped,
    /// `&quot;`
    Entity,
    /// `""` around a text.
    Doubled,
    /// `"`
    Double,
}

impl Quote {
    pub(super) const fn kind(self) -> FaultKind {
        match self {
            Quote::Single | Quote::Back => FaultKind::SingleQuotes,
            Quote::SmartSingle | Quote::SmartDouble | Quote::Angle => FaultKind::SmartQuotes,
            Quote::Escaped | Quote::Entity => FaultKind::EscapedQuotes,
            Quote::Doubled | Quote::Double => FaultKind::DoubledQuotes,
        }
    }

    /// Its length in bytes.
    pub(super) const fn length(self) -> usize {
        match self {
            Quote::Single | Quote::Back | Quote::Double => 1,
            Quote::Escaped | Quote::Doubled | Quote::Angle => 2,
            Quote::SmartSingle | Quote::SmartDouble => 3,
            Quote::Entity => 6,
        }
    }

    fn closed_by(self, other: Quote) -> bool {
        match self {
            Quote::SmartDouble => matches!(other, Quote::SmartDouble | Quote::Double),
            Quote::Single | Quote::SmartSingle => matches!(other, Quote::Single | Quote::SmartSingle),
            _ => self == other,
        }
    }
}

impl Reader<'_> {
    /// The quote at `at`.
    #[inline(never)]
    pub(super) fn quote(&self, at: usize) -> Option<Quote> {
        Some(match (self.byte(at), self.byte(at + 1), self.byte(at + 2)) {
            (b'"', b'"', _) => Quote::Doubled,
            (b'"', ..) => Quote::Double,
            (b'\'', ..) => Quote::Single,
            (b'`', ..) => Quote::Back,
            (b'\\', b'"', _) => Quote::Escaped,
            (b'&', ..) if self.starts_with(at, "&quot;") => Quote::Entity,
            (0xE2, 0x80, 0x98..=0x9B) => Quote::SmartSingle,
            (0xE2, 0x80, 0x9C..=0x9F) => Quote::SmartDouble,
            (0xC2, 0xAB | 0xBB, _) => Quote::Angle,
            _ => return None,
        })
    }

    /// The quote that ends at `end`.
    #[inline(never)]
    pub(super) fn quote_before(&self, start: usize, end: usize) -> Option<Quote> {
        let mut length = 6.min(end.saturating_sub(start));
        while length > 0 {
            if let Some(quote) = self.quote(end - length).filter(|quote| quote.length() == length) {
                return Some(quote);
            }
            length -= 1;
        }
        None
    }

    /// Reads the string that a quote other than `"` opens at `start`. One that does not end in its
    /// line is taken to miss its closing quote.
    pub(super) fn odd_string(&mut self, start: usize, key: bool) {
        let Some(quote) = self.quote(start) else { return };
        let from = start + quote.length();
        let mut end = self.name_end(from);
        let mut behind = end;
        if !key || end == from || self.byte(self.after_blanks(end)) != b':' {
            end = match self.odd_close(quote, from, key) {
                Some(end) => end,
                None => self.cut_off_end(from, self.line_end(from), key),
            };
            behind = end + self.quote(end).filter(|close| quote.closed_by(*close)).map_or(0, Quote::length);
        }
        self.edit(start, from, "\"");
        let text = self.content(from, end);
        self.edit(end, behind, "\"");
        if key {
            self.subject = Some(span(from, end));
        }
        self.fault(quote.kind(), start, behind);
        self.put_text(text, start, behind);
    }

    /// Reads `""text""`, if the empty string at `start` is the start of one.
    pub(super) fn doubled(&mut self, start: usize, key: bool) -> bool {
        let found = self.odd_close(Quote::Doubled, start + 2, key).is_some();
        if found {
            self.pop();
            self.odd_string(start, key);
        }
        found
    }

    /// The closing quote: the first one with a delimiter behind it, so that an apostrophe closes
    /// nothing, else the first.
    fn odd_close(&self, quote: Quote, from: usize, key: bool) -> Option<usize> {
        let mut first = None;
        let mut at = from;
        while at < from + FAR && !self.line_ends(at) {
            match self.quote(at) {
                Some(other) if quote.closed_by(other) => {
                    if self.closes(at + other.length(), key) {
                        return Some(at);
                    }
                    first = first.or(Some(at));
                    at += other.length();
                }
                _ => at += if self.byte(at) == b'\\' { 2 } else { 1 },
            }
        }
        first
    }
}
