//! References that a template engine would have filled in.

use core::ops::Range;

/// The first `${…}` or `{{ … }}` in `text`, in bytes; none where there is none. `$(…)` is a shell's
/// and no template's.
#[must_use]
pub fn reference(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut previous = 0;
    for (at, &byte) in bytes.iter().enumerate() {
        if byte == b'{' && matches!(previous, b'$' | b'{') {
            let inside = bytes.get(at + 1..)?;
            // `${{ … }}` opens twice and closes twice.
            let twice = previous == b'{' || inside.first() == Some(&b'{');
            let start = at - 1;
            // Where nothing closes this one, nothing closes a later one of the same sort.
            let length = if twice { closing_pair(inside) } else { inside.iter().position(|&b| b == b'}') };
            match length {
                Some(0) => {}
                Some(length) => {
                    let end = at + 1 + length + if twice { 2 } else { 1 };
                    return Some(start..end);
                }
                None if !twice => return None,
                None => return single(text, at + 1),
            }
        }
        previous = byte;
    }
    None
}

fn closing_pair(bytes: &[u8]) -> Option<usize> {
    bytes.windows(2).position(|pair| pair == b"}}")
}

/// The first `${…}` from `from` on, where no `}}` follows.
fn single(text: &str, from: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes().get(from..)?;
    let start =
        bytes.windows(3).position(|window| matches!(window, [b'$', b'{', third] if *third != b'}'))?;
    let length = bytes.get(start..)?.iter().position(|&byte| byte == b'}')?;
    Some(from + start..from + start + length + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_found_where_they_stand() {
        for (text, found) in [
            ("${VAR}", Some("${VAR}")),
            ("a-${VAR:-default}-b", Some("${VAR:-default}")),
            ("{{ .Values.arn }}", Some("{{ .Values.arn }}")),
            ("é{{x}}", Some("{{x}}")),
            ("${{ secrets.KEY }}", Some("${{ secrets.KEY }}")),
            ("${}${A}", Some("${A}")),
            ("{{ ${A}", Some("${A}")),
            ("{{}}", None),
            ("${VAR", None),
            ("{{ x }", None),
            ("$(VAR)", None),
            ("$VAR", None),
            ("{\"a\":{}}", None),
            ("$ConnectionString", None),
            ("", None),
        ] {
            assert_eq!(reference(text).map(|range| &text[range]), found, "{text}");
        }
    }

    #[test]
    fn openings_without_an_end_cost_nothing() {
        assert_eq!(reference(&"${".repeat(200_000)), None);
        assert_eq!(reference(&"{{".repeat(200_000)), None);
        assert_eq!(reference(&"${}".repeat(200_000)), None);
        assert_eq!(reference(&"{{}}".repeat(200_000)), None);
    }
}
