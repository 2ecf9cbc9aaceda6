use alloc::vec::Vec;

use super::{Fault, FaultKind, Span};

/// The bytes as text.
///
/// # Errors
/// [`FaultKind::Utf16`] with the first two bytes, or [`FaultKind::NotUtf8`] with the first bytes that
/// are no UTF-8.
pub fn decode(bytes: &[u8]) -> Result<&str, Fault> {
    let fault =
        |kind, start, end| Err(Fault { kind, span: Span::new(start, end), subject: None, edits: Vec::new() });
    if is_utf16(bytes) {
        return fault(FaultKind::Utf16, 0, 2);
    }
    match core::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) => {
            let start = error.valid_up_to();
            let end = error.error_len().map_or(bytes.len(), |length| start + length);
            fault(FaultKind::NotUtf8, offset(start), offset(end))
        }
    }
}

/// The text before the first bytes that are no UTF-8.
#[must_use]
pub fn readable(bytes: &[u8]) -> &str {
    match core::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            bytes.get(..error.valid_up_to()).and_then(|text| core::str::from_utf8(text).ok()).unwrap_or("")
        }
    }
}

/// A byte order mark, or a NUL in every second byte, which no JSON in UTF-8 has at its start.
fn is_utf16(bytes: &[u8]) -> bool {
    match bytes {
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => true,
        [a, b, c, d, ..] => (*a == 0) != (*b == 0) && (*a == 0) == (*c == 0) && (*b == 0) == (*d == 0),
        _ => false,
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(bytes: &[u8]) -> (FaultKind, Span) {
        let fault = decode(bytes).unwrap_err();
        (fault.kind, fault.span)
    }

    #[test]
    fn utf8_is_text() {
        assert_eq!(decode("{\"é\": \"😀\"}".as_bytes()), Ok("{\"é\": \"😀\"}"));
        assert_eq!(decode(b""), Ok(""));
        assert_eq!(decode(b"[\0]"), Ok("[\0]"));
    }

    #[test]
    fn what_stands_before_bad_bytes_is_readable() {
        assert_eq!(readable("aé".as_bytes()), "aé");
        assert_eq!(readable(b"a\xc3\xa9\xff\xfeb"), "aé");
        assert_eq!(readable(b"\xff"), "");
    }

    #[test]
    fn the_first_bad_byte_is_named() {
        assert_eq!(fault(b"[\"a\xff\"]"), (FaultKind::NotUtf8, Span::new(3, 4)));
        assert_eq!(fault(b"\"\xe2\x82"), (FaultKind::NotUtf8, Span::new(1, 3)));
        assert_eq!(fault(b"\"\xed\xa0\x80\""), (FaultKind::NotUtf8, Span::new(1, 2)));
    }

    #[test]
    fn utf16_is_recognised_with_and_without_its_mark() {
        for bytes in [&b"\xff\xfe{\0}\0"[..], b"\xfe\xff\0{\0}", b"{\0}\0", b"\0{\0}"] {
            assert_eq!(fault(bytes), (FaultKind::Utf16, Span::new(0, 2)));
        }
    }
}
