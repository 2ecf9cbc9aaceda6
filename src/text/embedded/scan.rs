use alloc::vec::Vec;

use super::brackets::{looks_like_json, opens, skip_comments, value_end};
use super::chars::{byte, line_end, part, past_line_end, skip_blanks, starts};
use super::language::Language;
use super::shell::{Command, HereDocument, Quoting};
use super::view::{Piece, View};
use super::{Embedded, Request};
use crate::text::Span;

/// What a stretch of text is, which says what is believed of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A whole script: commands and no bare JSON.
    Script,
    /// A block of code in a document.
    Block,
    /// A paragraph, where only what stands at the start of a line or after a backtick counts.
    Paragraph,
}

/// How many variables are remembered; scripts use one or two.
pub(super) const MOST_VARIABLES: usize = 8;

/// Finds the payloads of one block. It goes through the text once: whatever is taken is taken to
/// its end, and nothing is tried twice.
pub(super) struct Scan<'v, 't> {
    pub(super) view: &'v View<'t>,
    pub(super) text: &'v str,
    pub(super) role: Role,
    pub(super) language: Language,
    pub(super) found: &'v mut Vec<Embedded<'t>>,
    /// The youngest variables that hold a payload, each with its place in `found`.
    pub(super) variables: [(&'v str, usize); MOST_VARIABLES],
    /// How many variables there were.
    pub(super) variables_seen: usize,
    /// Nothing but space and comments came before.
    at_start: bool,
    /// A command or a payload came before, so that JSON may be its answer.
    pub(super) after_command: bool,
    /// The payload that a command before on this pipeline puts out.
    pub(super) piped: Option<usize>,
    pub(super) here_document: Option<HereDocument<'v>>,
    /// The command on this line that sends what it is fed.
    pub(super) reader: Option<Command>,
}

impl<'v, 't> Scan<'v, 't> {
    pub(super) fn run(view: &'v View<'t>, role: Role, language: Language, found: &'v mut Vec<Embedded<'t>>) {
        if language == Language::Closed {
            return;
        }
        let mut scan = Self {
            text: view.text(),
            view,
            role,
            language,
            found,
            variables: [("", 0); MOST_VARIABLES],
            variables_seen: 0,
            at_start: true,
            after_command: false,
            piped: None,
            here_document: None,
            reader: None,
        };
        let mut at = 0;
        while at < scan.text.len() {
            at = scan.line(at);
        }
    }

    /// Takes the line at `at`, and all lines that its commands reach over.
    fn line(&mut self, at: usize) -> usize {
        let first = skip_blanks(self.text, at);
        if self.at_start && (starts(self.text, first, "/*") || starts(self.text, first, "//")) {
            return skip_comments(self.text, first);
        }
        match byte(self.text, first) {
            b'#' => past_line_end(self.text, line_end(self.text, first)),
            b'\n' | b'\r' => past_line_end(self.text, first),
            _ if self.is_value(first) => self.values(first),
            _ => {
                self.at_start = false;
                self.commands(first)
            }
        }
    }

    /// Whether JSON that stands by itself begins at `at`, the first mark of a line.
    fn is_value(&self, at: usize) -> bool {
        if self.role == Role::Script || !opens(self.text, at) {
            return false;
        }
        let may_be_anything = match self.language {
            Language::Json => true,
            Language::Open => byte(self.text, at) == b'{',
            _ => false,
        };
        if may_be_anything && self.at_start && self.role == Role::Block {
            return true;
        }
        let expected = self.at_start || self.after_command || self.language == Language::Shell;
        expected && looks_like_json(self.text, at)
    }

    /// Takes the values from `start` on.
    fn values(&mut self, start: usize) -> usize {
        self.at_start = false;
        self.after_command = true;
        let mut start = start;
        loop {
            let closed = value_end(self.text, start);
            let next = closed.map_or(self.text.len(), |end| skip_comments(self.text, end));
            // What cannot follow a value belongs to one that is broken: the reader will say so.
            let broken = matches!(byte(self.text, next), b'}' | b']' | b',' | b':' | b'"');
            let end = closed.filter(|_| !broken).unwrap_or(self.text.len());
            let end = start + part(self.text, start, end).trim_ascii_end().len();
            self.push(&[Piece::new(start, end)], &[]);
            if broken || closed.is_none() {
                return self.text.len();
            }
            let again = opens(self.text, next)
                && (self.language == Language::Json || looks_like_json(self.text, next));
            if !again {
                return next;
            }
            start = next;
        }
    }

    /// Notes the payload that `pieces` make; its place in `found`, if there is anything in it.
    pub(super) fn push(&mut self, pieces: &[Piece], special: &'static [u8]) -> Option<usize> {
        let (text, map) = self.view.assemble(pieces);
        if text.trim_ascii().is_empty() {
            return None;
        }
        self.found.push(Embedded {
            span: map.span(Span::new(0, u32::MAX)),
            text,
            map,
            request: None,
            continuation_blanks: Vec::new(),
            secrets: Vec::new(),
            special,
            is_one_line: !self.view.is_whole(),
        });
        Some(self.found.len() - 1)
    }

    pub(super) fn push_here_document(&mut self, start: usize, end: usize) -> Option<usize> {
        self.push(&[Piece::new(start, end)], Quoting::HereDocument.special())
    }

    /// Tells a payload of the request that carries it.
    pub(super) fn attach(&mut self, index: usize, command: &Command) {
        let Some(embedded) = self.found.get_mut(index) else { return };
        embedded.request = Some(Request { method: command.method(), url: command.url(self.view) });
        let view = self.view;
        embedded.continuation_blanks.clear();
        embedded.continuation_blanks.extend(command.continuation_blanks.iter().map(|span| view.span(*span)));
        embedded.secrets.extend(command.secrets.iter().map(|span| view.span(*span)));
    }
}
