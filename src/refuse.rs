//! Reports of what never became a text: values that JSON cannot carry.

use crate::Options;
use crate::report::{self, Ground, Report};
use crate::rules::shape::not_json;
use crate::rules::syntax::lone_surrogate;
use crate::rules::{Findings, Place};
use crate::text::{Refusal, Span, Tree};

/// The report of a payload that never became a text. `before` is what could be read of it.
#[must_use]
pub fn refuse(refusal: Refusal, before: &str, positions: bool, options: &Options) -> Report {
    let nothing = Tree::unread(before);
    let end = Span::empty(before.len() as u32);
    let mut found = Findings::new(false, false);
    match refusal {
        Refusal::LoneSurrogate => {
            found.add(&lone_surrogate::RULE, Place::Text(end));
        }
        _ => not_json::check(refusal.reason(), end, &mut found),
    }
    let ground = if positions { Ground::Text(before) } else { Ground::None };
    report::report(options.kind, &nothing, ground, found.into_list(), true, false)
}
