//! What of a text must never be shown.

use alloc::vec::Vec;

use crate::payload::{known_keys, secret};
use crate::text::{Span, Token, Tree, Value};
use crate::values::near;

/// The stretches that a frame must mask, in order. Of a text that does not parse, that is
/// everything but punctuation and the names of known keys, since nobody can tell where a secret
/// begins or ends in it.
pub(crate) fn secret_spans<'t>(tree: &'t Tree<'t>, malformed: bool) -> Vec<Span> {
    if malformed { all_but_known_keys(tree.text()) } else { secrets(tree) }
}

fn secrets<'t>(tree: &'t Tree<'t>) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut id = 0;
    while let Some(value) = tree.value(id) {
        if value.token() == Token::Object {
            for member in value.members() {
                if secret::is_secret_key(member.name()) {
                    mask_all(member.value, hides_its_keys(member.name()), &mut spans);
                }
            }
        } else if value.as_str().is_some_and(secret::looks_like_one) {
            spans.push(inside(value));
        }
        id += 1;
    }
    spans.sort_unstable();
    spans.dedup();
    spans
}

/// Every scalar of a value. Where an object stands for a secret, nobody knows which of its parts is
/// the secret, so its keys are masked too; the names of headers are none.
fn mask_all(value: Value<'_>, keys: bool, spans: &mut Vec<Span>) {
    let mut mask = |part: Value<'_>| {
        if !matches!(part.token(), Token::Object | Token::Array) {
            spans.push(inside(part));
        }
    };
    mask(value);
    for id in value.id()..value.end_id() {
        let Some(part) = value.tree().value(id) else { return };
        for member in part.members() {
            mask(member.value);
            if keys {
                mask(member.key);
            }
        }
        part.items().for_each(&mut mask);
    }
}

/// Whether keys below this one are part of a secret. The names of headers are none, their values
/// are.
pub(super) fn hides_its_keys(key: &str) -> bool {
    secret::is_secret_key(key) && near::distance(key, "headers").is_none()
}

/// Whether a text is the name of a key of ours, or was meant to be.
pub(super) fn resembles_a_known_key(text: &str) -> bool {
    text.is_empty()
        || known_keys().any(|key| near::distance(key, text).is_some_and(|edits| edits * 3 <= key.len()))
}

/// Strings keep their quotes.
fn inside(value: Value<'_>) -> Span {
    let span = value.span();
    match value.token() {
        Token::String | Token::Decoded if span.end - span.start >= 2 => {
            Span::new(span.start + 1, span.end - 1)
        }
        _ => span,
    }
}

fn all_but_known_keys(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = 0;
    for (at, letter) in text.char_indices().chain([(text.len(), ',')]) {
        if !matches!(letter, '{' | '}' | '[' | ']' | ',' | ':' | '"' | '\'' | '“' | '”' | '\\')
            && !letter.is_whitespace()
        {
            continue;
        }
        let word = text.get(start..at).unwrap_or("");
        let is_key =
            || known_keys().any(|key| key == word) && names_what_follows(text.get(at..).unwrap_or(""));
        if !word.is_empty() && !is_key() {
            spans.push(Span::new(start as u32, at as u32));
        }
        start = at + letter.len_utf8();
    }
    spans
}

/// Whether the word before is a key: a value may happen to be spelt like one.
fn names_what_follows(rest: &str) -> bool {
    rest.trim_start_matches(['"', '\'', '”', ' ', '\t']).starts_with(':')
}
