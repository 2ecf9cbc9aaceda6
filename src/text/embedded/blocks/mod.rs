//! The blocks of a document, by its markup.

mod asciidoc;
mod line;
mod markdown;
mod paragraph;
mod restructured;

use alloc::vec::Vec;

use super::language::Language;
use super::scan::{Role, Scan};
use super::view::View;
use super::{Embedded, Syntax};

/// Takes the blocks of a document in their order.
pub(super) struct Blocks<'t> {
    document: &'t str,
    found: Vec<Embedded<'t>>,
}

impl<'t> Blocks<'t> {
    pub(super) fn read(document: &'t str, syntax: Syntax) -> Vec<Embedded<'t>> {
        let mut blocks = Self { document, found: Vec::new() };
        let start = if document.starts_with('\u{feff}') { 3 } else { 0 };
        match syntax {
            Syntax::Markdown => markdown::read(&mut blocks, start),
            Syntax::ReStructuredText => restructured::read(&mut blocks, start, false),
            Syntax::Text => restructured::read(&mut blocks, start, true),
            Syntax::AsciiDoc => asciidoc::read(&mut blocks, start),
            Syntax::Shell => blocks.take(start, document.len(), Role::Script, Language::Shell),
            Syntax::PowerShell => blocks.take(start, document.len(), Role::Script, Language::PowerShell),
        }
        blocks.found
    }

    /// A stretch of the document is one block.
    fn take(&mut self, start: usize, end: usize, role: Role, language: Language) {
        if start < end {
            self.take_view(&View::of(self.document, start, end), role, language);
        }
    }

    fn take_view(&mut self, view: &View<'t>, role: Role, language: Language) {
        Scan::run(view, role, language, &mut self.found);
    }
}
