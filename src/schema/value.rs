//! What a schema says of one value.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Value, json};

use crate::payload::Need;
use crate::payload::outline::Content;

use super::object::{Reading, nested};

/// A value that may be left out by saying `null`; strings also by saying nothing in them.
pub(super) fn optional(content: &Content, reading: Reading) -> Value {
    match content {
        Content::Text | Content::Secret => json!({ "type": ["string", "null"] }),
        Content::OneOf(names) => {
            let named = names.iter().filter(|name| !name.is_empty()).map(|name| json!(name));
            json!({ "enum": named.chain([json!(""), Value::Null]).collect::<Vec<_>>() })
        }
        Content::Integer => json!({ "type": ["integer", "null"] }),
        Content::TextList => json!({ "type": ["array", "null"], "items": { "type": "string" } }),
        Content::TextOrList => {
            json!({ "anyOf": [{ "type": ["string", "null"] }, texts()] })
        }
        Content::Object(outline) => nested(outline, reading, true),
        Content::TextOrObject(outline) => {
            json!({ "anyOf": [{ "type": ["string", "null"] }, nested(outline, reading, false)] })
        }
        Content::Objects(outline) => {
            json!({ "type": ["array", "null"], "items": nested(outline, reading, false) })
        }
        Content::ObjectOrList(outline) => {
            let object = nested(outline, reading, false);
            json!({ "anyOf": [{ "type": "null" }, object, { "type": "array", "items": object }] })
        }
        Content::TextMap => {
            json!({ "type": ["object", "null"], "additionalProperties": { "type": "string" } })
        }
        Content::Payload(_) | Content::Any => json!({}),
    }
}

/// A value that has to be there.
pub(super) fn required(content: &Content, reading: Reading) -> Value {
    match content {
        Content::Text | Content::Secret => json!({ "type": "string", "minLength": 1 }),
        Content::OneOf(names) => json!({ "enum": names }),
        Content::Integer => json!({ "type": "integer" }),
        Content::TextList => texts(),
        Content::TextOrList => json!({ "anyOf": [{ "type": "string", "minLength": 1 }, texts()] }),
        Content::Object(outline) => nested(outline, reading, false),
        Content::TextOrObject(outline) => {
            json!({ "anyOf": [{ "type": "string", "minLength": 1 }, nested(outline, reading, false)] })
        }
        Content::Objects(outline) => json!({ "type": "array", "items": nested(outline, reading, false) }),
        Content::ObjectOrList(outline) => {
            let object = nested(outline, reading, false);
            json!({ "anyOf": [object, { "type": "array", "items": object }] })
        }
        Content::TextMap => json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        Content::Payload(_) | Content::Any => given(),
    }
}

/// A value that must not be there: what stands for nothing is none.
pub(super) fn forbidden(content: &Content) -> Value {
    match content {
        Content::Text | Content::Secret | Content::OneOf(_) => json!({ "enum": ["", null] }),
        _ => json!({ "type": "null" }),
    }
}

/// Anything but what stands for nothing.
pub(super) fn given() -> Value {
    json!({ "not": { "enum": ["", null] } })
}

/// One of these names in any letter case; with `or_nothing`, also what stands for nothing.
pub(super) fn in_any_case(names: &[&str], or_nothing: bool) -> Value {
    let mut pattern = String::from("^(?:");
    for (at, name) in names.iter().enumerate() {
        if at > 0 {
            pattern.push('|');
        }
        for letter in name.chars() {
            let (upper, lower) = (letter.to_ascii_uppercase(), letter.to_ascii_lowercase());
            if upper == lower {
                pattern.push(letter);
            } else {
                pattern.extend(['[', upper, lower, ']']);
            }
        }
    }
    pattern.push_str(if or_nothing { ")?$" } else { ")$" });
    if or_nothing {
        json!({ "type": ["string", "null"], "pattern": pattern })
    } else {
        json!({ "type": "string", "pattern": pattern })
    }
}

/// What a key's need says of it to people and forms.
pub(super) fn annotate(schema: &mut Value, content: &Content, need: Need) {
    let Value::Object(schema) = schema else { return };
    if matches!(content, Content::Secret) {
        schema.insert("writeOnly".into(), true.into());
    }
    if need == Need::ReadOnly {
        schema.insert("readOnly".into(), true.into());
    }
}

fn texts() -> Value {
    json!({ "type": "array", "items": { "type": "string" } })
}
