//! Which of some names was meant by a text that is none of them.

use super::scan::Parts;

/// The most folded bytes that are compared. Longer texts are nobody's typing error.
const LONGEST: usize = 64;
/// The most edits that still look like a slip.
const MOST_EDITS: usize = 2;

/// A text without case and without the separators `_`, `-`, `.` and blank. A letter outside ASCII is
/// one byte of it, so that putting one in is one edit.
struct Folded {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Folded {
    #[inline(never)]
    fn new(text: &str) -> Option<Self> {
        let mut folded = Self { bytes: [0; LONGEST], length: 0 };
        for byte in text.bytes().filter(|byte| !matches!(byte, b'_' | b'-' | b'.' | b' ' | 0x80..=0xBF)) {
            *folded.bytes.get_mut(folded.length)? = byte.to_ascii_lowercase();
            folded.length += 1;
        }
        Some(folded)
    }

    fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }
}

/// Levenshtein's distance, by Wagner and Fischer with one row.
fn edits(one: &Folded, other: &Folded) -> usize {
    if one.length.abs_diff(other.length) > MOST_EDITS {
        return MOST_EDITS + 1;
    }
    let mut row = [0u8; LONGEST + 1];
    for (cell, cost) in row.iter_mut().zip(0..) {
        *cell = cost;
    }
    for (&byte, line) in one.as_bytes().iter().zip(1u8..) {
        let (mut diagonal, mut left) = (line - 1, line);
        if let Some(first) = row.first_mut() {
            *first = line;
        }
        for (cell, &against) in row.iter_mut().skip(1).zip(other.as_bytes()) {
            let cost = (diagonal + u8::from(byte != against)).min(left + 1).min(*cell + 1);
            diagonal = *cell;
            *cell = cost;
            left = cost;
        }
    }
    row.get(other.length).map_or(MOST_EDITS + 1, |&cost| cost as usize)
}

/// How many edits lie between two texts, case and the separators `_-. ` aside: 0, 1 or 2; none
/// where it is more.
#[must_use]
pub fn distance(text: &str, other: &str) -> Option<usize> {
    let found = edits(&Folded::new(text)?, &Folded::new(other)?);
    (found <= MOST_EDITS).then_some(found)
}

/// The search for the candidate that a text most probably stands for.
struct Search<'c> {
    text: Folded,
    best: Option<&'c str>,
    fewest: usize,
}

impl<'c> Search<'c> {
    /// None where `text` is too long, or nothing but separators.
    fn new(text: &str) -> Option<Self> {
        let text = Folded::new(text)?;
        (text.length > 0).then_some(Self { text, best: None, fewest: MOST_EDITS + 1 })
    }

    #[inline(never)]
    fn offer(&mut self, candidate: &'c str) {
        let Some(against) = Folded::new(candidate) else { return };
        let cost = edits(&self.text, &against);
        if cost < self.fewest && cost * 3 <= self.text.length.max(against.length) {
            (self.best, self.fewest) = (Some(candidate), cost);
        }
    }
}

/// The candidate that `text` most probably stands for: the first that differs only in case and
/// separators, else the first with the fewest edits, at most two and at most a third of the
/// letters.
#[must_use]
#[inline(never)]
pub fn nearest<'c>(text: &str, candidates: &[&'c str]) -> Option<&'c str> {
    let mut search = Search::new(text)?;
    for &candidate in candidates {
        search.offer(candidate);
    }
    search.best
}

/// The same for a list of words that are separated by blanks.
#[inline(never)]
pub(super) fn nearest_listed<'c>(text: &str, list: &'c str) -> Option<&'c str> {
    let mut search = Search::new(text)?;
    for candidate in Parts::new(list, b' ') {
        search.offer(candidate);
    }
    search.best
}

#[cfg(test)]
mod tests {
    use super::*;

    const VENDORS: &[&str] = &["CONFLUENT", "MSK", "EVENTHUB", "AZURE_BLOB_STORAGE", "SASL_SCRAM"];

    #[test]
    fn slips_are_understood() {
        for (text, meant) in [
            ("Confluence", "CONFLUENT"),
            ("confluent", "CONFLUENT"),
            ("CONFLUNET", "CONFLUENT"),
            ("EventHubs", "EVENTHUB"),
            ("event-hub", "EVENTHUB"),
            ("AzureBlobStorage", "AZURE_BLOB_STORAGE"),
            ("MSKK", "MSK"),
            ("SASL/SCAM", "SASL_SCRAM"),
        ] {
            assert_eq!(nearest(text, VENDORS), Some(meant), "{text}");
        }
    }

    #[test]
    fn other_words_are_not() {
        for text in ["", "--", "MKS", "KAFKA", "CONFLICT", "CONFLUENTIAL", "ONFLUENZA"] {
            assert_eq!(nearest(text, VENDORS), None, "{text}");
        }
        assert_eq!(nearest(&"C".repeat(100_000), VENDORS), None);
    }

    #[test]
    fn the_nearest_wins_and_a_tie_goes_to_the_first() {
        assert_eq!(nearest("us-east-1", &["us-east-2", "us-east-1"]), Some("us-east-1"));
        assert_eq!(nearest("us-east-3", &["us-east-2", "us-east-1"]), Some("us-east-2"));
    }

    #[test]
    fn a_list_is_searched_like_a_table() {
        let list = VENDORS.join(" ");
        for text in ["Confluence", "event-hub", "SASL/SCAM", "KAFKA", ""] {
            assert_eq!(nearest_listed(text, &list), nearest(text, VENDORS), "{text}");
        }
    }

    #[test]
    fn distance_is_levenshtein_after_folding() {
        assert_eq!(distance("Pass_Word", "password"), Some(0));
        assert_eq!(distance("pasword", "password"), Some(1));
        assert_eq!(distance("passwrod", "password"), Some(2));
        assert_eq!(distance("kitten", "sitting"), None);
        assert_eq!(distance("pas“sword", "password"), Some(1));
        assert_eq!(distance("", "ab"), Some(2));
        assert_eq!(distance(&"a".repeat(65), &"a".repeat(65)), None);
        assert_eq!(distance(&"a".repeat(64), &"a".repeat(63)), Some(1));
    }
}
