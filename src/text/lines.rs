use serde::Serialize;

/// A place in a text as editors count: UTF-16 code units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Position {
    /// The line, from 1; lines end at LF, CRLF or CR.
    pub line: u32,
    /// The column, from 1, in UTF-16 code units.
    pub column: u32,
    /// The offset from the start of the text, from 0, in UTF-16 code units.
    pub offset: u32,
}

/// Turns byte offsets into positions. It walks on from the last one asked for, so offsets asked for
/// in ascending order cost one pass over the text together; one that lies behind starts again.
#[derive(Clone, Debug)]
pub struct Lines<'t> {
    text: &'t str,
    at: usize,
    here: Position,
}

impl<'t> Lines<'t> {
    /// At the start of a text.
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        Self { text, at: 0, here: Position { line: 1, column: 1, offset: 0 } }
    }

    /// The position of a byte offset; past the end, the end's.
    pub fn position(&mut self, byte: u32) -> Position {
        let byte = byte as usize;
        if byte < self.at {
            *self = Self::new(self.text);
        }
        let bytes = self.text.as_bytes();
        while self.at < byte {
            let Some(&unit) = bytes.get(self.at) else { break };
            self.at += 1;
            match unit {
                b'\n' => self.end_line(),
                // Of CR LF the LF ends the line.
                b'\r' if bytes.get(self.at) != Some(&b'\n') => self.end_line(),
                0x80..=0xBF => {}
                // Four bytes of UTF-8 are two units of UTF-16.
                0xF0.. => self.advance(2),
                _ => self.advance(1),
            }
        }
        self.here
    }

    fn advance(&mut self, units: u32) {
        self.here.column += units;
        self.here.offset += units;
    }

    fn end_line(&mut self) {
        self.here = Position { line: self.here.line + 1, column: 1, offset: self.here.offset + 1 };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, byte: u32) -> (u32, u32, u32) {
        let Position { line, column, offset } = Lines::new(text).position(byte);
        (line, column, offset)
    }

    #[test]
    fn lines_end_at_lf_crlf_and_cr() {
        for ending in ["\n", "\r\n", "\r"] {
            let text = std::format!("a{ending}b");
            let byte = 1 + ending.len() as u32;
            assert_eq!(at(&text, byte), (2, 1, byte), "{ending:?}");
        }
        assert_eq!(at("a\n\r\nb", 4), (3, 1, 4));
    }

    #[test]
    fn columns_are_utf16_units() {
        // é is one unit in two bytes, 𝄞 two units in four.
        assert_eq!(at("é𝄞x", 2), (1, 2, 1));
        assert_eq!(at("é𝄞x", 6), (1, 4, 3));
        assert_eq!(at("é𝄞x", 99), (1, 5, 4));
    }

    #[test]
    fn an_earlier_offset_starts_again() {
        let mut lines = Lines::new("ab\ncd");
        assert_eq!(lines.position(4).line, 2);
        assert_eq!(lines.position(1).column, 2);
    }
}
