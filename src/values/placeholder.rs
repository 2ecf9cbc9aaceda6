//! Gaps that an example leaves for its reader to fill in.

use core::ops::Range;

/// The first gap in `text`, in bytes: `<…>` with a letter inside, `...` or `…`.
#[must_use]
pub fn find(text: &str) -> Option<Range<usize>> {
    let mut opened = None;
    let mut has_letter = false;
    let mut dots = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'.' => {
                dots += 1;
                if dots == 3 {
                    return Some(at - 2..at + 1);
                }
                continue;
            }
            b'<' => (opened, has_letter) = (Some(at), false),
            b'>' => {
                if let Some(start) = opened.take().filter(|_| has_letter) {
                    return Some(start..at + 1);
                }
            }
            // The first byte of `…`, and of much else.
            0xe2 if text.get(at..at + 3) == Some("…") => return Some(at..at + 3),
            _ => has_letter |= byte.is_ascii_alphabetic() || byte >= 0x80,
        }
        dots = 0;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_found_where_they_stand() {
        for (text, found) in [
            ("<privatelink-service-id>", Some("<privatelink-service-id>")),
            ("arn:aws:iam::<AWS_ACCOUNT_ID>:role/x", Some("<AWS_ACCOUNT_ID>")),
            ("<<id>>", Some("<id>")),
            ("<идентификатор>", Some("<идентификатор>")),
            ("1 < 2 <a>", Some("<a>")),
            ("MII...", Some("...")),
            ("....", Some("...")),
            ("é…", Some("…")),
            ("<1>", None),
            ("<>", None),
            ("a>b", None),
            ("<a", None),
            ("a..b..c", None),
            ("example.com", None),
            ("“quoted”", None),
            ("", None),
        ] {
            assert_eq!(find(text).map(|range| &text[range]), found, "{text}");
        }
    }
}
