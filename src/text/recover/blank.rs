//! What stands between tokens and is neither blank nor token: comments, foreign blanks, fences.

use super::super::reader::{Reader, span};
use super::super::{FaultKind, TextEdit};

impl Reader<'_> {
    pub(in super::super) fn byte_order_mark(&mut self) {
        self.replaced(FaultKind::ByteOrderMark, 0, 3, "");
        self.at = 3;
    }

    /// Passes over a comment or a foreign blank, if one stands here.
    pub(super) fn blank(&mut self) -> bool {
        let start = self.at;
        if self.comment_starts(start) {
            self.comment(start);
            return true;
        }
        let mut end = start;
        while let length @ 1.. = self.unusual_space(end) {
            end += length;
        }
        if end > start {
            self.replaced(FaultKind::UnusualSpace, start, end, " ");
            self.at = end;
        }
        end > start
    }

    pub(super) fn comment_starts(&self, at: usize) -> bool {
        match self.byte(at) {
            b'#' => true,
            b'/' => matches!(self.byte(at + 1), b'/' | b'*'),
            _ => false,
        }
    }

    fn comment(&mut self, start: usize) {
        let mut end = start + 2;
        if self.byte(start) == b'#' || self.byte(start + 1) == b'/' {
            end = self.line_end(start);
        } else {
            while !(self.byte(end) == b'*' && self.byte(end + 1) == b'/') && end < self.bytes.len() {
                end += 1;
            }
            if end < self.bytes.len() {
                end += 2;
            } else {
                self.whole = false;
            }
        }
        self.replaced(FaultKind::Comment, start, end, "");
        self.at = end;
    }

    /// The length of the control character or the blank beyond ASCII at `at`; 0 where there is none.
    fn unusual_space(&self, at: usize) -> usize {
        match (self.byte(at), self.byte(at + 1), self.byte(at + 2)) {
            (b'\t' | b'\n' | b'\r', ..) => 0,
            (0..0x20 | 0x7F, ..) => usize::from(at < self.bytes.len()),
            // An escape outside of a string.
            (b'\\', b'n' | b'r' | b't' | b'\n' | b'\r', _) | (0xC2, 0x80..=0xA0, _) => 2,
            (0xE2, 0x80, 0x80..=0x8F | 0xA8 | 0xA9 | 0xAF)
            | (0xE2, 0x81, 0x9F | 0xA0)
            | (0xE1, 0x9A, 0x80)
            | (0xE3, 0x80, 0x80)
            | (0xEF, 0xBB, 0xBF) => 3,
            _ => 0,
        }
    }

    /// Takes a Markdown fence away: the whole line at the start, its backquotes at the end.
    pub(super) fn code_fence(&mut self) -> bool {
        let start = self.at;
        if !self.starts_with(start, "```") {
            return false;
        }
        let end = self.line_end(start);
        match self.faults.iter_mut().find(|fault| fault.kind == FaultKind::CodeFence) {
            Some(fault) => fault.edits.push(TextEdit::replace(span(start, end), "")),
            None => self.replaced(FaultKind::CodeFence, start, end, ""),
        }
        self.at = end;
        true
    }
}
