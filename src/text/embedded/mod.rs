//! Payloads inside documents: what the `curl` commands of a page send, the JSON in its code
//! blocks, the here-documents of a script. Found are stretches of text that look like a payload;
//! whether they are one, and of which kind, is for others to say.
//!
//! Documents are read as they are meant, not as a shell or a renderer would take them: MongoDB's
//! own pages put blanks behind the backslashes that continue a command.

mod blocks;
mod brackets;
mod chars;
mod commands;
mod language;
mod map;
mod request;
mod scan;
mod shell;
mod view;

#[cfg(test)]
mod tests;

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::fmt;

pub use map::OffsetMap;
pub use request::{Method, Request};

use super::Span;

/// A stretch of a document that holds a payload.
pub struct Embedded<'t> {
    /// The payload's text, quoting undone. It is borrowed where it stands in the document as it
    /// is.
    pub text: Cow<'t, str>,
    /// From `text` to the document.
    pub map: OffsetMap,
    /// Where it stands in the document, quotes left out.
    pub span: Span,
    /// The request that the command around it sends; none where there is no command.
    pub request: Option<Request<'t>>,
    /// Each backslash with blanks after it where the command around it was meant to go on: at the
    /// end of a line, or before the next word. A shell ends the command there, or glues a blank to
    /// the word. A span covers the backslash and the blanks, not the line end.
    pub continuation_blanks: Vec<Span>,
    /// What the command around it holds of secrets, as places in the document: users and
    /// passwords, the values of headers, a URL that names a user.
    pub secrets: Vec<Span>,
    /// Characters that would not mean themselves there.
    special: &'static [u8],
    /// Whether a new line would need something before it.
    is_one_line: bool,
}

impl<'t> Embedded<'t> {
    /// A payload that is a whole line of its document.
    pub(crate) fn line(document: &'t str, span: Span) -> Self {
        Self {
            text: Cow::Borrowed(span.of(document)),
            map: OffsetMap::verbatim(span),
            span,
            request: None,
            continuation_blanks: Vec::new(),
            secrets: Vec::new(),
            special: &[],
            is_one_line: true,
        }
    }

    /// Whether `text` can be put in the place of a verbatim stretch ([`OffsetMap::is_verbatim`])
    /// as it is: it holds nothing that the quoting around the payload gives a meaning to.
    #[must_use]
    pub fn takes(&self, text: &str) -> bool {
        let has = |marks| chars::find_any(text, 0, marks) < text.len();
        !(has(self.special) || (self.is_one_line && has(b"\n\r")))
    }
}

/// Texts are left out: they may hold secrets.
impl fmt::Debug for Embedded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Embedded")
            .field("span", &self.span)
            .field("request", &self.request)
            .finish_non_exhaustive()
    }
}

/// How a document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// Markdown and MDX.
    Markdown,
    /// reStructuredText, with the directives of MongoDB's documentation.
    ReStructuredText,
    /// AsciiDoc.
    AsciiDoc,
    /// Plain text: read as reStructuredText, with the fences of Markdown.
    Text,
    /// A script of a POSIX shell.
    Shell,
    /// A script of PowerShell.
    PowerShell,
}

impl Syntax {
    /// The syntax of files with this extension (without the dot, in any case).
    #[must_use]
    pub fn from_extension(extension: &str) -> Option<Self> {
        const EXTENSIONS: [(&str, Syntax); 11] = [
            ("md", Syntax::Markdown),
            ("mdx", Syntax::Markdown),
            ("markdown", Syntax::Markdown),
            ("rst", Syntax::ReStructuredText),
            ("adoc", Syntax::AsciiDoc),
            ("asciidoc", Syntax::AsciiDoc),
            ("txt", Syntax::Text),
            ("sh", Syntax::Shell),
            ("bash", Syntax::Shell),
            ("zsh", Syntax::Shell),
            ("ps1", Syntax::PowerShell),
        ];
        EXTENSIONS.iter().find(|(known, _)| known.eq_ignore_ascii_case(extension)).map(|(_, syntax)| *syntax)
    }
}

/// The payloads in a document, in its order. It takes time linear in the document's length.
///
/// A document of 4 GiB or more holds none: spans could not name its bytes.
#[must_use]
pub fn find<'t>(document: &'t str, syntax: Syntax) -> Vec<Embedded<'t>> {
    if u32::try_from(document.len()).is_err() {
        return Vec::new();
    }
    blocks::Blocks::read(document, syntax)
}
