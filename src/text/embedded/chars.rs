//! The few byte searches that the line and word readers share. Every offset that they return is a
//! character boundary when the one they were given is.

/// The byte at `at`; 0 past the end.
pub(super) fn byte(text: &str, at: usize) -> u8 {
    text.as_bytes().get(at).copied().unwrap_or(0)
}

/// The first of `wanted` at or after `at`; the end where there is none.
pub(super) fn find_any(text: &str, at: usize, wanted: &[u8]) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or(&[]);
    rest.iter().position(|byte| wanted.contains(byte)).map_or(text.len(), |found| at + found)
}

/// Past the blanks (spaces and tabs) at `at`.
pub(super) fn skip_blanks(text: &str, at: usize) -> usize {
    skip(text, at, |byte| matches!(byte, b' ' | b'\t'))
}

/// Past the blanks and line ends at `at`.
pub(super) fn skip_space(text: &str, at: usize) -> usize {
    skip(text, at, |byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
}

/// Past the ASCII bytes at `at` that `wanted` holds for.
pub(super) fn skip(text: &str, at: usize, wanted: fn(u8) -> bool) -> usize {
    let rest = text.as_bytes().get(at..).unwrap_or(&[]);
    at + rest.iter().position(|byte| !byte.is_ascii() || !wanted(*byte)).unwrap_or(rest.len())
}

/// The end of the line that `at` lies in, before its LF, CRLF or CR.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    find_any(text, at, b"\n\r")
}

/// Past the line end at `at`, if there is one.
pub(super) fn past_line_end(text: &str, at: usize) -> usize {
    match (byte(text, at), byte(text, at + 1)) {
        (b'\r', b'\n') => at + 2,
        (b'\r' | b'\n', _) => at + 1,
        _ => at,
    }
}

/// Whether nothing but blanks stands on its line after the byte at `at`.
pub(super) fn ends_line(text: &str, at: usize) -> bool {
    let after = skip_blanks(text, at + 1);
    after >= text.len() || past_line_end(text, after) > after
}

/// Whether the text from `at` on begins with `prefix`.
pub(super) fn starts(text: &str, at: usize, prefix: &str) -> bool {
    text.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(prefix.as_bytes()))
}

/// Where `needle` stands at or after `at`; the end of the text where it does not.
///
/// The searches of `str` are not for this module: they bring a searcher that alone would be a
/// tenth of the WebAssembly module, and the machinery to print its panics.
pub(super) fn find_text(text: &str, at: usize, needle: &str) -> usize {
    let mut at = at;
    let first = [byte(needle, 0)];
    loop {
        at = find_any(text, at, &first);
        if at >= text.len() || starts(text, at, needle) {
            return at;
        }
        at += 1;
    }
}

/// What stands before the first of `marks`, and what after it; none of the latter where there is no
/// mark.
pub(super) fn cut<'t>(text: &'t str, marks: &[u8]) -> (&'t str, Option<&'t str>) {
    let at = find_any(text, 0, marks);
    (part(text, 0, at), text.get(at + 1..))
}

/// The part between two offsets; empty where there is none.
pub(super) fn part(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or("")
}

/// Offsets fit: `find` takes no longer document.
#[allow(clippy::cast_possible_truncation)]
pub(super) const fn offset(at: usize) -> u32 {
    at as u32
}
