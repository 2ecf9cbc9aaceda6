//! Reports of what never became a text: values that JSON cannot carry.

use crate::Options;
use crate::report::{self, Ground, Report};
use crate::rules::shape::not_json;
use crate::rules::syntax::lone_surrogate;
use crate::rules::{Findings, Place};
use crate::text::{self, Limits, Span};

/// Why there is no text to check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What was given is neither a text nor bytes.
    NotText,
    /// The text has half of a surrogate pair, right behind the part that is given.
    LoneSurrogate,
    /// The value cannot be written as JSON: it is cyclic, too deep, or throws when it is read.
    NotJson,
    /// The value is nothing that JSON can carry, such as a function.
    Nothing,
}

impl Refusal {
    /// What is wrong, as the end of no sentence but its own.
    const fn reason(self) -> &'static str {
        match self {
            Self::NotText => "what was given is neither a text nor bytes",
            Self::LoneSurrogate => "the text has half of a surrogate pair, which stands for no character",
            Self::NotJson => "the value cannot be written as JSON",
            Self::Nothing => "the value is nothing that JSON can carry",
        }
    }
}

/// The report of a payload that never became a text. `before` is what could be read of it.
#[must_use]
pub fn refuse(refusal: Refusal, before: &str, positions: bool, options: &Options) -> Report {
    let nothing = text::read(before, &Limits { nodes: 0, ..Limits::DEFAULT });
    let end = Span::empty(before.len() as u32);
    let mut found = Findings::new(false, false);
    match refusal {
        Refusal::LoneSurrogate => {
            found.add(&lone_surrogate::RULE, Place::Text(end));
        }
        _ => not_json::check(refusal.reason(), end, &mut found),
    }
    let ground = if positions { Ground::Text(before) } else { Ground::None };
    report::report(options.kind, &nothing.tree, ground, found.into_list(), true, false)
}
