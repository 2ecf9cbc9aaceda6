//! AsciiDoc: listing and literal blocks, and paragraphs that an attribute line makes such.

use super::super::chars::{byte, cut};
use super::super::language::Language;
use super::super::scan::Role;
use super::Blocks;
use super::line::Line;
use super::markdown::Fence;
use super::paragraph::Paragraph;

pub(super) fn read(blocks: &mut Blocks<'_>, start: usize) {
    let document = blocks.document;
    let mut paragraph = Paragraph::default();
    // The language that the attribute line above names, if there is one.
    let mut attribute = None;
    let mut at = start;
    while let Some(line) = Line::at(document, at) {
        at = line.next;
        if let Some(language) = source_language(line.text) {
            paragraph.end(blocks);
            attribute = Some(language);
        } else if let Some(fence) = Fence::open(document, &line) {
            paragraph.end(blocks);
            at = fence.take(blocks, at);
            attribute = None;
        } else if is_delimiter(line.text, attribute.is_some()) {
            paragraph.end(blocks);
            let (end, next) = until(blocks, at, |other| other.text == line.text);
            let hidden = matches!(byte(line.text, 0), b'/' | b'+');
            let language = if hidden { Language::Closed } else { attribute.unwrap_or(Language::Open) };
            blocks.take(at, end, Role::Block, language);
            at = next;
            attribute = None;
        } else if attribute.is_some() && !line.is_blank() && !is_between(line.text) {
            let (end, next) = until(blocks, line.start, |other| other.is_blank());
            blocks.take(line.start, end, Role::Block, attribute.take().unwrap_or(Language::Open));
            at = next;
        } else {
            paragraph.line(blocks, &line);
        }
    }
    paragraph.end(blocks);
}

/// The end of the lines from `at` to the one that `ends` holds for, and where that one ends.
fn until(blocks: &Blocks<'_>, at: usize, ends: impl Fn(&Line<'_>) -> bool) -> (usize, usize) {
    let (mut end, mut here) = (at, at);
    while let Some(line) = Line::at(blocks.document, here) {
        if ends(&line) {
            return (end, line.next);
        }
        end = line.end;
        here = line.next;
    }
    (end, here)
}

/// `[source,json]`, `[source%linenums,json]`, `[,json]`, `[listing]`, `[literal]`.
fn source_language(line: &str) -> Option<Language> {
    let inside = line.strip_prefix('[')?.strip_suffix(']')?;
    let (style, rest) = cut(inside, b",");
    let rest = rest.unwrap_or("");
    let style = cut(style, b"%#.").0.trim_ascii();
    match style {
        "source" | "listing" | "literal" => Some(Language::of(rest.trim_ascii())),
        "" if inside.starts_with(',') => Some(Language::of(rest.trim_ascii())),
        _ => None,
    }
}

/// A line of four or more of one mark; `--` too where an attribute line makes it a listing.
fn is_delimiter(line: &str, has_attribute: bool) -> bool {
    let Some(mark) = line.bytes().next() else { return false };
    let long = line.len() >= 4 && matches!(mark, b'-' | b'.' | b'/' | b'+');
    (long && line.bytes().all(|byte| byte == mark)) || (has_attribute && line == "--")
}

/// What may stand between an attribute line and its block: a title, an anchor, more attributes.
fn is_between(line: &str) -> bool {
    (line.starts_with('.') && !line.starts_with("..")) || (line.starts_with('[') && line.ends_with(']'))
}
