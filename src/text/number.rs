use alloc::vec::Vec;

use super::json::byte_at;
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

/// For a word that means a number and is none in JSON: the edits that make it one. They are none
/// where the meaning is open: `012` may be octal or an account id.
pub(super) fn number_edits(bytes: &[u8], start: usize, end: usize) -> Option<Vec<TextEdit>> {
    let mut edits = Vec::new();
    let mut certain = true;
    let mut at = start;
    match byte_at(bytes, at) {
        b'+' => {
            edits.push(TextEdit::replace(Span::new(at as u32, at as u32 + 1), ""));
            at += 1;
        }
        b'-' => at += 1,
        _ => {}
    }
    if byte_at(bytes, at) == b'0' && matches!(byte_at(bytes, at + 1), b'x' | b'X') {
        let hex = bytes.get(at + 2..end)?;
        return (!hex.is_empty() && hex.iter().all(u8::is_ascii_hexdigit)).then(Vec::new);
    }
    let zero = byte_at(bytes, at) == b'0';
    let whole = grouped_digits(bytes, &mut at, &mut edits);
    if zero && whole > 1 {
        certain = false;
    }
    let mut fraction = 0;
    if byte_at(bytes, at) == b'.' {
        if whole == 0 {
            edits.push(TextEdit::insert(at as u32, "0"));
        }
        at += 1;
        fraction = grouped_digits(bytes, &mut at, &mut edits);
        if fraction == 0 {
            edits.push(TextEdit::insert(at as u32, "0"));
        }
    }
    if whole + fraction > 0 && matches!(byte_at(bytes, at), b'e' | b'E') {
        at += 1;
        if matches!(byte_at(bytes, at), b'+' | b'-') {
            at += 1;
        }
        certain &= grouped_digits(bytes, &mut at, &mut edits) > 0;
    }
    if at != end || whole + fraction == 0 {
        return None;
    }
    if !certain {
        edits.clear();
    }
    Some(edits)
}

/// Passes over digits and `_`; the number of digits. Each `_` is to be taken away.
fn grouped_digits(bytes: &[u8], at: &mut usize, edits: &mut Vec<TextEdit>) -> usize {
    let mut count = 0;
    loop {
        match byte_at(bytes, *at) {
            b'0'..=b'9' => count += 1,
            b'_' => edits.push(TextEdit::replace(Span::new(*at as u32, *at as u32 + 1), "")),
            _ => return count,
        }
        *at += 1;
    }
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
        let count = |text: &str| number_edits(text.as_bytes(), 0, text.len()).map(|edits| edits.len());
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
