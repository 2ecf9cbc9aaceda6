//! Where JSON begins and ends in a block, by its brackets. Nothing is said about its validity.

use super::chars::{byte, find_any, find_text, line_end, skip_space, starts};

/// One past the bracket that closes the value opened at `start`. None where brackets do not match,
/// or nothing closes it.
///
/// Two counters stand for the stack: `{[}]` passes, which is for the reader to say.
pub(super) fn value_end(text: &str, start: usize) -> Option<usize> {
    let (mut curly, mut square) = (0u32, 0u32);
    let mut at = start;
    // Whether a `'` here opens a string, as in `{'a': 'b'}`; elsewhere it is an apostrophe.
    let mut value_may_begin = false;
    while at < text.len() {
        let here = byte(text, at);
        match here {
            b'{' => curly += 1,
            b'[' => square += 1,
            b'}' => curly = curly.checked_sub(1)?,
            b']' => square = square.checked_sub(1)?,
            b'"' => at = string_end(text, at, b'"'),
            b'\'' if value_may_begin => at = string_end(text, at, b'\''),
            b'/' => at = comment_end(text, at).map_or(at, |end| end - 1),
            _ => {}
        }
        at += 1;
        if curly == 0 && square == 0 {
            return Some(at);
        }
        if !here.is_ascii_whitespace() {
            value_may_begin = matches!(here, b'{' | b'[' | b',' | b':');
        }
    }
    None
}

/// The closing quote of the string opened at `start`; the last byte before the end of the line
/// where none closes it, so that a forgotten quote does harm to one line only.
fn string_end(text: &str, start: usize, quote: u8) -> usize {
    let mut at = start + 1;
    loop {
        at = find_any(text, at, &[quote, b'\\', b'\n', b'\r']);
        match byte(text, at) {
            b'\\' if !matches!(byte(text, at + 1), b'\n' | b'\r') => at += 2,
            other if other == quote => return at,
            _ => return at.saturating_sub(1),
        }
    }
}

/// Past the comment (`//`, `/* */`) at `at`, if there is one; a line comment ends before its line
/// end.
fn comment_end(text: &str, at: usize) -> Option<usize> {
    if starts(text, at, "//") {
        return Some(line_end(text, at));
    }
    if !starts(text, at, "/*") {
        return None;
    }
    Some((find_text(text, at + 2, "*/") + 2).min(text.len()))
}

/// Past space and comments, those of shells (`#`) included.
pub(super) fn skip_comments(text: &str, at: usize) -> usize {
    let mut at = skip_space(text, at);
    loop {
        let end = if byte(text, at) == b'#' { Some(line_end(text, at)) } else { comment_end(text, at) };
        match end {
            Some(end) => at = skip_space(text, end),
            None => return at,
        }
    }
}

/// Whether a value begins at `at`.
pub(super) fn opens(text: &str, at: usize) -> bool {
    matches!(byte(text, at), b'{' | b'[')
}

/// Whether what begins at `at` looks like JSON, and not like `{+name+}`, `{% if %}`, `{ echo; }`,
/// `[link](…)`, `[ -f x ]` or `[user@host]$`.
pub(super) fn looks_like_json(text: &str, at: usize) -> bool {
    let next = skip_space(text, at + 1);
    let quote = match byte(text, next) {
        b'"' | b'\'' => byte(text, next + 1) != b'$',
        _ => starts(text, next, "“"),
    };
    match byte(text, at) {
        b'{' => quote || byte(text, next) == b'}' || starts(text, next, "//"),
        b'[' => quote || matches!(byte(text, next), b'{' | b']'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Option<&str> {
        value_end(text, 0).and_then(|end| text.get(..end))
    }

    #[test]
    fn a_value_ends_at_its_own_bracket() {
        assert_eq!(value("{} {}"), Some("{}"));
        assert_eq!(value("[{\"a\": [1]}, 2] rest"), Some("[{\"a\": [1]}, 2]"));
        assert_eq!(value(r#"{"a": "}\"}"} x"#), Some(r#"{"a": "}\"}"}"#));
        assert_eq!(value("{'a': '}'} x"), Some("{'a': '}'}"));
        assert_eq!(value("{ // a }\n /* } */ } x"), Some("{ // a }\n /* } */ }"));
    }

    #[test]
    fn a_value_without_its_bracket_has_no_end() {
        assert_eq!(value("{\"a\": [1}"), None);
        assert_eq!(value("{\"a: [\n 1 ]\n}"), None);
        assert_eq!(value("{\"a\": \"b"), None);
        assert_eq!(value("{\"a\": \"b\\"), None);
        assert_eq!(value("{ /* }"), None);
    }

    #[test]
    fn a_forgotten_quote_hides_one_line() {
        assert_eq!(value("{\"a: 1,\n\"b\": 2} x"), Some("{\"a: 1,\n\"b\": 2}"));
        assert_eq!(value("{\"é\n} x"), Some("{\"é\n}"));
    }

    #[test]
    fn json_is_told_from_what_resembles_it() {
        for yes in ["{\"", "{ }", "{\n  \"a", "{'a", "[{", "[ \"a", "[]", "{“a", "{ // c"] {
            assert!(looks_like_json(yes, 0), "{yes}");
        }
        for no in ["{+a+}", "{% a", "{{ a", "{ echo", "[a](", "[ -f", "[!", "[ \"$a\"", "", "{"] {
            assert!(!looks_like_json(no, 0), "{no}");
        }
    }
}
