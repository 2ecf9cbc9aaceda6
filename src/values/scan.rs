//! Cutting texts at ASCII marks. The standard library's searches are generic over patterns and come
//! into the browser's module once for each use; these come once.

use super::class;

/// What stands before and after the first `mark`, an ASCII character.
#[inline(never)]
pub(crate) fn cut(text: &str, mark: u8) -> Option<(&str, &str)> {
    let at = text.as_bytes().iter().position(|&byte| byte == mark)?;
    // Both halves begin and end at an ASCII character, or at an end of the text.
    let (before, rest) = text.split_at_checked(at)?;
    Some((before, rest.get(1..)?))
}

/// Whether `part`, in lower case, stands anywhere in `text`, whatever the case of ASCII letters there.
#[inline(never)]
pub(crate) fn contains(text: &str, part: &str) -> bool {
    text.as_bytes().windows(part.len()).any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}

/// What stands before and after the last `mark`, an ASCII character.
#[inline(never)]
pub(crate) fn cut_last(text: &str, mark: u8) -> Option<(&str, &str)> {
    let at = text.bytes().rposition(|byte| byte == mark)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// Whether the ASCII character `mark` stands anywhere.
#[inline(never)]
pub(super) fn has(text: &str, mark: u8) -> bool {
    text.bytes().any(|byte| byte == mark)
}

/// The text up to the first `mark`, all of it where there is none.
pub(super) fn before(text: &str, mark: u8) -> &str {
    cut(text, mark).map_or(text, |(before, _)| before)
}

/// What stands after the `n`th `mark`; empty where there are fewer.
#[inline(never)]
pub(super) fn after(text: &str, mark: u8, n: u32) -> &str {
    let mut rest = text;
    for _ in 0..n {
        rest = cut(rest, mark).map_or("", |(_, after)| after);
    }
    rest
}

/// What stands between the `n`th `mark` and the next: part `n`, counted from 0.
#[inline(never)]
pub(crate) fn nth(text: &str, mark: u8, n: u32) -> &str {
    before(after(text, mark, n), mark)
}

/// The parts between marks, as `str::split` gives them: one more than there are marks.
#[derive(Clone)]
pub(crate) struct Parts<'a> {
    /// None after the last part.
    pub(super) rest: Option<&'a str>,
    mark: u8,
}

impl<'a> Parts<'a> {
    pub(crate) const fn new(text: &'a str, mark: u8) -> Self {
        Self { rest: Some(text), mark }
    }

    /// The next part, unless there is none or it is empty.
    #[inline(never)]
    pub(super) fn filled(&mut self) -> Option<&'a str> {
        self.next().filter(|part| !part.is_empty())
    }
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest?;
        let (part, rest) = match cut(text, self.mark) {
            Some((part, rest)) => (part, Some(rest)),
            None => (text, None),
        };
        self.rest = rest;
        Some(part)
    }
}

/// Whether `word` is one of `list`, whose words are separated by blanks. A list in one text needs no
/// table of pointers.
#[inline(never)]
pub(super) fn is_listed(list: &str, word: &str) -> bool {
    let (word, mut rest) = (word.as_bytes(), list.as_bytes());
    if word.is_empty() {
        return false;
    }
    loop {
        if let Some(after) = rest.strip_prefix(word)
            && matches!(after.first(), None | Some(b' '))
        {
            return true;
        }
        match rest.iter().position(|&byte| byte == b' ') {
            Some(at) => rest = rest.get(at + 1..).unwrap_or_default(),
            None => return false,
        }
    }
}

/// What follows `key`, in any case, in a list that names pairs.
#[inline(never)]
pub(super) fn paired<'l>(list: &'l str, key: &str) -> Option<&'l str> {
    let mut words = Parts::new(list, b' ');
    loop {
        let (listed, value) = (words.next()?, words.next()?);
        if class::same(listed, key) {
            return Some(value);
        }
    }
}

/// The end of `text` that begins with `word` after a slash: the part of a URL that names a resource.
pub(super) fn tail<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text;
    loop {
        rest = cut(rest, b'/')?.1;
        if class::strip_prefix_ignoring_case(rest, word).is_some() {
            return Some(rest);
        }
    }
}

/// Scheme and rest of `scheme://rest`.
pub(super) fn split_scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = cut(text, b':')?;
    Some((scheme, rest.strip_prefix("//")?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::string::String;
    use std::vec::Vec;

    proptest! {
        #[test]
        fn the_standard_library_agrees(text in "[a:é]{0,8}") {
            prop_assert_eq!(cut(&text, b':'), text.split_once(':'));
            prop_assert_eq!(cut_last(&text, b':'), text.rsplit_once(':'));
            prop_assert_eq!(has(&text, b':'), text.contains(':'));
            for n in 0..4 {
                let part = text.split(':').nth(n).unwrap_or("");
                prop_assert_eq!(nth(&text, b':', n as u32), part);
                prop_assert_eq!(after(&text, b':', n as u32), text.splitn(n + 1, ':').nth(n).unwrap_or(""));
            }
            prop_assert_eq!(Some(before(&text, b':')), text.split(':').next());
            let parts: Vec<_> = Parts::new(&text, b':').collect();
            prop_assert_eq!(parts, text.split(':').collect::<Vec<_>>());
        }
    }

    #[test]
    fn parts_are_found_in_any_case() {
        assert!(contains("xAbC", "abc") && contains("abc", "abc"));
        assert!(!contains("ab", "abc") && !contains("", "a") && !contains("a b c", "abc"));
    }

    #[test]
    fn lists() {
        assert!(is_listed("a bc", "bc") && !is_listed("a bc", "b") && !is_listed("a bc", ""));
        assert_eq!(paired("a 1 b 2", "B"), Some("2"));
        for key in ["1", "2", ""] {
            assert_eq!(paired("a 1 b 2", key), None);
        }
    }

    #[test]
    fn tails_and_schemes() {
        assert_eq!(tail("https://x/v1/projects/p", "projects/"), Some("projects/p"));
        assert_eq!(tail("projects/p", "projects/"), None);
        assert_eq!(tail(&String::from("/").repeat(9), "projects/"), None);
        assert_eq!(split_scheme("sasl_ssl://h:1"), Some(("sasl_ssl", "h:1")));
        assert_eq!(split_scheme("h:1//"), None);
    }
}
