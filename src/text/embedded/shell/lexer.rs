use alloc::vec::Vec;

use super::super::chars::{byte, find_any, line_end, offset, past_line_end, skip, skip_blanks, starts};
use super::here_document::{HereDocument, here_string};
use super::word::{Quoting, Word};
use super::{posix, powershell};
use crate::text::Span;

/// Whose quoting rules hold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum Dialect {
    Posix,
    PowerShell,
}

/// Reads the words of one command. It reads what documents mean: a continuation with blanks after
/// it, or none before a line that begins with an option, does not end the command.
pub(in super::super) struct Lexer<'v> {
    pub(super) text: &'v str,
    pub(in super::super) at: usize,
    pub(super) dialect: Dialect,
    /// Backslashes with blanks after them where a continuation was meant.
    pub(super) continuation_blanks: Vec<Span>,
    pub(in super::super) here_document: Option<HereDocument<'v>>,
    /// What `<<<` feeds to the command.
    pub(super) here_string: Option<Word>,
    /// The operator that ended the command; 0 at a line end and at the end of the text.
    pub(in super::super) operator: u8,
}

impl<'v> Lexer<'v> {
    pub(in super::super) fn new(text: &'v str, at: usize, dialect: Dialect) -> Self {
        Self {
            text,
            at,
            dialect,
            continuation_blanks: Vec::new(),
            here_document: None,
            here_string: None,
            operator: 0,
        }
    }

    /// The next word. None at the end of the command: at its line end, or past the operator that
    /// ends it.
    pub(in super::super) fn next(&mut self) -> Option<Word> {
        let mut redirected = false;
        while self.at < self.text.len() {
            match byte(self.text, self.at) {
                b' ' | b'\t' => self.at += 1,
                b'\\' | b'`' | b'^' if self.continuation() => {}
                b'`' if self.dialect == Dialect::Posix => return self.stop(),
                b'\n' | b'\r' if self.next_line_is_option() => {
                    self.at = past_line_end(self.text, self.at);
                }
                b'\n' | b'\r' => return None,
                b'#' => self.at = line_end(self.text, self.at),
                b';' | b'|' | b'&' | b')' => return self.stop(),
                b'(' if self.dialect == Dialect::Posix => return self.stop(),
                b'<' if starts(self.text, self.at, "<<<") => {
                    self.at = skip_blanks(self.text, self.at + 3);
                    self.here_string = Some(self.word());
                }
                b'<' if starts(self.text, self.at, "<<") => {
                    self.here_document = HereDocument::announced(self.text, self.at);
                    self.at = self.here_document.map_or(self.at + 2, |found| found.end);
                }
                b'<' if !byte(self.text, self.at + 1).is_ascii_alphabetic() => {
                    self.at += 1;
                    redirected = true;
                }
                b'>' => {
                    self.at = skip(self.text, self.at, |byte| matches!(byte, b'>' | b'&' | b'|'));
                    redirected = true;
                }
                _ => {
                    let word = self.word();
                    if !redirected {
                        return Some(word);
                    }
                    redirected = false;
                }
            }
        }
        None
    }

    fn stop(&mut self) -> Option<Word> {
        self.operator = byte(self.text, self.at);
        self.at += 1;
        None
    }

    /// Whether the next line begins with an option, which no command does: the document forgot the
    /// continuation.
    fn next_line_is_option(&self) -> bool {
        let at = skip_blanks(self.text, past_line_end(self.text, self.at));
        byte(self.text, at) == b'-' && {
            let next = byte(self.text, at + 1);
            next.is_ascii_alphabetic() || (next == b'-' && byte(self.text, at + 2).is_ascii_alphabetic())
        }
    }

    /// Goes past the continuation at `at`, if there is one.
    fn continuation(&mut self) -> bool {
        let after = skip_blanks(self.text, self.at + 1);
        let next_line = past_line_end(self.text, after);
        let at_line_end = next_line > after || after >= self.text.len();
        let blanks = after > self.at + 1;
        let backslash = byte(self.text, self.at) == b'\\';
        let before = self.at.checked_sub(1).map_or(0, |before| byte(self.text, before));
        if !backslash && !matches!(before, b' ' | b'\t') {
            // A backtick that closes, as in `curl …`.
            return false;
        }
        let is_broken = backslash && blanks;
        if is_broken {
            self.continuation_blanks.push(Span::new(offset(self.at), offset(after)));
        }
        if at_line_end || is_broken {
            self.at = next_line;
            return true;
        }
        false
    }

    /// The word at `at`; at least one byte of the text goes into it.
    fn word(&mut self) -> Word {
        let mut word = Word::default();
        if let Some(body) = here_string(self.text, self.at) {
            word.quoted(Quoting::HereDocument);
            word.push(body.start, body.end);
            self.at = body.after;
            return word;
        }
        let start = self.at;
        match self.dialect {
            Dialect::Posix => posix::word(self, &mut word),
            Dialect::PowerShell => powershell::word(self, &mut word),
        }
        if self.at == start {
            let end = self.past_char(start);
            word.push(start, end);
            self.at = end;
        }
        word
    }

    /// One word from here, whatever stands before it.
    pub(in super::super) fn single(text: &'v str, at: usize, dialect: Dialect) -> (Word, usize) {
        let mut lexer = Self::new(text, at, dialect);
        let word = lexer.word();
        (word, lexer.at)
    }

    /// One past the character at `at`.
    pub(super) fn past_char(&self, at: usize) -> usize {
        let mut end = at + 1;
        while byte(self.text, end) & 0xC0 == 0x80 {
            end += 1;
        }
        end.min(self.text.len())
    }

    /// Takes what stands there as it is.
    pub(super) fn bare(&mut self, word: &mut Word, end: usize) {
        word.quoted(Quoting::Mixed);
        word.push(self.at, end);
        self.at = end;
    }

    /// Takes what stands between single quotes; `at` is at the first.
    pub(super) fn single_quoted(&mut self, word: &mut Word) {
        word.quoted(Quoting::Single);
        let start = self.at + 1;
        let end = find_any(self.text, start, b"'");
        word.push(start, end);
        self.at = (end + 1).min(self.text.len());
    }
}
