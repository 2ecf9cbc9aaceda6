use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

use serde_json::{Map, Value, json};

use crate::Kind;
use crate::payload::Need;
use crate::payload::outline::{Content, Outline, variants};
use crate::payload::stream::{AccessKey, Variant};
use crate::values::AccessType;

use super::conditions::{add, map, when};
use super::object::{Reading, merged, object, wants};
use super::value::given;

const KEYS: [AccessKey; 2] = [AccessKey::Networking, AccessKey::PublicPrivateNetworking];

/// A connection to anything but Kafka: what all have in common, then what each type wants.
pub(super) fn body() -> Map<String, Value> {
    let mut outlines = variants(Kind::StreamConnection);
    for (variant, outline) in Variant::all().iter().zip(&mut outlines) {
        loosen(variant, outline);
    }
    let all = merged(&outlines);
    let mut schema = object(&all, Reading::Whole);
    if let Some(Value::Object(urls)) =
        schema.get_mut("properties").and_then(|keys| keys.get_mut("schemaRegistryUrls"))
    {
        urls.insert("maxItems".into(), 10.into());
    }
    let conditions =
        Variant::all().iter().zip(&outlines).map(|(variant, outline)| of_type(variant, outline, &all));
    add(&mut schema, conditions.collect());
    schema
}

/// Networking under the key of another type is put right by a fix, and judged where it stands: so
/// both keys may be there, with any network, until it is known which of them counts.
fn loosen(variant: &Variant, outline: &mut Outline) {
    for key in &mut outline.keys {
        if KEYS.iter().any(|access| access.name() == key.name) {
            if variant.access.is_some() {
                key.need = Need::Optional;
            }
            if let Content::Object(networking) = &mut key.content {
                for access in &mut networking.keys {
                    if let Content::Object(access) = &mut access.content {
                        access
                            .keys
                            .iter_mut()
                            .filter(|key| key.name == "type")
                            .for_each(|key| key.content = Content::Text);
                    }
                }
            }
        }
    }
}

fn of_type(variant: &Variant, outline: &Outline, all: &Outline) -> Value {
    let mut then = wants(outline, all);
    if let Some(Value::Object(properties)) = then.get_mut("properties") {
        if let Some(Value::Object(urls)) = properties.get_mut("schemaRegistryUrls")
            && urls.get("type").is_some_and(|kind| kind == "array")
        {
            urls.insert("minItems".into(), 1.into());
        }
        if let Some(Value::Object(authentication)) = properties.get_mut("schemaRegistryAuthentication")
            && authentication.get("type").is_some_and(|kind| kind == "object")
        {
            add(authentication, vec![registry_user()]);
        }
    }
    if let Some(key) = variant.access {
        add(&mut then, networking(key));
    }
    when(json!({ "type": { "const": variant.kind.as_str() } }), &["type"], then)
}

/// A registry with a user of its own.
fn registry_user() -> Value {
    let then = json!({
        "properties": { "username": given(), "password": given() },
        "required": ["username", "password"],
    });
    when(json!({ "type": { "const": "USER_INFO" } }), &["type"], map(then))
}

/// The networking counts that stands under the type's own key, else the one under the other key.
fn networking(key: AccessKey) -> Vec<Value> {
    let other =
        if key == AccessKey::Networking { AccessKey::PublicPrivateNetworking } else { AccessKey::Networking };
    let networks: Vec<&str> = match key {
        AccessKey::Networking => AccessType::NAMES.to_vec(),
        AccessKey::PublicPrivateNetworking => {
            vec![AccessType::Public.as_str(), AccessType::PrivateLink.as_str()]
        }
    };
    let mut names: Vec<Value> = networks.iter().map(|name| json!(name)).collect();
    names.extend([json!(""), Value::Null]);
    let id = json!({ "properties": { "connectionId": given() }, "required": ["connectionId"] });
    let kind = json!({ "properties": { "type": given() }, "required": ["type"] });
    let mut access = map(json!({ "type": ["object", "null"], "properties": { "type": { "enum": names } } }));
    add(
        &mut access,
        vec![
            when(json!({ "type": { "const": "PRIVATE_LINK" } }), &["type"], map(id)),
            when(json!({ "connectionId": given() }), &["connectionId"], map(kind)),
        ],
    );
    let counts = |key: AccessKey| json!({ "properties": { key.name(): { "type": ["object", "null"], "properties": { "access": access } } } });
    vec![json!({
        "if": { "properties": { key.name(): { "not": { "type": "null" } } }, "required": [key.name()] },
        "then": counts(key),
        "else": counts(other),
    })]
}
