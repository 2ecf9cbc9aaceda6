//! Commands and what they send.

mod curl;
mod here_document;
mod invoke;
mod lexer;
mod posix;
mod powershell;
mod word;

use alloc::borrow::Cow;
use alloc::string::String;
use alloc::vec::Vec;

pub(super) use here_document::HereDocument;
pub(super) use lexer::{Dialect, Lexer};
pub(super) use word::{Quoting, Word};

use super::chars::{byte, cut, find_text, part};
use super::request::Method;
use super::view::{Piece, View};
use crate::text::Span;

/// How many data options of one command are looked at: each carries the command's details along,
/// and more than one is no JSON anyway.
const MOST_DATA: usize = 16;

/// What a command that sends a request was told.
#[derive(Default)]
pub(super) struct Command {
    method: Option<Method>,
    url: Option<Url>,
    pub(super) data: Vec<Data>,
    has_data: bool,
    /// Offsets in the view.
    pub(super) secrets: Vec<Span>,
    /// Offsets in the view.
    pub(super) continuation_blanks: Vec<Span>,
}

/// What a command sends.
pub(super) enum Data {
    /// What is written there.
    Word(Word),
    /// The value of the variable with this name.
    Variable(String),
    /// What it is fed.
    Input,
    /// Something that does not stand in the text: a file, what another command puts out.
    Elsewhere,
}

/// A word that may be the URL, and how much it looks like one.
struct Url {
    pieces: Vec<Piece>,
    likeness: u8,
}

impl Command {
    pub(super) fn method(&self) -> Method {
        self.method.unwrap_or(if self.has_data { Method::Post } else { Method::Get })
    }

    pub(super) fn url<'t>(&self, view: &View<'t>) -> Option<Cow<'t, str>> {
        self.url.as_ref().map(|url| view.assemble(&url.pieces).0)
    }

    /// Notes the URL unless a likelier one is known, and masks the user and password in it.
    fn offer_url(&mut self, word: &Word, text: &str, is_certain: bool) {
        let url = word.text(text);
        let scheme = find_text(&url, 0, "://");
        let host = cut(part(&url, scheme + 3, url.len()), b"/").0;
        if cut(host, b"@").1.is_some() {
            self.secrets.push(word.span());
        }
        let likeness = match () {
            () if is_certain => 3,
            () if scheme < url.len() => 2,
            () if cut(&url, b"/").1.is_some() || byte(&url, 0) == b'$' => 1,
            () => 0,
        };
        if self.url.as_ref().is_none_or(|known| known.likeness < likeness) {
            self.url = Some(Url { pieces: word.pieces.clone(), likeness });
        }
    }

    fn push_data(&mut self, data: Data) {
        self.has_data = true;
        if self.data.len() < MOST_DATA {
            self.data.push(data);
        }
    }

    /// Notes what is sent: `@…` names a file, `$…` a variable.
    fn offer_data(&mut self, word: Word, text: &str, at_sign_is_file: bool) {
        let data = match word.first_mark(text) {
            0 => Data::Elsewhere,
            b'@' if at_sign_is_file => {
                let name = word.text(text);
                if matches!(name.trim_ascii(), "@-" | "@/dev/stdin") { Data::Input } else { Data::Elsewhere }
            }
            b'$' => variable(word.text(text).trim_ascii()).map_or(Data::Elsewhere, Data::Variable),
            // `<payload>`, `(ConvertTo-Json …)`, `@{ … }`.
            b'<' | b'(' | b'@' => Data::Elsewhere,
            _ => Data::Word(word),
        };
        self.push_data(data);
    }
}

/// The name in `$NAME` and `${NAME}`.
fn variable(reference: &str) -> Option<String> {
    let name = reference.strip_prefix('$')?;
    let name = name.strip_prefix('{').and_then(|name| name.strip_suffix('}')).unwrap_or(name);
    let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    is_name.then(|| name.into())
}

/// Reads the rest of a command, whose name `lexer` has gone past.
pub(super) fn read(lexer: &mut Lexer<'_>, name: Name) -> Command {
    let mut command = match name {
        Name::Curl => curl::read(lexer),
        Name::Invoke => invoke::read(lexer),
    };
    command.continuation_blanks = core::mem::take(&mut lexer.continuation_blanks);
    command
}

/// Which options a command takes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    /// `curl`, `curl.exe`
    Curl,
    /// `Invoke-RestMethod`, `Invoke-WebRequest`
    Invoke,
}
