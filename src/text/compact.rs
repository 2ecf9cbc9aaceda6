//! Values written back as JSON.

use alloc::string::String;
use alloc::vec::Vec;

use super::{Token, Value};

/// The value as JSON without blanks: keys in their order, numbers as they were written.
#[must_use]
pub fn compact(root: Value<'_>) -> String {
    let tree = root.tree();
    let mut out = String::with_capacity((root.span().end - root.span().start) as usize);
    let mut open: Vec<Container> = Vec::new();
    let mut id = root.id();
    loop {
        while let Some(container) = open.pop_if(|container| container.end <= id) {
            out.push(if container.object { '}' } else { ']' });
        }
        if id >= root.end_id() {
            return out;
        }
        if let Some(container) = open.last_mut() {
            container.separate(&mut out);
        }
        let Some(value) = tree.value(id) else { return out };
        let token = value.token();
        match token {
            Token::Object | Token::Array => {
                let object = token == Token::Object;
                out.push(if object { '{' } else { '[' });
                open.push(Container { object, end: value.end_id(), children: 0 });
                id += 1;
                continue;
            }
            Token::String | Token::Decoded => push_quoted(&mut out, value.as_str().unwrap_or("")),
            Token::Hole => out.push_str("null"),
            Token::Null | Token::False | Token::True | Token::Number => {
                out.push_str(value.span().of(tree.text()));
            }
        }
        id = value.end_id();
    }
}

/// An object or array that is being written.
struct Container {
    object: bool,
    /// The id one past its subtree.
    end: u32,
    /// How many of its keys and values are written.
    children: u32,
}

impl Container {
    /// What stands before the next key or value.
    fn separate(&mut self, out: &mut String) {
        if self.object && self.children % 2 == 1 {
            out.push(':');
        } else if self.children > 0 {
            out.push(',');
        }
        self.children += 1;
    }
}

/// Appends a text in quotes, escaped as `serde_json` escapes.
#[inline(never)]
pub fn push_quoted(out: &mut String, text: &str) {
    out.push('"');
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
        out.push_str(rest.get(..at).unwrap_or(""));
        let byte = rest.as_bytes().get(at).copied().unwrap_or(0);
        out.push_str(match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            8 => "\\b",
            12 => "\\f",
            0..16 => "\\u000",
            _ => "\\u001",
        });
        if byte < b' ' && !matches!(byte, 8..=10 | 12 | 13) {
            let digit = byte & 15;
            out.push(char::from(digit + if digit < 10 { b'0' } else { b'a' - 10 }));
        }
        rest = rest.get(at + 1..).unwrap_or("");
    }
    out.push_str(rest);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Limits, read};

    #[test]
    fn only_blanks_go() {
        for (text, written) in [
            (
                " { \"a\" : [ 1 , -2.50E+7, true , false,null ] ,\n\"b\":{ } , \"c\" : [] } ",
                r#"{"a":[1,-2.50E+7,true,false,null],"b":{},"c":[]}"#,
            ),
            (r#"{"b": 1, "a": {"x": ["y"]}, "b": 2}"#, r#"{"b":1,"a":{"x":["y"]},"b":2}"#),
            (r#""a\u0041\/\ud83d\ude00\u0001""#, "\"aA/\u{1f600}\\u0001\""),
            ("[[[[]]]]", "[[[[]]]]"),
            ("7", "7"),
        ] {
            let reading = read(text, &Limits::DEFAULT);
            assert_eq!(compact(reading.tree.root().unwrap()), written, "{text}");
        }
    }

    #[test]
    fn a_part_is_written_alone() {
        let reading = read(r#"{"a": {"b": [1]}, "c": 2}"#, &Limits::DEFAULT);
        let part = reading.tree.root().unwrap().get("a").unwrap();
        assert_eq!(compact(part), r#"{"b":[1]}"#);
    }
}
