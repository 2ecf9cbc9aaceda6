use alloc::vec::Vec;

use crate::text::Span;

/// What of a resource is neither shown as part of its payload nor punctuation: comments, and what
/// the tool keeps for itself. Nobody knows what stands there, so no frame shows it. One span a line.
pub(super) fn hidden(text: &str, resource: Span, mut shown: Vec<Span>) -> Vec<Span> {
    shown.sort_unstable();
    shown.push(Span::empty(resource.end));
    let mut hidden = Vec::new();
    let mut at = resource.start;
    for span in shown {
        if span.start > at {
            words(text, Span::new(at, span.start), &mut hidden);
        }
        at = at.max(span.end);
    }
    hidden
}

/// A stretch line by line, without the white space at the ends of its lines: what hides a secret of
/// several lines and keeps their number.
pub(crate) fn lines(text: &str, span: Span) -> impl Iterator<Item = Span> {
    let mut at = span.start;
    span.of(text).split_inclusive(['\n', '\r']).filter_map(move |line| {
        let start = at + offset(line.len() - line.trim_start().len());
        at += offset(line.len());
        let length = offset(line.trim().len());
        (length > 0).then(|| Span::new(start, start + length))
    })
}

/// From the first to the last word of each line.
fn words(text: &str, gap: Span, hidden: &mut Vec<Span>) {
    for line in lines(text, gap) {
        let inside = line.of(text);
        let is_word = |letter: char| {
            !matches!(
                letter,
                '{' | '}'
                    | '['
                    | ']'
                    | '('
                    | ')'
                    | ','
                    | ':'
                    | '='
                    | '"'
                    | '\''
                    | '#'
                    | '/'
                    | '*'
                    | '-'
                    | '|'
                    | '>'
            ) && !letter.is_whitespace()
        };
        if let (Some(from), Some(last)) = (inside.find(is_word), inside.rfind(is_word)) {
            let end =
                last + inside.get(last..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
            hidden.push(Span::new(line.start + offset(from), line.start + offset(end)));
        }
    }
}

/// Offsets fit: no longer file is read.
#[allow(clippy::cast_possible_truncation)]
pub(super) const fn offset(at: usize) -> u32 {
    at as u32
}
