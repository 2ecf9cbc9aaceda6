use super::super::chars::{byte, find_any, line_end, part, past_line_end, skip, skip_blanks, starts};

/// A here-document that was announced (`<<EOF`); its body begins on the next line.
#[derive(Clone, Copy)]
pub(in super::super) struct HereDocument<'v> {
    delimiter: &'v str,
    /// One past the announcement.
    pub(in super::super) end: usize,
}

/// The lines of a here-document.
#[derive(Clone, Copy)]
pub(in super::super) struct Body {
    pub(in super::super) start: usize,
    /// Before the line end of the last line.
    pub(in super::super) end: usize,
    /// After the delimiter, before its line end.
    pub(in super::super) after: usize,
}

impl<'v> HereDocument<'v> {
    /// The announcement at `at`, which begins with `<<`.
    pub(in super::super) fn announced(text: &'v str, at: usize) -> Option<Self> {
        if !starts(text, at, "<<") || starts(text, at, "<<<") {
            return None;
        }
        let dash = at + 2 + usize::from(matches!(byte(text, at + 2), b'-' | b'~'));
        let start = skip_blanks(text, dash);
        let (start, end, after) = match byte(text, start) {
            quote @ (b'\'' | b'"') => {
                let end = find_any(text, start + 1, &[quote, b'\n', b'\r']);
                (start + 1, end, end + usize::from(byte(text, end) == quote))
            }
            _ => {
                let start = start + usize::from(byte(text, start) == b'\\');
                let end = skip(text, start, |byte| byte.is_ascii_alphanumeric() || b"_.-!".contains(&byte));
                (start, end, end)
            }
        };
        let delimiter = part(text, start, end);
        if delimiter.trim_ascii().is_empty() { None } else { Some(Self { delimiter, end: after }) }
    }

    /// The body that begins at `start`. Blanks around the delimiter's line are forgiven, since
    /// documents indent; without such a line the body reaches to the end of the text.
    pub(in super::super) fn body(self, text: &str, start: usize) -> Body {
        let mut at = start;
        let mut end = start;
        while at < text.len() {
            let stop = line_end(text, at);
            if part(text, at, stop).trim_ascii() == self.delimiter.trim_ascii() {
                return Body { start, end, after: stop };
            }
            end = stop;
            at = past_line_end(text, stop);
        }
        Body { start, end: text.len(), after: text.len() }
    }
}

/// The body of PowerShell's here-string that opens at `at` (`@'` or `@"` at the end of a line).
pub(super) fn here_string(text: &str, at: usize) -> Option<Body> {
    let quote = byte(text, at + 1);
    if byte(text, at) != b'@' || !matches!(quote, b'\'' | b'"') {
        return None;
    }
    let opened = skip_blanks(text, at + 2);
    let start = past_line_end(text, opened);
    if start == opened {
        return None;
    }
    let (mut at, mut end) = (start, start);
    while at < text.len() {
        let close = skip_blanks(text, at);
        if byte(text, close) == quote && byte(text, close + 1) == b'@' {
            return Some(Body { start, end, after: close + 2 });
        }
        end = line_end(text, at);
        at = past_line_end(text, end);
    }
    Some(Body { start, end: text.len(), after: text.len() })
}
