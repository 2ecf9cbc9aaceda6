//! `if` and `then`.

use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

/// `then` where the object has these properties. Keys in `needed` have to be there for that.
pub(super) fn when(properties: Value, needed: &[&str], then: Map<String, Value>) -> Value {
    let mut condition = Map::new();
    condition.insert("properties".into(), properties);
    if !needed.is_empty() {
        condition.insert("required".into(), json!(needed));
    }
    json!({ "if": condition, "then": then })
}

/// Adds conditions to a schema.
pub(super) fn add(schema: &mut Map<String, Value>, conditions: Vec<Value>) {
    if let Value::Array(all) = schema.entry("allOf").or_insert_with(|| json!([])) {
        all.extend(conditions);
    }
}

/// The object at these keys, one inside the other.
pub(super) fn inside(path: &[&str], schema: Value) -> Value {
    path.iter().rev().fold(schema, |schema, key| json!({ "properties": { *key: schema } }))
}

/// The object that was made by `json!`.
pub(super) fn map(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}
