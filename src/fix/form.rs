use alloc::vec::Vec;

use crate::check::{Options, examine, examine_file, syntax_of};
use crate::report::Examined;
use crate::text::Limits;
use crate::text::embedded::Syntax;

/// How the payloads of a file stand in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// The file is one.
    #[default]
    Payload,
    /// It shows them.
    Document(Syntax),
    /// Each is a line.
    Lines,
    /// It describes them in a language of its own. Only edits of its text can be done.
    Described,
}

/// How a file is checked, again and again.
pub(crate) struct Examiner<'e> {
    /// Finds its payloads, what is wrong with them, and how they stand in it.
    pub(crate) examine: &'e dyn Fn(&str) -> (Vec<Examined>, Form),
    /// How much of a payload is read.
    pub(crate) limits: Limits,
}

/// A file whose name tells how it is read: a document, or else one payload.
pub(super) fn by_name(text: &str, name: &str, options: &Options) -> (Vec<Examined>, Form) {
    match syntax_of(name) {
        Some(syntax) => (examine_file(text, name, options), Form::Document(syntax)),
        None => (alloc::vec![examine(text, options)], Form::Payload),
    }
}
