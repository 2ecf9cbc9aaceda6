use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::Kind;
use crate::payload::Need;
use crate::payload::outline::{Content, Key, Outline};

use super::conditions::add;
use super::object::{Reading, object};
use super::value::{self, given};

/// The elements that say "all but these" in the place of their opposite.
const OPPOSITES: [(&str, &str); 3] =
    [("Principal", "NotPrincipal"), ("Action", "NotAction"), ("Resource", "NotResource")];

/// A policy: its statements name whom, what and where, or all but these.
pub(super) fn body() -> Map<String, Value> {
    let outline = super::only(Kind::MskClusterPolicy);
    let mut schema = object(&outline, Reading::Whole);
    let statement = outline.keys.iter().find_map(|key| match &key.content {
        Content::ObjectOrList(statement) => Some((key.name, statement)),
        _ => None,
    });
    if let Some((name, statement)) = statement
        && let Some(Value::Object(properties)) = schema.get_mut("properties")
    {
        let one = Value::Object(one(statement));
        properties.insert(name.into(), json!({ "anyOf": [one, { "type": "array", "items": one }] }));
    }
    schema
}

fn one(statement: &Outline) -> Map<String, Value> {
    let mut outline = statement.clone();
    let mut conditions = Vec::new();
    for key in &mut outline.keys {
        if let Some((_, opposite)) = OPPOSITES.iter().find(|(name, _)| *name == key.name) {
            conditions.push(unless(opposite, key));
            key.need = Need::Optional;
        }
    }
    let mut schema = object(&outline, Reading::Whole);
    add(&mut schema, conditions);
    schema
}

/// The key is needed where its opposite is not there.
fn unless(opposite: &str, key: &Key) -> Value {
    // An element of any shape is there even as an empty string.
    let is_any = opposite != "NotAction";
    let there = if is_any { json!({ "not": { "type": "null" } }) } else { given() };
    json!({
        "if": { "properties": { opposite: there }, "required": [opposite] },
        "else": { "properties": { key.name: value::required(&key.content, Reading::Whole) }, "required": vec![key.name] },
    })
}
