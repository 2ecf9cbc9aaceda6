//! Classes of ASCII characters, as bits, so that every grammar shares one loop.

/// `0` to `9`.
pub(super) const DIGIT: u8 = 1;
/// `a` to `f`.
pub(super) const LOWER_HEX: u8 = 1 << 1;
/// `A` to `F`.
pub(super) const UPPER_HEX: u8 = 1 << 2;
const G_TO_Z: u8 = 1 << 3;
const UPPER_G_TO_Z: u8 = 1 << 4;
/// `-`
pub(super) const DASH: u8 = 1 << 5;
/// `_`
pub(super) const UNDERSCORE: u8 = 1 << 6;
/// `.`
pub(super) const DOT: u8 = 1 << 7;
/// `a` to `z`.
pub(super) const LOWER: u8 = LOWER_HEX | G_TO_Z;
/// ASCII letters and digits.
pub(super) const ALPHANUMERIC: u8 = DIGIT | LOWER | UPPER_HEX | UPPER_G_TO_Z;
/// Hexadecimal digits of either case.
pub(super) const HEX: u8 = DIGIT | LOWER_HEX | UPPER_HEX;

/// The class of every byte; 0 for what is in none.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        #[allow(clippy::indexing_slicing, reason = "the loop ends where the table does")]
        {
            classes[byte] = match byte as u8 {
                b'0'..=b'9' => DIGIT,
                b'a'..=b'f' => LOWER_HEX,
                b'g'..=b'z' => G_TO_Z,
                b'A'..=b'F' => UPPER_HEX,
                b'G'..=b'Z' => UPPER_G_TO_Z,
                b'-' => DASH,
                b'_' => UNDERSCORE,
                b'.' => DOT,
                _ => 0,
            };
        }
        byte += 1;
    }
    classes
};

/// The class of one byte.
#[inline(always)]
pub(super) fn of(byte: u8) -> u8 {
    #[allow(clippy::indexing_slicing, reason = "the table has a place for every byte")]
    CLASSES[usize::from(byte)]
}

/// Whether two texts differ in the case of ASCII letters only.
#[inline(never)]
pub(super) fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// Whether every byte is in one of `classes`; true of an empty text.
#[inline(never)]
pub(super) fn all(text: &str, classes: u8) -> bool {
    text.bytes().all(|byte| of(byte) & classes != 0)
}

/// Whether an ASCII letter of upper case stands anywhere.
#[inline(never)]
pub(super) fn has_upper_case(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// Whether a blank or a control character stands anywhere. No identifier holds one, and a line
/// break that came along with a pasted value is easily overlooked.
#[inline(never)]
pub(super) fn any_blank(text: &str) -> bool {
    text.bytes().any(|byte| byte <= b' ' || byte == 0x7f)
}

/// The rest of `text` after `prefix`, whatever the case of either.
#[inline(never)]
pub(super) fn strip_prefix_ignoring_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    same(head, prefix).then_some(rest)
}

/// The rest of `text` before `suffix`, whatever the case of either.
#[inline(never)]
pub(super) fn strip_suffix_ignoring_case<'a>(text: &'a str, suffix: &str) -> Option<&'a str> {
    // Most names end otherwise, and mostly in the last letter.
    let (last, wanted) = (text.as_bytes().last()?, suffix.as_bytes().last()?);
    if !last.eq_ignore_ascii_case(wanted) {
        return None;
    }
    let (rest, tail) = text.split_at_checked(text.len().checked_sub(suffix.len())?)?;
    same(tail, suffix).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_hold_what_their_names_say() {
        assert!(all("azAZ09", ALPHANUMERIC));
        assert!(!all("az-AZ", ALPHANUMERIC) && all("az-AZ", ALPHANUMERIC | DASH));
        assert!(all("09afAF", HEX) && !all("g", HEX) && !all("G", HEX) && !all("é", u8::MAX));
        assert!(all("az", LOWER) && !all("aZ", LOWER));
    }

    #[test]
    fn stripping_respects_character_boundaries() {
        assert_eq!(strip_prefix_ignoring_case("ARN:x", "arn:"), Some("x"));
        assert_eq!(strip_prefix_ignoring_case("aé", "ab"), None);
        assert_eq!(strip_suffix_ignoring_case("x.COM", ".com"), Some("x"));
        assert_eq!(strip_suffix_ignoring_case("éa", "xa"), None);
        assert_eq!(strip_suffix_ignoring_case("m", ".com"), None);
    }

    #[test]
    fn line_breaks_are_blanks() {
        assert!(any_blank("a\n") && any_blank("a b") && any_blank("\u{7f}") && !any_blank("aé"));
    }
}
