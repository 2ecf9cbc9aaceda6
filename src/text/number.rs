use alloc::vec::Vec;

use super::reader::byte_at;
use super::{Span, TextEdit};

fn digits(bytes: &[u8], mut at: usize) -> usize {
    while byte_at(bytes, at).is_ascii_digit() {
        at += 1;
    }
    at
}

/// Where the number that starts at `at` ends (RFC 8259 §6); none where it is no number.
pub(super) fn number_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    if byte_at(bytes, at) == b'-' {
        at += 1;
    }
    at = match byte_at(bytes, at) {
        b'0' => at + 1,
        b'1'..=b'9' => digits(bytes, at + 1),
        _ => return None,
    };
    if byte_at(bytes, at) == b'.' {
        let end = digits(bytes, at + 1);
        if end == at + 1 {
            return None;
        }
        at = end;
    }
    if matches!(byte_at(bytes, at), b'e' | b'E') {
        let from = if matches!(byte_at(bytes, at + 1), b'+' | b'-') { at + 2 } else { at + 1 };
        at = digits(bytes, from);
        if at == from {
            return None;
        }
    }
    Some(at)
}

/// Whether a word means a number and is none in JSON; `edits` become those that make it one. There
/// are none where the meaning is open: `012` may be octal or an account id.
pub(super) fn number_edits(bytes: &[u8], start: usize, end: usize, edits: &mut Vec<TextEdit>) -> bool {
    edits.clear();
    let mut edit = |at: usize, length, text| {
        edits.push(TextEdit::replace(Span::new(at as u32, at as u32 + length), text));
    };
    let mut at = start;
    match byte_at(bytes, at) {
        b'+' => {
            edit(at, 1, "");
            at += 1;
        }
        b'-' => at += 1,
        _ => {}
    }
    let zero = byte_at(bytes, at) == b'0';
    let hex = zero && matches!(byte_at(bytes, at + 1), b'x' | b'X');
    if hex {
        at += 2;
    }
    let (mut point, mut exponent) = (false, false);
    // Digits of the whole part, of the mantissa, and of the part being read.
    let (mut whole, mut mantissa, mut digits) = (0, 0, 0);
    while at < end {
        let byte = byte_at(bytes, at);
        match byte {
            b'_' => edit(at, 1, ""),
            b'.' if !(point || exponent || hex) => {
                if digits == 0 {
                    edit(at, 0, "0");
                }
                if !byte_at(bytes, at + 1).is_ascii_digit() {
                    edit(at + 1, 0, "0");
                }
                point = true;
                digits = 0;
            }
            b'e' | b'E' if !(exponent || hex) && mantissa > 0 => {
                if matches!(byte_at(bytes, at + 1), b'+' | b'-') {
                    at += 1;
                }
                exponent = true;
                digits = 0;
            }
            _ if byte.is_ascii_digit() || hex && byte.is_ascii_hexdigit() => {
                digits += 1;
                mantissa += u32::from(!exponent);
                whole += u32::from(!(point || exponent));
            }
            _ => break,
        }
        at += 1;
    }
    let number = at >= end && mantissa > 0;
    if !number || hex || zero && whole > 1 || exponent && digits == 0 {
        edits.clear();
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_json_end_where_they_end() {
        for text in ["0", "-0", "12", "1.5", "-1e5", "0E+7", "1.25e-10"] {
            assert_eq!(number_end(text.as_bytes(), 0), Some(text.len()), "{text}");
        }
        assert_eq!(number_end(b"01", 0), Some(1));
        for text in ["", "-", "+1", ".5", "1.", "1.e5", "1e", "1e+", "-a"] {
            assert_eq!(number_end(text.as_bytes(), 0), None, "{text}");
        }
    }

    #[test]
    fn words_that_mean_numbers_are_told_from_others() {
        let count = |text: &str| {
            let mut edits = Vec::new();
            number_edits(text.as_bytes(), 0, text.len(), &mut edits).then_some(edits.len())
        };
        for (text, edits) in [("+1", 1), (".5", 1), ("5.", 1), ("1_000", 1), ("-.5e3", 1), ("+1_0.", 3)] {
            assert_eq!(count(text), Some(edits), "{text}");
        }
        for text in ["01", "0x1F", "1e", "00.5"] {
            assert_eq!(count(text), Some(0), "{text}");
        }
        for text in ["-", ".", "0x", "0xG", "1.2.3", "us-east-1", "10.0.0.0/16", "507f1f77", "_"] {
            assert_eq!(count(text), None, "{text}");
        }
    }
}
