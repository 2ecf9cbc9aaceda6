use alloc::string::String;

use crate::text::Span;

/// A stretch of a text, in bytes, and what takes its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// What goes; empty for an insertion.
    pub span: Span,
    /// What comes.
    pub text: String,
}

impl Splice {
    /// The replacement of a stretch of `source`, without what old and new have in common at their
    /// ends: what does not change need not stand in the source as it is.
    pub(super) fn trimmed(source: &str, span: Span, text: &str) -> Self {
        let old = span.of(source);
        let front = shared(old.chars(), text.chars());
        let (old, text) = (old.get(front..).unwrap_or(""), text.get(front..).unwrap_or(""));
        let back = shared(old.chars().rev(), text.chars().rev());
        let new = text.get(..text.len() - back).unwrap_or("");
        let span = Span::new(span.start + front as u32, span.end - back as u32);
        Self { span, text: String::from(new) }
    }
}

/// The bytes of the letters that two texts begin with alike.
fn shared(one: impl Iterator<Item = char>, other: impl Iterator<Item = char>) -> usize {
    one.zip(other).take_while(|(one, other)| one == other).map(|(letter, _)| letter.len_utf8()).sum()
}

/// The text after all splices, which stand in order and do not overlap.
#[must_use]
pub fn splice(text: &str, splices: &[Splice]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for Splice { span, text: new } in splices {
        out.push_str(Span::new(done, span.start).of(text));
        out.push_str(new);
        done = span.end;
    }
    out.push_str(text.get(done as usize..).unwrap_or(""));
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::vec;

    #[test]
    fn only_what_changes_is_replaced() {
        for (old, new, span, text) in [
            ("\"us_east_1\"", "\"us-east-1\"", (3, 9), "-east-"),
            ("\"aws\"", "\"AWS\"", (1, 4), "AWS"),
            ("aa", "aaa", (2, 2), "a"),
            ("aaa", "aa", (2, 3), ""),
            ("é", "è", (0, 2), "è"),
            ("same", "same", (4, 4), ""),
        ] {
            let expected = Splice { span: Span::new(span.0, span.1), text: text.into() };
            assert_eq!(Splice::trimmed(old, Span::new(0, old.len() as u32), new), expected, "{old}");
        }
    }

    #[test]
    fn splices_take_their_places() {
        let splices = vec![
            Splice { span: Span::new(0, 1), text: "A".into() },
            Splice { span: Span::empty(2), text: "-".into() },
            Splice { span: Span::new(2, 3), text: String::new() },
        ];
        assert_eq!(splice("abcd", &splices), "Ab-d");
    }
}
