use alloc::string::String;
use alloc::vec;

use serde_json::{Map, Value, json};

use crate::Kind;
use crate::payload::kafka::Login;
use crate::payload::outline::variants;

use super::conditions::{add, inside, map, when};
use super::object::{Reading, merged, object, wants};
use super::value::given;

/// A Kafka connection: what all have in common, then what each way of logging in wants.
pub(super) fn body() -> Map<String, Value> {
    let outlines = variants(Kind::KafkaConnection);
    let all = merged(&outlines);
    let mut schema = object(&all, Reading::Whole);
    let mut conditions = vec![];
    for (login, outline) in Login::all().iter().zip(&outlines) {
        let mut then = wants(outline, &all);
        if let Some(Value::Object(authentication)) =
            then.get_mut("properties").and_then(|keys| keys.get_mut("authentication"))
        {
            forget_mechanism(authentication);
        }
        // Without a mechanism, or with an empty one, a client certificate logs in.
        let named = login.mechanism.map(|mechanism| json!({ "enum": [mechanism.as_str()] }));
        let of = match named {
            Some(named) => {
                json!({ "type": "object", "properties": { "mechanism": named }, "required": ["mechanism"] })
            }
            None => json!({ "type": "object", "properties": { "mechanism": { "enum": ["", null] } } }),
        };
        conditions.push(when(json!({ "authentication": of }), &["authentication"], then));
    }
    conditions.push(user_without_mechanism());
    add(&mut schema, conditions);
    access(&mut schema, &["properties", "networking", "properties", "access"]);
    schema
}

/// The condition says it already.
fn forget_mechanism(authentication: &mut Map<String, Value>) {
    if let Some(Value::Object(properties)) = authentication.get_mut("properties") {
        properties.remove("mechanism");
    }
    if let Some(Value::Array(required)) = authentication.get_mut("required") {
        required.retain(|name| name != "mechanism");
    }
}

/// Who logs in with a user has to say how, but over `SSL`, where a certificate beside the user counts.
fn user_without_mechanism() -> Value {
    let user = |key: &str| json!({ "type": "object", "properties": { key: given() }, "required": [key] });
    let properties = json!({
        "authentication": { "anyOf": [user("username"), user("password")] },
        "security": { "type": "object", "properties": { "protocol": { "not": { "const": "SSL" } } } },
    });
    let mechanism = json!({ "type": "object", "properties": { "mechanism": { "type": "string" } }, "required": ["mechanism"] });
    when(properties, &["authentication"], map(inside(&["authentication"], mechanism)))
}

/// What `networking.access` wants, at this place of a schema: an id for each network that has one,
/// and a network for an id.
pub(super) fn access(schema: &mut Map<String, Value>, at: &[&str]) {
    let mut object = schema;
    for step in at {
        let Some(Value::Object(inner)) = object.get_mut(*step) else { return };
        object = inner;
    }
    add(object, access_conditions());
}

fn access_conditions() -> alloc::vec::Vec<Value> {
    let id = |kind: &str, key: &str| {
        let then = map(json!({ "properties": { key: given() }, "required": [key] }));
        when(json!({ "type": { "const": kind } }), &["type"], then)
    };
    let then = map(json!({ "properties": { "type": given() }, "required": ["type"] }));
    vec![
        id("PRIVATE_LINK", "connectionId"),
        id("TRANSIT_GATEWAY", "tgwRouteId"),
        when(json!({ "connectionId": given() }), &["connectionId"], then),
    ]
}
