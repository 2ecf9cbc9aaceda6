use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::payload::secret::MASK;
use crate::text::{Position, Span};

/// Cuts frames out of a text: some lines of the payload, every secret masked before a line is cut.
pub(super) struct Frames<'t> {
    text: &'t str,
    /// Byte offsets where lines begin.
    lines: Vec<usize>,
    payload: Range<usize>,
    secrets: &'t [Span],
}

/// A piece of a text with its secrets masked.
pub(super) struct Frame {
    pub(super) text: String,
    /// The number of its first line, from 1.
    pub(super) first_line: usize,
    /// What is to be marked, in bytes of `text`.
    pub(super) mark: Range<usize>,
}

/// The most lines of a value that a frame shows.
const MOST_LINES: usize = 6;
/// The most bytes before and after the mark that a frame keeps of a line: minified payloads are one
/// line of any length.
const MOST_BESIDE: usize = 200;

impl<'t> Frames<'t> {
    pub(super) fn new(text: &'t str, payload: Span, secrets: &'t [Span]) -> Self {
        let bytes = text.as_bytes();
        let ends = bytes.iter().enumerate().filter_map(|(at, byte)| match byte {
            b'\n' => Some(at + 1),
            b'\r' if bytes.get(at + 1) != Some(&b'\n') => Some(at + 1),
            _ => None,
        });
        Self { text, lines: core::iter::once(0).chain(ends).collect(), payload: payload.range(), secrets }
    }

    /// Whether a line of the payload is at this place.
    pub(super) fn holds(&self, at: Position) -> bool {
        // Of an empty text, its one line is all there is.
        self.payload.is_empty() || self.is_inside(at.line as usize)
    }

    fn is_inside(&self, line: usize) -> bool {
        line >= 1
            && self.lines.get(line - 1).is_some_and(|&begin| begin < self.payload.end)
            && self.end_of(line) > self.payload.start
    }

    /// The frame around a stretch: its lines, and one before and after where the payload has them.
    pub(super) fn around(&self, start: Position, end: Position) -> Frame {
        let (from, to) = (self.byte(start), self.byte(end));
        let (first, last) = (start.line as usize, (end.line as usize).min(start.line as usize + MOST_LINES));
        let top = if self.is_inside(first - 1) { first - 1 } else { first };
        let bottom = if self.is_inside(last + 1) { last + 1 } else { last };
        let begin =
            self.lines.get(top - 1).copied().unwrap_or(0).max(self.floor(from.saturating_sub(MOST_BESIDE)));
        let to = to.min(self.end_of(last));
        let finish = self.end_of(bottom).min(self.floor(to.saturating_add(MOST_BESIDE)));
        // Where a long line was cut short, its neighbours would be cut in the middle.
        let first_line = start.line as usize - self.text.get(begin..from).map_or(0, count_lines);
        let (text, mark) = self.masked(begin..finish, from..to.max(from));
        Frame { text, first_line, mark }
    }

    fn end_of(&self, line: usize) -> usize {
        self.lines.get(line).copied().unwrap_or(self.text.len())
    }

    fn floor(&self, byte: usize) -> usize {
        (0..=byte.min(self.text.len())).rev().find(|&at| self.text.is_char_boundary(at)).unwrap_or(0)
    }

    fn byte(&self, position: Position) -> usize {
        let begin = self.lines.get(position.line as usize - 1).copied().unwrap_or(self.text.len());
        let mut units = position.column - 1;
        for (at, letter) in self.text.get(begin..).unwrap_or("").char_indices() {
            if units == 0 {
                return begin + at;
            }
            units = units.saturating_sub(letter.len_utf16() as u32);
        }
        self.text.len()
    }

    /// The text of a range with its secrets masked, and where the mark lies in it. A lone CR ends a
    /// line here and would not in a frame, so lines are joined by LF.
    fn masked(&self, range: Range<usize>, mark: Range<usize>) -> (String, Range<usize>) {
        let mut text = String::new();
        let mut moved = 0..0;
        let first = self.secrets.partition_point(|secret| secret.end as usize <= range.start);
        let mut secrets =
            self.secrets.get(first..).unwrap_or(&[]).iter().map(|secret| secret.range()).peekable();
        let mut at = range.start;
        while at < range.end {
            if at == mark.start {
                moved.start = text.len();
            }
            if at == mark.end {
                moved.end = text.len();
            }
            if let Some(secret) = secrets.next_if(|secret| secret.start <= at) {
                if secret.end > at {
                    text.push_str(MASK);
                    // A mark that begins or ends inside is moved to the edge of the mask.
                    if (at + 1..secret.end).contains(&mark.start) {
                        moved.start = text.len() - MASK.len();
                    }
                    if (at + 1..secret.end).contains(&mark.end) {
                        moved.end = text.len();
                    }
                    at = secret.end;
                }
                continue;
            }
            let Some(letter) = self.text.get(at..).and_then(|rest| rest.chars().next()) else { break };
            at += letter.len_utf8();
            match letter {
                '\r' if self.text.as_bytes().get(at) == Some(&b'\n') => {}
                '\r' | '\n' => text.push('\n'),
                letter => text.push(letter),
            }
        }
        if mark.start >= at {
            moved.start = text.len();
        }
        if mark.end >= at {
            moved.end = text.len();
        }
        (text, moved.start..moved.end.max(moved.start))
    }
}

fn count_lines(text: &str) -> usize {
    let bytes = text.as_bytes();
    bytes
        .iter()
        .enumerate()
        .filter(|(at, byte)| **byte == b'\n' || **byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'))
        .count()
}
