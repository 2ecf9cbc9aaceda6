use std::borrow::ToOwned;
use std::string::String;
use std::vec::Vec;

use serde_json::{Map, Number, Value};

use crate::text::{self, Token, Tree};

/// A container that is being filled, and the id past it.
struct Open<'t> {
    end: u32,
    filled: Filled<'t>,
}

enum Filled<'t> {
    Array(Vec<Value>),
    /// The members, and the key whose value comes next.
    Object(Map<String, Value>, Option<&'t str>),
}

/// A payload as a schema judges it; none where nothing could be read. Of a key that stands twice the
/// first counts, as it does for every rule.
pub(super) fn value(tree: &Tree<'_>) -> Option<Value> {
    let mut open: Vec<Open<'_>> = Vec::new();
    let mut id = 0;
    loop {
        let node = tree.value(id)?;
        id += 1;
        let mut made = match node.token() {
            Token::Object => {
                open.push(Open { end: node.end_id(), filled: Filled::Object(Map::new(), None) });
                None
            }
            Token::Array => {
                open.push(Open { end: node.end_id(), filled: Filled::Array(Vec::new()) });
                None
            }
            _ => match open.last_mut() {
                // Keys and values take turns.
                Some(Open { filled: Filled::Object(_, key @ None), .. }) => {
                    *key = Some(node.as_str().unwrap_or(""));
                    None
                }
                _ => Some(scalar(node)),
            },
        };
        // What is complete goes into what it stands in, which may be complete by that.
        loop {
            if let Some(value) = made.take() {
                match open.last_mut().map(|open| &mut open.filled) {
                    None => return Some(value),
                    Some(Filled::Array(items)) => items.push(value),
                    Some(Filled::Object(members, key)) => {
                        let key = key.take().unwrap_or("");
                        if !members.contains_key(key) {
                            members.insert(key.to_owned(), value);
                        }
                    }
                }
            }
            if open.last().is_none_or(|open| id < open.end) {
                break;
            }
            made = open.pop().map(|open| match open.filled {
                Filled::Array(items) => Value::Array(items),
                Filled::Object(members, _) => Value::Object(members),
            });
        }
    }
}

fn scalar(node: text::Value<'_>) -> Value {
    match node.token() {
        Token::True => Value::Bool(true),
        Token::False => Value::Bool(false),
        Token::Number => {
            let number = node.span().of(node.tree().text()).parse::<Number>();
            number.map_or(Value::Null, Value::Number)
        }
        Token::String | Token::Decoded => Value::String(node.as_str().unwrap_or("").to_owned()),
        _ => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Limits, read};

    #[test]
    fn a_payload_is_what_serde_json_reads() {
        for text in [
            "{}",
            "[]",
            "1",
            r#""a\n""#,
            r#"{"a": {"b": [1, -2.5e3, {"c": null}, [], {}], "d": true}, "e": "f", "g": {}}"#,
            "[[[[]]], false]",
            "9223372036854775807",
        ] {
            let reading = read(text, &Limits::default());
            assert_eq!(value(&reading.tree), serde_json::from_str(text).ok(), "{text}");
        }
        let twice = read(r#"{"a": 1, "a": 2}"#, &Limits::default());
        assert_eq!(value(&twice.tree), serde_json::from_str(r#"{"a": 1}"#).ok());
        assert_eq!(value(&read("", &Limits::default()).tree), None);
    }
}
