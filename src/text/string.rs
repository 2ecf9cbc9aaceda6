use alloc::string::String;
use core::mem::take;

use super::reader::{Reader, byte_at, span};
use super::{FaultKind, TextEdit};

/// The first byte from `at` on that does not stand for itself in a string: a quote, a backslash, a
/// control character or the end.
pub(super) fn plain_end(bytes: &[u8], mut at: usize) -> usize {
    const ONES: u64 = u64::MAX / 0xFF;
    const HIGH: u64 = ONES << 7;
    while let Some(chunk) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(*chunk);
        let quote = word ^ (ONES * b'"' as u64);
        let backslash = word ^ (ONES * b'\\' as u64);
        // A borrow can only set a bit above the first one that is set rightly.
        let hits = (word.wrapping_sub(ONES * 0x20) & !word
            | quote.wrapping_sub(ONES) & !quote
            | backslash.wrapping_sub(ONES) & !backslash)
            & HIGH;
        if hits != 0 {
            return at + (hits.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    while !matches!(byte_at(bytes, at), 0..0x20 | b'"' | b'\\') {
        at += 1;
    }
    at
}

impl Reader<'_> {
    /// The text that the string content from `at` to `end` stands for. What is wrong in it becomes
    /// faults, one of a kind, at the first place; but bare quotes are a matter of the fault to come.
    #[inline(never)]
    pub(super) fn content(&mut self, mut at: usize, end: usize) -> String {
        let mut quotes = take(&mut self.edits);
        let known = self.faults.len();
        let mut text = String::with_capacity(end.saturating_sub(at));
        while at < end {
            let stop = plain_end(self.bytes, at).min(end);
            self.count(stop - at);
            text.push_str(span(at, stop).of(self.text));
            at = stop;
            if at >= end {
                break;
            }
            match self.byte(at) {
                b'"' => {
                    quotes.push(TextEdit::insert(at as u32, "\\"));
                    text.push('"');
                    at += 1;
                }
                b'\\' => at = self.escape(at, end, &mut text, known),
                byte @ (b'\r' | b'\n') => {
                    let crlf = byte == b'\r' && at + 1 < end && self.byte(at + 1) == b'\n';
                    let behind = at + 1 + usize::from(crlf);
                    self.slip(known, FaultKind::LineBreakInString, at, behind, behind, Some("\\n"));
                    text.push('\n');
                    at = behind;
                }
                byte => {
                    self.slip(known, FaultKind::ControlCharacter, at, at + 1, at + 1, Some(escaped(byte)));
                    text.push(char::from(byte));
                    at += 1;
                }
            }
        }
        self.edits = quotes;
        text
    }

    /// Adds to the fault of this kind behind the `known` ones, or starts it. The edit replaces
    /// `start..edited`; without one, no other is certain either.
    #[inline(never)]
    fn slip(
        &mut self,
        known: usize,
        kind: FaultKind,
        start: usize,
        end: usize,
        edited: usize,
        text: Option<&'static str>,
    ) {
        let mut faults = self.faults.iter_mut().skip(known);
        match (faults.find(|fault| fault.kind == kind), text) {
            (Some(fault), None) => fault.edits.clear(),
            (Some(fault), Some(text)) => {
                if !fault.edits.is_empty() {
                    fault.edits.push(TextEdit::replace(span(start, edited), text));
                }
            }
            (None, _) => {
                if let Some(text) = text {
                    self.edit(start, edited, text);
                }
                self.fault(kind, start, end);
            }
        }
    }

    /// Reads the escape at `at`; where the content goes on.
    fn escape(&mut self, at: usize, end: usize, text: &mut String, known: usize) -> usize {
        let byte = if at + 1 < end { self.byte(at + 1) } else { 0 };
        let (code, length) = match byte {
            b'"' | b'\\' | b'/' => (u32::from(byte), 2),
            b'b' => (8, 2),
            b'f' => (12, 2),
            b'n' => (10, 2),
            b'r' => (13, 2),
            b't' => (9, 2),
            b'u' => match self.hex(at + 2, 4, end) {
                Some(unit) => self.surrogates(at, end, unit, known),
                None => self.invalid_escape(at, end, byte, known),
            },
            _ => self.invalid_escape(at, end, byte, known),
        };
        text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
        at + length
    }

    /// The character of the escape at `at` that has this `unit` of UTF-16, and the escape's length.
    fn surrogates(&mut self, at: usize, end: usize, unit: u32, known: usize) -> (u32, usize) {
        if !(0xD800..0xE000).contains(&unit) {
            return (unit, 6);
        }
        if unit < 0xDC00
            && self.byte(at + 6) == b'\\'
            && self.byte(at + 7) == b'u'
            && let Some(low @ 0xDC00..0xE000) = self.hex(at + 8, 4, end)
        {
            return (0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00), 12);
        }
        self.slip(known, FaultKind::LoneSurrogate, at, at + 6, at, None);
        (unit, 6)
    }

    /// A backslash that JSON gives no meaning. It is doubled, as in a Windows path, unless another
    /// language gives it one.
    fn invalid_escape(&mut self, at: usize, end: usize, byte: u8, known: usize) -> (u32, usize) {
        let mut read = (u32::from(b'\\'), 1);
        // A character of several bytes must not be cut in two.
        let mut behind = if byte < 0x80 { (at + 2).min(end) } else { at + 1 };
        let (edited, edit) = match byte {
            b'\'' => {
                read = (u32::from(byte), 2);
                (at + 1, Some(""))
            }
            b'x' => match self.hex(at + 2, 2, end) {
                Some(code) => {
                    read = (code, 4);
                    behind = at + 4;
                    (at + 2, Some("\\u00"))
                }
                None => (at, Some("\\")),
            },
            b'u' if self.hex(at + 2, 1, end).is_none() => (at, Some("\\")),
            b'u' | b'a' | b'e' | b'v' | b'0'..=b'9' | b'\r' | b'\n' => (at, None),
            _ => (at, Some("\\")),
        };
        self.slip(known, FaultKind::InvalidEscape, at, behind, edited, edit);
        read
    }

    fn hex(&self, from: usize, digits: usize, end: usize) -> Option<u32> {
        let mut value = 0;
        if from + digits > end {
            return None;
        }
        for at in from..from + digits {
            value = value << 4 | char::from(self.byte(at)).to_digit(16)?;
        }
        Some(value)
    }
}

/// The escape for a control character.
fn escaped(byte: u8) -> &'static str {
    const CODES: &str = "\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\u0008\\u0009\\u000a\\u000b\
        \\u000c\\u000d\\u000e\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019\
        \\u001a\\u001b\\u001c\\u001d\\u001e\\u001f";
    if byte == b'\t' {
        return "\\t";
    }
    let from = usize::from(byte) * 6;
    CODES.get(from..from + 6).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_stop_where_a_character_does_not_stand_for_itself() {
        for length in 0..40 {
            let plain: String = core::iter::repeat_n('x', length).collect();
            assert_eq!(plain_end(plain.as_bytes(), 0), length);
            for stop in ["\"", "\\", "\n", "\u{1f}", "\0", "\"\\", "\u{1f}\"!#"] {
                let text = plain.clone() + stop + "tail";
                assert_eq!(plain_end(text.as_bytes(), 0), length, "{length} {stop:?}");
            }
            let text = plain.clone() + " !#[]\u{7f}\u{a2}\u{dc}é€😀" + "\"";
            assert_eq!(plain_end(text.as_bytes(), 0), text.len() - 1);
        }
    }

    #[test]
    fn every_control_character_has_its_escape() {
        assert_eq!(escaped(b'\t'), "\\t");
        for byte in (0..0x20).filter(|byte| *byte != b'\t') {
            assert_eq!(escaped(byte), std::format!("\\u{byte:04x}"));
        }
    }
}
