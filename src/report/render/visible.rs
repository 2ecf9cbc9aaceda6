use alloc::string::String;

/// A text with every character made visible that a terminal would obey or that would reorder the
/// line. Line breaks and tabs too: it becomes part of one line.
#[must_use]
pub fn visible(text: &str) -> String {
    text.chars().map(visible_char).collect()
}

/// What stands for a character on a terminal: itself, or a picture of it.
pub(super) fn visible_char(letter: char) -> char {
    match letter {
        '\0'..='\x1f' => char::from_u32(0x2400 + letter as u32).unwrap_or('\u{fffd}'),
        '\x7f' => '\u{2421}',
        // C1 controls (U+009B begins an escape sequence like ESC `[`), separators of lines and
        // paragraphs, marks that turn the direction of writing.
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        letter => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_that_a_terminal_obeys() {
        assert_eq!(visible("a\u{1b}[31m\u{9b}2J\n\t\u{7f}\u{202e}é😀"), "a␛[31m\u{fffd}2J␊␉␡\u{fffd}é😀");
    }
}
