use super::super::chars::{byte, line_end, part, past_line_end, skip, skip_blanks};

/// One line of a document.
#[derive(Clone, Copy)]
pub(super) struct Line<'t> {
    pub(super) start: usize,
    /// Its first byte that is no blank; `end` where there is none.
    pub(super) first: usize,
    /// Before its line end.
    pub(super) end: usize,
    pub(super) next: usize,
    /// What stands between `first` and `end`, blanks at the end left out.
    pub(super) text: &'t str,
}

/// A tab reaches to the next multiple of this, as in Python, which reads reStructuredText.
const TAB: usize = 8;

impl<'t> Line<'t> {
    /// The line that begins at `start`; none at the end of the document.
    pub(super) fn at(document: &'t str, start: usize) -> Option<Self> {
        if start >= document.len() {
            return None;
        }
        let first = skip_blanks(document, start);
        let end = line_end(document, first);
        let next = past_line_end(document, end);
        Some(Self { start, first, end, next, text: part(document, first, end).trim_ascii_end() })
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// The column of the byte at `at`, from 0.
    pub(super) fn column(&self, document: &str, at: usize) -> usize {
        let mut column = 0;
        let mut here = self.start;
        while here < at {
            column = if byte(document, here) == b'\t' { (column / TAB + 1) * TAB } else { column + 1 };
            here += 1;
        }
        column
    }

    /// How far the line is indented.
    pub(super) fn indent(&self, document: &str) -> usize {
        self.column(document, self.first)
    }
}

/// The lines from `at` on that are blank or indented deeper than `indent`: the end of the last
/// that is not blank, and the start of the line after them.
pub(super) fn body(document: &str, at: usize, indent: usize) -> (usize, usize) {
    let (mut end, mut next) = (at, at);
    let mut here = at;
    while let Some(line) = Line::at(document, here) {
        if !line.is_blank() {
            if line.indent(document) <= indent {
                break;
            }
            end = line.end;
            next = line.next;
        }
        here = line.next;
    }
    (end, next)
}

/// Past the markers of list items at `at` (`- `, `* `, `1. `, `a) `, `#. `).
pub(super) fn past_markers(document: &str, at: usize) -> usize {
    let mut at = at;
    loop {
        let marker = match (byte(document, at), byte(document, at + 1)) {
            (b'-' | b'*' | b'+', _) => at + 1,
            (b'#' | b'a'..=b'z' | b'A'..=b'Z', b'.' | b')') => at + 2,
            (b'0'..=b'9', _) => {
                let end = skip(document, at, |byte| byte.is_ascii_digit());
                if !matches!(byte(document, end), b'.' | b')') {
                    return at;
                }
                end + 1
            }
            _ => return at,
        };
        let past = skip_blanks(document, marker);
        if past == marker {
            return at;
        }
        at = past;
    }
}
