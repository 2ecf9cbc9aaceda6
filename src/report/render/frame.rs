use alloc::string::String;
use core::cell::Cell;
use core::ops::Range;

use super::visible::visible_char;
use crate::payload::secret::MASK;
use crate::report::Examined;
use crate::text::{Position, Span};

/// Cuts frames out of a text: some lines of the payload, every secret masked before a line is cut.
pub(super) struct Frames<'t> {
    text: &'t str,
    payload: Range<usize>,
    secrets: &'t [Span],
    /// Where the payload begins.
    begin: Place,
    /// Where the last frame was cut. Findings come in the order of the text, so all of them together
    /// cost one pass over it, also where it is one line.
    last: Cell<Place>,
}

/// A byte, and the UTF-16 code units before it.
#[derive(Clone, Copy, Default)]
struct Place {
    byte: usize,
    units: u32,
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
    pub(super) fn new(text: &'t str, examined: &'t Examined) -> Self {
        let payload = examined.payload.range();
        let begin = Place { byte: payload.start, units: examined.start.offset };
        Self { text, payload, secrets: &examined.secrets, begin, last: Cell::new(begin) }
    }

    /// The frame around a stretch: its lines, and one before and after where the payload has them.
    /// What stands beside the payload on its first and last line is left out: in a command it may be
    /// anything. What stands before or behind the payload has no frame.
    pub(super) fn around(&self, start: Position, end: Position) -> Option<Frame> {
        if start.offset < self.begin.units {
            return None;
        }
        let from = self.place(start.offset);
        if from.byte > self.payload.end {
            return None;
        }
        self.last.set(from);
        let (from, mut to) = (from.byte, self.walk(from, end.offset).byte);
        let lines = end.line.saturating_sub(start.line) as usize;
        if lines > MOST_LINES {
            to = (0..=MOST_LINES).fold(from, |at, _| self.line_end(at, to));
        }
        let begin = self.begin(from);
        let finish = self.finish(to, lines > MOST_LINES);
        let first_line = start.line as usize - self.text.get(begin..from).map_or(0, count_lines);
        let (text, mark) = self.masked(begin..finish, from..to.max(from));
        Some(Frame { text, first_line, mark })
    }

    /// Where a frame begins: with the line before, or within a long line.
    fn begin(&self, from: usize) -> usize {
        let floor = self.floor(from.saturating_sub(MOST_BESIDE)).max(self.payload.start);
        let line = self.line_start(from, floor);
        if line > floor { self.line_start(line - 1, floor) } else { line }
    }

    /// Where a frame ends: with the line after, or within a long line. `whole`: what is marked ends
    /// with its line.
    fn finish(&self, to: usize, whole: bool) -> usize {
        let ceiling = self.floor(to.saturating_add(MOST_BESIDE)).min(self.payload.end);
        let line = if whole { to } else { self.line_end(to, ceiling) };
        self.line_end(line, ceiling)
    }

    /// The start of the line that this byte stands in, or `floor` where that is later.
    fn line_start(&self, byte: usize, floor: usize) -> usize {
        let bytes = self.text.as_bytes();
        // Of CR LF the LF ends the line.
        let ends = |at: usize| match bytes.get(at) {
            Some(b'\n') => true,
            Some(b'\r') => bytes.get(at + 1) != Some(&b'\n'),
            _ => false,
        };
        (floor..byte).rev().find(|at| ends(*at)).map_or(floor, |at| at + 1)
    }

    /// The end of the line that this byte stands in, with its line break, or `ceiling` where that is
    /// earlier.
    fn line_end(&self, byte: usize, ceiling: usize) -> usize {
        let bytes = self.text.as_bytes();
        for at in byte..ceiling {
            match bytes.get(at) {
                Some(b'\n') => return at + 1,
                Some(b'\r') if bytes.get(at + 1) != Some(&b'\n') => return at + 1,
                _ => {}
            }
        }
        ceiling
    }

    fn floor(&self, byte: usize) -> usize {
        (0..=byte.min(self.text.len())).rev().find(|&at| self.text.is_char_boundary(at)).unwrap_or(0)
    }

    fn place(&self, units: u32) -> Place {
        let known = [self.last.get(), self.begin];
        self.walk(known.into_iter().find(|place| place.units <= units).unwrap_or_default(), units)
    }

    fn walk(&self, from: Place, units: u32) -> Place {
        let mut place = from;
        for letter in self.text.get(from.byte..).unwrap_or("").chars() {
            if place.units >= units {
                break;
            }
            place.units += letter.len_utf16() as u32;
            place.byte += letter.len_utf8();
        }
        place
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
                // The renderer knows tabs.
                '\t' => text.push('\t'),
                letter => text.push(visible_char(letter)),
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
