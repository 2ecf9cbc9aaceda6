//! Tests of the reader as a whole.

mod arbitrary;
mod broken_strings;
mod broken_structure;
mod broken_values;
mod grammar;
mod limits;
mod linear;
mod mending;
mod trees;

use std::string::String;
use std::vec::Vec;

use super::{FaultKind, Limits, Reading, Token, Value, read};

/// A broken text, its faults as (kind, spanned text), and the text after all edits; empty where
/// there are none.
type Broken = (&'static str, &'static [(FaultKind, &'static str)], &'static str);

fn broken() -> impl Iterator<Item = &'static Broken> {
    [broken_strings::TEXTS, broken_structure::TEXTS, broken_values::TEXTS].into_iter().flatten()
}

fn read_all(text: &str) -> Reading<'_> {
    read(text, &Limits::default())
}

/// The tree in one line: what was read, whatever the text looked like.
fn shown(value: Value<'_>) -> String {
    let mut line = String::new();
    show(value, &mut line);
    line
}

fn show(value: Value<'_>, line: &mut String) {
    match value.token() {
        Token::Object => {
            let members: Vec<_> = value
                .members()
                .map(|member| std::format!("{}:{}", member.name(), shown(member.value)))
                .collect();
            line.push_str(&std::format!("{{{}}}", members.join(",")));
        }
        Token::Array => {
            line.push_str(&std::format!("[{}]", value.items().map(shown).collect::<Vec<_>>().join(",")));
        }
        Token::String | Token::Decoded => line.push_str(value.as_str().unwrap()),
        Token::Hole => line.push('?'),
        Token::Null => line.push_str("null"),
        Token::True => line.push_str("true"),
        Token::False => line.push_str("false"),
        Token::Number => line.push_str(value.span().of(value.tree().text())),
    }
}
