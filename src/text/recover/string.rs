//! Strings that start with `"` and do not end as they should.

use super::super::FaultKind;
use super::super::reader::{Expect, Reader, span};
use super::super::string::plain_end;
use super::FAR;
use super::quote::Quote;

/// How far a string may go on behind a raw line break: more than a chain of certificates.
const LONG: usize = 16 << 10;

impl Reader<'_> {
    /// Reads the string at `self.at`, which has escapes or faults in it.
    pub(super) fn quoted(&mut self, key: bool) -> Expect {
        let start = self.at;
        match self.close_of(start + 1, key) {
            Ok(end) => {
                let text = self.content(start + 1, end);
                self.put_text(text, start, end + 1);
            }
            Err(end) if key && self.overrun_key(start, end, false) => {}
            Err(end) => {
                let cut = self.cut_off_end(start + 1, end, key);
                self.cut = end >= self.bytes.len() && cut == self.before_blanks(start + 1, end);
                self.unterminated(start, cut, key);
            }
        }
        if key { Expect::Colon } else { Expect::Separator }
    }

    /// The place of the closing quote; without one, the end of the line that misses it.
    fn close_of(&self, from: usize, key: bool) -> Result<usize, usize> {
        let mut broken = None;
        let mut at = from;
        loop {
            let end = plain_end(self.bytes, at);
            self.count(end - at);
            at = end;
            if at >= self.bytes.len() || broken.is_some() && at > from + LONG {
                return Err(broken.unwrap_or(self.bytes.len()));
            }
            match self.byte(at) {
                b'"' => return Ok(at),
                b'\\' if self.byte(at + 1) >= 0x20 => at += 2,
                b'\n' | b'\r' => {
                    let broken = *broken.get_or_insert(at);
                    if key || !self.goes_on(at) {
                        return Err(broken);
                    }
                    at = self.after_blanks(at);
                }
                _ => at += 1,
            }
        }
    }

    /// Whether a string seems to go on behind the line break at `at`, because what follows is
    /// neither a member nor an item nor the end of a container.
    fn goes_on(&self, at: usize) -> bool {
        let next = self.after_blanks(at);
        match self.byte(next) {
            b'"' => self.ends_value(next + 1),
            b',' | b':' | b'{' | b'}' | b'[' | b']' => false,
            _ => {
                let ends_member = at > 0 && self.byte(self.before_blanks(0, at) - 1) == b',';
                next < self.bytes.len() && !(ends_member && self.byte(self.name_end(next)) == b':')
            }
        }
    }

    /// The end of the identifier at `at`.
    pub(super) fn name_end(&self, mut at: usize) -> usize {
        while matches!(self.byte(at), b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' | b'.' | b'$') {
            at += 1;
        }
        at
    }

    /// Where a string without closing quote ends that runs from `from` to the line's end: before the
    /// comma and the closing brackets there, except for those that the string itself opens.
    pub(super) fn cut_off_end(&self, from: usize, line_end: usize, key: bool) -> usize {
        let mut end = self.before_blanks(from, line_end);
        if key {
            return end;
        }
        let mut closers = self.depth;
        let mut comma = true;
        while end > from {
            match self.byte(end - 1) {
                b',' if comma => comma = false,
                byte @ (b'}' | b']') if closers > 0 => {
                    let opener = if byte == b'}' { b'{' } else { b'[' };
                    let near = from.max(end.saturating_sub(256));
                    self.count(end - near);
                    if self.bytes.get(near..end).is_some_and(|content| content.contains(&opener)) {
                        break;
                    }
                    closers -= 1;
                }
                _ => break,
            }
            end = self.before_blanks(from, end - 1);
        }
        end
    }

    /// The string at `start` ends at `end` and misses its closing quote, or has one of another kind.
    pub(super) fn unterminated(&mut self, start: usize, end: usize, key: bool) {
        match self.quote_before(start + 1, end) {
            Some(Quote::Escaped) => return self.backslash_before_close(start, end - 2),
            Some(quote) => return self.closed_oddly(start, end - quote.length(), key),
            None => {}
        }
        let text = self.content(start + 1, end);
        if self.cut {
            self.whole = false;
        } else {
            self.edit(end, end, "\"");
        }
        let kind = if key { FaultKind::UnterminatedKey } else { FaultKind::UnterminatedString };
        self.close_key(key, start, end);
        self.fault(kind, start, end);
        self.put_text(text, start, end);
    }

    /// The fault to come is about the key whose name ends at `end`.
    fn close_key(&mut self, key: bool, start: usize, end: usize) {
        if key {
            self.subject = Some(span(start + 1, end));
        }
    }

    /// `"C:\"`: the backslash at `end` was meant for itself.
    fn backslash_before_close(&mut self, start: usize, end: usize) {
        let mut text = self.content(start + 1, end);
        text.push('\\');
        self.edit(end, end, "\\");
        self.fault(FaultKind::InvalidEscape, end, end + 2);
        self.put_text(text, start, end + 2);
    }

    /// The string at `start` has a closing quote of another kind at `end`.
    fn closed_oddly(&mut self, start: usize, end: usize, key: bool) {
        let Some(quote) = self.quote(end) else { return };
        let behind = end + quote.length();
        let text = self.content(start + 1, end);
        self.edit(end, behind, "\"");
        self.close_key(key, start, end);
        self.fault(quote.kind(), end, behind);
        self.put_text(text, start, behind);
    }

    /// Reads a key that ends before the first colon of what was taken for its name: `"region: "`.
    /// `read` says that there was a closing quote and the name has its node already.
    pub(super) fn overrun_key(&mut self, start: usize, end: usize, read: bool) -> bool {
        let mut name = self.name_end(start + 1);
        let spaced = self.byte(self.after_blanks(name)) != b':' && self.quote(name).is_none();
        if spaced {
            while name < end.min(start + FAR) && self.byte(name) != b':' && self.quote(name).is_none() {
                name += 1;
            }
            name = self.before_blanks(start + 1, name);
        }
        let close = self.quote(name).map_or(0, Quote::length);
        let colon = self.after_blanks(name + close);
        if name == start + 1 || colon >= end || self.byte(colon) != b':' {
            return false;
        }
        // A whole key may have a colon in it.
        let value = self.after_blanks(colon + 1);
        let opens = value >= end || matches!(self.byte(value), b'[' | b'{');
        if read {
            if !opens && (spaced || value == colon + 1) {
                return false;
            }
            self.pop();
        }
        if close > 0 {
            self.closed_oddly(start, name, true);
        } else {
            self.unterminated(start, name, true);
        }
        true
    }

    /// A string value ended right before `self.at`, where text goes on: its real end was missed
    /// (`"us-east-1, "vendor": …`) or a quote in it was taken for its end.
    pub(super) fn overrun_string(&mut self, start: usize, end: usize) -> bool {
        if end == start + 2 {
            return self.doubled(start, false);
        }
        if let Some(cut) = self.end_before_comma(start + 1, end - 1) {
            self.pop();
            self.unterminated(start, cut, false);
            return true;
        }
        self.unescaped(start, end, false)
    }

    /// Reads the string from `start` anew whose content goes on behind the quote before `end`.
    pub(super) fn unescaped(&mut self, start: usize, end: usize, key: bool) -> bool {
        let Some(close) = self.late_close(end, key) else { return false };
        self.pop();
        let text = self.content(start + 1, close);
        self.fault(FaultKind::UnescapedQuote, end - 1, end);
        self.put_text(text, start, close + 1);
        true
    }

    /// The end of the content before a comma (and brackets) that ends it.
    fn end_before_comma(&self, from: usize, end: usize) -> Option<usize> {
        let mut at = end;
        let mut comma = false;
        while at > from && matches!(self.byte(at - 1), b' ' | b'\t' | b',' | b'}' | b']' | b'{' | b'[') {
            at -= 1;
            comma |= self.byte(at) == b',';
        }
        comma.then(|| self.before_blanks(from, at))
    }

    /// The next quote of the line that may end a value or key.
    fn late_close(&self, from: usize, key: bool) -> Option<usize> {
        let mut at = from;
        while at < from + FAR && !self.line_ends(at) {
            match self.byte(at) {
                b'\\' => at += 1,
                b'"' if self.closes(at + 1, key) => return Some(at),
                _ => {}
            }
            at += 1;
        }
        None
    }
}
