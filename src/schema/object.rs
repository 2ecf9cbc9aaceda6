//! What a schema says of an object, and of a variant that wants more than all variants do.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::payload::Need;
use crate::payload::outline::{Content, Key, Outline};

use super::value;

/// What an outline is read as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// A payload with all that belongs to it.
    Whole,
    /// An update, which must not name what only answers carry.
    Update,
    /// An object inside of an update: servers take the empty list of links back that each object of
    /// an answer has.
    InsideUpdate,
}

impl Reading {
    fn inside(self) -> Self {
        if self == Self::Whole { Self::Whole } else { Self::InsideUpdate }
    }
}

/// An object of a payload, or, where it may be left out, `null` in its place.
pub(super) fn nested(outline: &Outline, reading: Reading, or_null: bool) -> Value {
    let mut schema = object(outline, reading.inside());
    if or_null {
        schema.insert("type".into(), json!(["object", "null"]));
    }
    Value::Object(schema)
}

/// An object: its keys, which of them it needs, and whether it takes others.
pub(super) fn object(outline: &Outline, reading: Reading) -> Map<String, Value> {
    let mut schema = Map::new();
    schema.insert("type".into(), "object".into());
    let properties: Map<String, Value> =
        outline.keys.iter().map(|key| (key.name.into(), property(key, reading))).collect();
    schema.insert("properties".into(), Value::Object(properties));
    let required: Vec<&str> = names(&outline.keys, Need::Required).collect();
    if !required.is_empty() {
        schema.insert("required".into(), json!(required));
    }
    if !outline.open {
        schema.insert("additionalProperties".into(), false.into());
    }
    schema
}

fn property(key: &Key, reading: Reading) -> Value {
    let mut schema = match (key.need, reading) {
        (Need::Required, _) => value::required(&key.content, reading),
        (Need::Forbidden, _) | (Need::ReadOnly, Reading::Update) => value::forbidden(&key.content),
        (Need::ReadOnly, Reading::InsideUpdate) => json!({ "enum": [[], null] }),
        _ => value::optional(&key.content, reading),
    };
    value::annotate(&mut schema, &key.content, key.need);
    schema
}

fn names(keys: &[Key], need: Need) -> impl Iterator<Item = &'static str> {
    keys.iter().filter(move |key| key.need == need).map(|key| key.name)
}

/// What all variants have in common: of a key that they want differently, that it may be there.
pub(super) fn merged(variants: &[Outline]) -> Outline {
    let Some((first, others)) = variants.split_first() else {
        return Outline { keys: Vec::new(), open: true };
    };
    let mut all = first.clone();
    for other in others {
        for (key, theirs) in all.keys.iter_mut().zip(&other.keys) {
            merge(key, theirs);
        }
    }
    all
}

fn merge(key: &mut Key, other: &Key) {
    if key.need != other.need {
        key.need = Need::Optional;
    }
    match (&mut key.content, &other.content) {
        (Content::OneOf(names), Content::OneOf(theirs)) => {
            let new: Vec<&str> = theirs.iter().copied().filter(|name| !names.contains(name)).collect();
            names.extend(new);
        }
        (Content::Object(outline), Content::Object(theirs)) => {
            for (key, other) in outline.keys.iter_mut().zip(&theirs.keys) {
                merge(key, other);
            }
        }
        _ => {}
    }
}

/// What a variant wants beyond what all variants have in common.
pub(super) fn wants(variant: &Outline, all: &Outline) -> Map<String, Value> {
    let mut properties = Map::new();
    let mut required = Vec::new();
    for (key, common) in variant.keys.iter().zip(&all.keys) {
        if key.need == Need::Required && common.need != Need::Required {
            required.push(key.name);
        }
        if let Some(schema) = differs(key, common) {
            properties.insert(key.name.into(), schema);
        }
    }
    let mut schema = Map::new();
    if !properties.is_empty() {
        schema.insert("properties".into(), Value::Object(properties));
    }
    if !required.is_empty() {
        schema.insert("required".into(), json!(required));
    }
    schema
}

fn differs(key: &Key, common: &Key) -> Option<Value> {
    match (key.need, &key.content, &common.content) {
        (Need::Required, Content::Object(own), Content::Object(all)) => {
            let mut schema = wants(own, all);
            if schema.is_empty() && common.need == Need::Required {
                return None;
            }
            schema.insert("type".into(), "object".into());
            Some(Value::Object(schema))
        }
        (Need::Required, content, _) if common.need != Need::Required => Some(match content {
            // What a text is like has been said of all variants.
            Content::TextList => json!({ "type": "array" }),
            content => value::required(content, Reading::Whole),
        }),
        (Need::Forbidden, content, _) if common.need != Need::Forbidden => Some(value::forbidden(content)),
        _ => None,
    }
}
