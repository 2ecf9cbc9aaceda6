//! What stands between tokens and is neither blank nor token: comments, foreign blanks, fences.

use alloc::vec::Vec;

use super::super::json::{Reader, span};
use super::super::{FaultKind, TextEdit};

impl Reader<'_> {
    pub(in super::super) fn byte_order_mark(&mut self) {
        self.mended(FaultKind::ByteOrderMark, 0, 3, TextEdit::replace(span(0, 3), ""));
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
            self.mended(FaultKind::UnusualSpace, start, end, TextEdit::replace(span(start, end), " "));
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
        self.mended(FaultKind::Comment, start, end, TextEdit::replace(span(start, end), ""));
        self.at = end;
    }

    /// The length of the control character or the blank beyond ASCII at `at`; 0 where there is none.
    fn unusual_space(&self, at: usize) -> usize {
        let Some(rest) = self.text.get(at..) else { return 0 };
        match rest.chars().next() {
            Some('\t' | '\n' | '\r') | None => 0,
            Some('\\') if matches!(self.byte(at + 1), b'n' | b'r' | b't' | b'\n' | b'\r') => 2,
            Some('\0'..'\u{20}' | '\u{7f}') => 1,
            Some('\u{80}'..='\u{a0}') => 2,
            Some(
                '\u{1680}'
                | '\u{2000}'..='\u{200f}'
                | '\u{2028}'
                | '\u{2029}'
                | '\u{202f}'
                | '\u{205f}'
                | '\u{2060}'
                | '\u{3000}'
                | '\u{feff}',
            ) => 3,
            Some(_) => 0,
        }
    }

    /// Takes a Markdown fence away: the whole line at the start, its backquotes at the end.
    pub(super) fn code_fence(&mut self) -> bool {
        let start = self.at;
        if !self.starts_with(start, "```") {
            return false;
        }
        let end = self.line_end(start);
        let edit = TextEdit::replace(span(start, end), "");
        match self.faults.iter_mut().find(|fault| fault.kind == FaultKind::CodeFence) {
            Some(fault) => fault.edits.push(edit),
            None => self.fault(FaultKind::CodeFence, start, end, Vec::from([edit])),
        }
        self.at = end;
        true
    }
}
