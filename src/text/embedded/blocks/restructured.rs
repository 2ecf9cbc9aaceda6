//! reStructuredText, and plain text, which is read as if it were.

use super::super::chars::{byte, find_text, part, starts};
use super::super::language::Language;
use super::super::scan::Role;
use super::Blocks;
use super::line::{Line, body, past_markers};
use super::markdown::Fence;
use super::paragraph::Paragraph;

/// Directives whose body is taken literally (docutils, Sphinx, and the dialect of MongoDB's
/// documentation).
const LITERAL: [&str; 10] = [
    "code-block",
    "code",
    "sourcecode",
    "input",
    "output",
    "parsed-literal",
    "highlight",
    "literal",
    "prompt",
    "code-cell",
];

pub(super) fn read(blocks: &mut Blocks<'_>, start: usize, has_fences: bool) {
    let document = blocks.document;
    let mut paragraph = Paragraph::default();
    let mut at = start;
    while let Some(line) = Line::at(document, at) {
        at = line.next;
        let mark = past_markers(document, line.first);
        if has_fences && let Some(fence) = Fence::open(document, &line) {
            paragraph.end(blocks);
            at = fence.take(blocks, at);
            continue;
        }
        if starts(document, mark, ".. ") || part(document, mark, line.end).trim_ascii_end() == ".." {
            paragraph.end(blocks);
            at = explicit(blocks, &line, mark);
            continue;
        }
        let is_text = paragraph.line(blocks, &line);
        if is_text && line.text.ends_with("::") {
            paragraph.end(blocks);
            let (end, next) = body(document, at, line.indent(document));
            blocks.take(at, end, Role::Block, Language::Open);
            at = next;
        }
    }
    paragraph.end(blocks);
}

/// Takes the directive or comment whose `..` stands at `mark`; where to go on.
fn explicit(blocks: &mut Blocks<'_>, line: &Line<'_>, mark: usize) -> usize {
    let document = blocks.document;
    let indent = line.column(document, mark);
    let content = part(document, mark + 2, line.end).trim_ascii();
    let colons = find_text(content, 0, "::");
    if colons >= content.len() {
        return comment(document, line, indent, content);
    }
    let name = part(content, 0, colons).trim_ascii();
    let argument = part(content, colons + 2, content.len());
    if !LITERAL.iter().any(|known| name.eq_ignore_ascii_case(known)) {
        return line.next;
    }
    let mut language = Language::of(argument.trim_ascii());
    let mut at = line.next;
    while let Some(option) = Line::at(document, at) {
        if !option.text.starts_with(':') || option.indent(document) <= indent {
            break;
        }
        if let Some(named) = option.text.strip_prefix(":language:") {
            language = Language::of(named.trim_ascii());
        }
        at = option.next;
    }
    let (end, next) = body(document, at, indent);
    blocks.take(at, end, Role::Block, language);
    next
}

/// What `..` hides. Targets, footnotes and substitutions hide nothing, nor does a `..` with
/// nothing below it.
fn comment(document: &str, line: &Line<'_>, indent: usize, content: &str) -> usize {
    let is_empty = content.is_empty() && Line::at(document, line.next).is_none_or(|next| next.is_blank());
    if is_empty || matches!(byte(content, 0), b'_' | b'[' | b'|') {
        return line.next;
    }
    body(document, line.next, indent).1
}
