//! Payloads that violate, or satisfy, one keyword of a schema.

use linkspec::Kind;
use serde_json::{Map, Value, json};

use crate::coverage::Coverage;
use crate::generate;
use crate::random::Random;

/// Tries until a payload has its effect.
const TRIES: usize = 40;

/// A payload that counts for this keyword: as satisfying it (0) or as violating it (1). None where
/// luck did not have it.
pub fn at(
    kind: Kind,
    keyword: &str,
    wanted: usize,
    scratch: &mut Coverage<'_>,
    random: &mut Random,
) -> Option<Value> {
    for _ in 0..TRIES {
        let mut payload = generate::rich(kind, variant(kind, keyword), random);
        hit(&mut payload, keyword, wanted, random);
        let before = scratch.counts.get(keyword)?[wanted];
        scratch.holds(&payload);
        if scratch.counts.get(keyword)?[wanted] > before {
            return Some(payload);
        }
    }
    None
}

/// The variant that the condition around a keyword is about.
fn variant(kind: Kind, keyword: &str) -> Option<usize> {
    let index: usize = keyword.strip_prefix("/allOf/")?.split('/').next()?.parse().ok()?;
    // The vendors of each provider come first; the first variants of the providers are these.
    if kind == Kind::PrivateLink {
        Some(*[0, 5, 8].get(index).unwrap_or(&(index.max(3) - 3)))
    } else {
        Some(index)
    }
}

/// Changes the payload where the keyword looks at it.
fn hit(payload: &mut Value, keyword: &str, wanted: usize, random: &mut Random) {
    let mut value = payload;
    let mut is_inside = false;
    let mut steps = keyword.split('/').skip(1).peekable();
    while let Some(step) = steps.next() {
        match step {
            "properties" => {
                let (Some(key), Some(object)) = (steps.next(), value.as_object_mut()) else { return };
                let leads_on = matches!(steps.peek(), Some(&"properties" | &"allOf" | &"required"));
                value = object.entry(key).or_insert_with(|| if leads_on { json!({}) } else { json!("x") });
                if leads_on && value.is_null() {
                    *value = json!({});
                }
                is_inside = true;
            }
            "items" => {
                if !value.is_array() || value == &json!([]) {
                    *value = json!([{}]);
                }
                value = &mut value[0];
            }
            "required" => {
                if let (Some(key), Some(object)) = (steps.next(), value.as_object_mut()) {
                    if wanted == 1 {
                        object.shift_remove(key);
                    } else {
                        object.entry(key).or_insert(json!("x"));
                    }
                }
                return;
            }
            "additionalProperties" => match value.as_object_mut() {
                Some(object) if steps.peek().is_none() => {
                    object.insert("unknownKey".into(), json!(1));
                    return;
                }
                Some(object) => value = object.entry("another").or_insert(json!("x")),
                None => return,
            },
            "allOf" | "anyOf" => drop(steps.next()),
            "then" | "else" => {
                if let Some(object) = value.as_object_mut() {
                    decide(object, step == "then", is_inside, random);
                }
            }
            "if" | "not" => {}
            "minItems" => *value = json!([]),
            "maxItems" => *value = (0..20).map(|_| json!("x")).collect(),
            "minLength" => *value = json!(""),
            _ if wanted == 0 => {
                if random.percent(80) {
                    *value = random.of(&[json!(null), json!(null), json!(""), json!([]), json!({})]).clone();
                }
            }
            "pattern" => *value = json!("nonsense"),
            _ => {
                let wrong = [
                    json!(1),
                    json!(true),
                    json!(""),
                    json!(null),
                    json!("nonsense"),
                    json!([]),
                    json!({}),
                    json!([1]),
                ];
                *value = random.of(&wrong).clone();
            }
        }
    }
}

/// Makes it likely that a condition holds, or does not.
fn decide(object: &mut Map<String, Value>, holds: bool, is_inside: bool, random: &mut Random) {
    if holds && is_inside {
        let kind = *random.of(&["PRIVATE_LINK", "TRANSIT_GATEWAY", "USER_INFO"]);
        object.insert("type".into(), json!(kind));
        object.insert("connectionId".into(), json!("x"));
    }
    if !holds {
        let access = *random.of(&["networking", "publicPrivateNetworking"]);
        for key in ["NotPrincipal", "NotAction", "NotResource", access] {
            object.shift_remove(key);
        }
    }
}
