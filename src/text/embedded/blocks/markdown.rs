//! Markdown and MDX: fenced blocks, also within lists and quotations.

use super::super::chars::{byte, cut, part, skip_blanks};
use super::super::language::Language;
use super::super::scan::Role;
use super::super::view::View;
use super::Blocks;
use super::line::{Line, past_markers};
use super::paragraph::Paragraph;

pub(super) fn read(blocks: &mut Blocks<'_>, start: usize) {
    let document = blocks.document;
    let mut paragraph = Paragraph::default();
    let mut at = start;
    while let Some(line) = Line::at(document, at) {
        at = line.next;
        if let Some(fence) = Fence::open(document, &line) {
            paragraph.end(blocks);
            at = fence.take(blocks, at);
        } else {
            paragraph.line(blocks, &line);
        }
    }
    paragraph.end(blocks);
}

/// A line that opens a fenced block (CommonMark 0.31, §4.5; a list may indent it at will).
pub(super) struct Fence {
    mark: u8,
    length: usize,
    /// How many quotations it stands in.
    quotations: usize,
    language: Language,
}

impl Fence {
    pub(super) fn open(document: &str, line: &Line<'_>) -> Option<Self> {
        let mut at = line.first;
        let mut quotations = 0;
        loop {
            at = past_markers(document, at);
            if byte(document, at) != b'>' {
                break;
            }
            quotations += 1;
            at = skip_blanks(document, at + 1);
        }
        let mark = byte(document, at);
        if !matches!(mark, b'`' | b'~') {
            return None;
        }
        let mut past = at;
        while byte(document, past) == mark {
            past += 1;
        }
        let info = part(document, past, line.end).trim_ascii();
        let is_inline = mark == b'`' && cut(info, b"`").1.is_some();
        (past - at >= 3 && !is_inline).then(|| Self {
            mark,
            length: past - at,
            quotations,
            language: Language::of(info),
        })
    }

    /// Takes the lines from `start` to the closing fence; where to go on.
    pub(super) fn take(&self, blocks: &mut Blocks<'_>, start: usize) -> usize {
        let document = blocks.document;
        let mut view = View::empty(document);
        let (mut at, mut end) = (start, start);
        let mut next = start;
        while let Some(line) = Line::at(document, at) {
            next = line.next;
            let Some(content) = self.content(document, &line) else {
                next = line.start;
                break;
            };
            if self.is_closed_by(part(document, content, line.end).trim_ascii()) {
                break;
            }
            if self.quotations > 0 {
                view.push(content, line.next);
            }
            end = line.end;
            at = line.next;
        }
        if self.quotations > 0 {
            blocks.take_view(&view, Role::Block, self.language);
        } else {
            blocks.take(start, end, Role::Block, self.language);
        }
        next
    }

    /// Where a line's content begins, past the marks of the quotations; none where it stands
    /// outside of them.
    fn content(&self, document: &str, line: &Line<'_>) -> Option<usize> {
        let mut at = line.start;
        for _ in 0..self.quotations {
            let mark = skip_blanks(document, at);
            if byte(document, mark) != b'>' {
                return None;
            }
            at = mark + 1;
        }
        let is_marked = self.quotations > 0 && byte(document, at) == b' ';
        Some(at + usize::from(is_marked))
    }

    fn is_closed_by(&self, line: &str) -> bool {
        line.len() >= self.length && line.bytes().all(|byte| byte == self.mark)
    }
}
