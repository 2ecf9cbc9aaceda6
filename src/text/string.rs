use alloc::string::String;
use alloc::vec::Vec;

use super::json::{Reader, byte_at, span};
use super::{FaultKind, Span, TextEdit};

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

/// Occurrences of one mistake within one string: they are one fault, at the first of them.
struct Mistake {
    kind: FaultKind,
    first: Option<Span>,
    edits: Vec<TextEdit>,
    certain: bool,
}

impl Mistake {
    const fn new(kind: FaultKind) -> Self {
        Self { kind, first: None, edits: Vec::new(), certain: true }
    }

    fn add(&mut self, at: Span, edit: Option<TextEdit>) {
        self.first = self.first.or(Some(at));
        match edit {
            Some(edit) => self.edits.push(edit),
            None => self.certain = false,
        }
    }
}

impl Reader<'_> {
    /// The text that the string content from `at` to `end` stands for. What is wrong in it becomes
    /// faults, except for bare quotes: the edits for those go to `owner`, whose fault they are.
    pub(super) fn content(&mut self, mut at: usize, end: usize, owner: &mut Vec<TextEdit>) -> String {
        let mut text = String::with_capacity(end.saturating_sub(at));
        let mut breaks = Mistake::new(FaultKind::LineBreakInString);
        let mut controls = Mistake::new(FaultKind::ControlCharacter);
        let mut escapes = Mistake::new(FaultKind::InvalidEscape);
        let mut halves = Mistake::new(FaultKind::LoneSurrogate);
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
                    owner.push(TextEdit::insert(at as u32, "\\"));
                    text.push('"');
                    at += 1;
                }
                b'\\' => at = self.escape(at, end, &mut text, &mut escapes, &mut halves),
                b'\r' | b'\n' => {
                    let crlf = self.byte(at) == b'\r' && self.byte(at + 1) == b'\n' && at + 1 < end;
                    let place = span(at, at + 1 + usize::from(crlf));
                    breaks.add(place, Some(TextEdit::replace(place, "\\n")));
                    text.push('\n');
                    at = place.end as usize;
                }
                byte => {
                    let place = span(at, at + 1);
                    controls.add(place, Some(TextEdit::replace(place, escaped(byte))));
                    text.push(char::from(byte));
                    at += 1;
                }
            }
        }
        for mistake in [breaks, controls, escapes, halves] {
            if let Some(first) = mistake.first {
                let edits = if mistake.certain { mistake.edits } else { Vec::new() };
                self.fault(mistake.kind, first.start as usize, first.end as usize, edits);
            }
        }
        text
    }

    /// Reads the escape at `at`; where the content goes on.
    fn escape(
        &mut self,
        at: usize,
        end: usize,
        text: &mut String,
        invalid: &mut Mistake,
        halves: &mut Mistake,
    ) -> usize {
        let byte = if at + 1 < end { self.byte(at + 1) } else { 0 };
        let plain = match byte {
            b'"' | b'\\' | b'/' => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode_escape(at, end, text, invalid, halves),
            _ => return self.invalid_escape(at, end, text, invalid),
        };
        text.push(plain);
        at + 2
    }

    fn unicode_escape(
        &mut self,
        at: usize,
        end: usize,
        text: &mut String,
        invalid: &mut Mistake,
        halves: &mut Mistake,
    ) -> usize {
        let Some(unit) = self.hex(at + 2, 4, end) else {
            return self.invalid_escape(at, end, text, invalid);
        };
        if let Some(plain) = char::from_u32(unit) {
            text.push(plain);
            return at + 6;
        }
        if unit < 0xDC00 && self.byte(at + 6) == b'\\' && self.byte(at + 7) == b'u' {
            if let Some(low @ 0xDC00..0xE000) = self.hex(at + 8, 4, end) {
                let pair = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
                text.push(char::from_u32(pair).unwrap_or(char::REPLACEMENT_CHARACTER));
                return at + 12;
            }
        }
        halves.add(span(at, at + 6), None);
        text.push(char::REPLACEMENT_CHARACTER);
        at + 6
    }

    /// A backslash that JSON gives no meaning. It is doubled, as in a Windows path, unless another
    /// language gives it one.
    fn invalid_escape(&mut self, at: usize, end: usize, text: &mut String, invalid: &mut Mistake) -> usize {
        let place = span(at, (at + 2).min(end));
        match if at + 1 < end { self.byte(at + 1) } else { 0 } {
            b'\'' => {
                invalid.add(place, Some(TextEdit::replace(span(at, at + 1), "")));
                text.push('\'');
                return at + 2;
            }
            b'x' => {
                if let Some(code) = self.hex(at + 2, 2, end) {
                    invalid.add(span(at, at + 4), Some(TextEdit::replace(place, "\\u00")));
                    text.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                    return at + 4;
                }
                invalid.add(place, Some(TextEdit::insert(at as u32, "\\")));
            }
            b'u' if self.hex(at + 2, 1, end).is_none() => {
                invalid.add(place, Some(TextEdit::insert(at as u32, "\\")));
            }
            b'u' | b'a' | b'e' | b'v' | b'0'..=b'9' | b'\r' | b'\n' => invalid.add(place, None),
            // A character of several bytes must not be cut in two.
            0x80.. => invalid.add(span(at, at + 1), Some(TextEdit::insert(at as u32, "\\"))),
            _ => invalid.add(place, Some(TextEdit::insert(at as u32, "\\"))),
        }
        text.push('\\');
        at + 1
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
