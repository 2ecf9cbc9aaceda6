use super::super::brackets::looks_like_json;
use super::super::chars::{byte, starts};
use super::super::language::Language;
use super::super::scan::Role;
use super::Blocks;
use super::line::Line;

/// The lines of running text that are being gathered.
#[derive(Default)]
pub(super) struct Paragraph {
    open: Option<Open>,
    blank_before: bool,
}

struct Open {
    start: usize,
    end: usize,
    indent: usize,
    /// It begins with JSON or a command, so that lines after a blank one may belong to it.
    is_code: bool,
}

impl Paragraph {
    /// Puts a line to the paragraph, or ends it there. Says whether the line is text, and not of a
    /// payload or command.
    pub(super) fn line(&mut self, blocks: &mut Blocks<'_>, line: &Line<'_>) -> bool {
        if line.is_blank() {
            if self.open.as_ref().is_some_and(|open| !open.is_code) {
                self.end(blocks);
            }
            self.blank_before = true;
            return false;
        }
        let indent = line.indent(blocks.document);
        if self.blank_before && self.open.as_ref().is_some_and(|open| !open.continues(line, indent)) {
            self.end(blocks);
        }
        self.blank_before = false;
        match &mut self.open {
            Some(open) => open.end = line.end,
            None => {
                let is_code = begins_code(blocks.document, line.first);
                self.open = Some(Open { start: line.start, end: line.end, indent, is_code });
            }
        }
        self.open.as_ref().is_some_and(|open| !open.is_code)
    }

    /// The paragraph ends.
    pub(super) fn end(&mut self, blocks: &mut Blocks<'_>) {
        self.blank_before = false;
        if let Some(open) = self.open.take() {
            blocks.take(open.start, open.end, Role::Paragraph, Language::Open);
        }
    }
}

impl Open {
    /// Whether the first line after a blank one goes on with it.
    fn continues(&self, line: &Line<'_>, indent: usize) -> bool {
        indent > self.indent || matches!(byte(line.text, 0), b'"' | b'}' | b']')
    }
}

fn begins_code(document: &str, at: usize) -> bool {
    if looks_like_json(document, at) {
        return true;
    }
    let at = at + if starts(document, at, "$ ") { 2 } else { 0 };
    starts(document, at, "curl ")
        && matches!(byte(document, at + 5), b'-' | b'\'' | b'"' | b'\\' | b'h' | b'$')
}
