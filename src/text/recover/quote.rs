//! Quotes other than `"`.

use super::super::FaultKind;
use super::super::json::{Reader, span};
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
    /// `“`, `”`, `«` and their like.
    SmartDouble,
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
            Quote::SmartSingle | Quote::SmartDouble => FaultKind::SmartQuotes,
            Quote::Escaped | Quote::Entity => FaultKind::EscapedQuotes,
            Quote::Doubled | Quote::Double => FaultKind::DoubledQuotes,
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
    /// The quote at `at` with its length in bytes.
    #[inline(never)]
    pub(super) fn quote(&self, at: usize) -> Option<(Quote, usize)> {
        Some(match (self.byte(at), self.byte(at + 1), self.byte(at + 2)) {
            (b'"', b'"', _) => (Quote::Doubled, 2),
            (b'"', ..) => (Quote::Double, 1),
            (b'\'', ..) => (Quote::Single, 1),
            (b'`', ..) => (Quote::Back, 1),
            (b'\\', b'"', _) => (Quote::Escaped, 2),
            (b'&', ..) if self.starts_with(at, "&quot;") => (Quote::Entity, 6),
            (0xE2, 0x80, 0x98..=0x9B) => (Quote::SmartSingle, 3),
            (0xE2, 0x80, 0x9C..=0x9F) => (Quote::SmartDouble, 3),
            (0xC2, 0xAB | 0xBB, _) => (Quote::SmartDouble, 2),
            _ => return None,
        })
    }

    /// The quote that ends at `end`.
    pub(super) fn quote_before(&self, start: usize, end: usize) -> Option<(Quote, usize)> {
        [6, 3, 2, 1].into_iter().find_map(|length| {
            let at = end.checked_sub(length).filter(|at| *at >= start)?;
            self.quote(at).filter(|(_, found)| *found == length)
        })
    }

    /// Reads the string that a quote other than `"` opens at `start`. One that does not end in its
    /// line is taken to miss its closing quote.
    pub(super) fn odd_string(&mut self, start: usize, key: bool) {
        let Some((quote, length)) = self.quote(start) else { return };
        let from = start + length;
        let name = self.name_end(from);
        let (end, close) = if key && name > from && self.byte(self.after_blanks(name)) == b':' {
            (name, 0)
        } else if let Some(found) = self.odd_close(quote, from, key) {
            found
        } else {
            (self.cut_off_end(from, self.line_end(from), key), 0)
        };
        self.edit(start, from, "\"");
        let text = self.content(from, end);
        self.edit(end, end + close, "\"");
        if key {
            self.subject = Some(span(from, end));
        }
        self.fault(quote.kind(), start, end + close);
        self.put_text(text, start, end + close);
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

    /// Where the content ends and how long its closing quote is: the first quote with a delimiter
    /// behind it, so that an apostrophe closes nothing, else the first quote.
    pub(super) fn odd_close(&self, quote: Quote, from: usize, key: bool) -> Option<(usize, usize)> {
        let mut first = None;
        let mut at = from;
        while at < self.bytes.len().min(from + FAR) {
            match self.byte(at) {
                b'\n' | b'\r' => break,
                _ => {}
            }
            match self.quote(at) {
                Some((other, length)) if quote.closed_by(other) => {
                    let behind = at + length;
                    let fits = if key {
                        matches!(self.byte(self.after_blanks(behind)), b':' | b'=')
                    } else {
                        self.ends_value(behind)
                    };
                    if fits {
                        return Some((at, length));
                    }
                    first = first.or(Some((at, length)));
                    at = behind;
                }
                _ => at += if self.byte(at) == b'\\' { 2 } else { 1 },
            }
        }
        first
    }
}
