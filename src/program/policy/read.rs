//! From the text of a schema to something that judges. A schema stands alone: nothing is fetched,
//! and no other file is read.

use std::boxed::Box;
use std::collections::BTreeSet;
use std::error::Error;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use jsonschema::{PatternOptions, Retrieve, Uri};
use serde_json::{Map, Value};

use super::judge::Policy;
use crate::payload::Kind;
use crate::values::near;

/// The keyword that says which kinds of payload a policy is about.
const KINDS: &str = "x-linkspec-kinds";

/// The keywords that lead out of a schema.
const REFERENCES: [&str; 3] = ["$ref", "$dynamicRef", "$recursiveRef"];

/// Compiles a policy. The error is the rest of a sentence.
pub(super) fn policy(text: &[u8], name: &str) -> Result<Policy, String> {
    let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
    let schema: Value = serde_json::from_slice(text).map_err(|error| format!("it is no JSON: {error}"))?;
    if !matches!(schema, Value::Object(_) | Value::Bool(_)) {
        return Err("it is no JSON Schema: that is an object".to_string());
    }
    let required = inspect(&schema)?;
    let kinds = kinds(&schema)?;
    let validator = jsonschema::options()
        .with_retriever(Nowhere)
        // Without look-around and back references, but in time linear to the text.
        .with_pattern_options(PatternOptions::regex())
        .build(&schema)
        .map_err(|error| {
            let place = match error.instance_path().to_string() {
                place if place.is_empty() => String::new(),
                place => format!(" at `{place}`"),
            };
            format!("it is no JSON Schema{place}: {error}")
        })?;
    // A policy lives as long as the program does, and asks for few keys.
    let required = required.into_iter().map(|key| &*String::from(key).leak()).collect();
    Ok(Policy { name: name.to_string(), validator, kinds, required, schema })
}

/// Refuses references to other files and to the network, wherever they stand. Returns the keys that
/// are asked for, each once.
fn inspect(schema: &Value) -> Result<BTreeSet<&str>, String> {
    let mut required = BTreeSet::new();
    let mut ids: Vec<&str> = Vec::new();
    let mut references: Vec<&str> = Vec::new();
    let mut open = std::vec![schema];
    while let Some(value) = open.pop() {
        match value {
            Value::Array(items) => open.extend(items),
            Value::Object(members) => {
                let lists = members.get("required").into_iter().chain(
                    members
                        .get("dependentRequired")
                        .and_then(Value::as_object)
                        .into_iter()
                        .flat_map(Map::values),
                );
                required.extend(lists.filter_map(Value::as_array).flatten().filter_map(Value::as_str));
                ids.extend(members.get("$id").and_then(Value::as_str));
                let texts = REFERENCES.iter().filter_map(|name| members.get(*name).and_then(Value::as_str));
                references.extend(texts);
                // What is no schema may hold anything under these names.
                let schemas = members.iter().filter(|(name, _)| !matches!(name.as_str(), "const" | "enum"));
                open.extend(schemas.map(|(_, value)| value));
            }
            _ => {}
        }
    }
    for reference in references {
        let file = reference.split('#').next().unwrap_or("");
        if !file.is_empty() && !ids.iter().any(|id| id.trim_end_matches('#') == file) {
            return Err(format!(
                "it refers to `{reference}`, but no other file is read and nothing is fetched: copy what it needs into its `$defs` and refer to `#/$defs/…`"
            ));
        }
    }
    Ok(required)
}

fn kinds(schema: &Value) -> Result<Vec<Kind>, String> {
    let Some(named) = schema.get(KINDS) else { return Ok(Vec::new()) };
    let list = named.as_array().filter(|list| !list.is_empty());
    let list = list.ok_or_else(|| format!("`{KINDS}` must be an array of kinds"))?;
    let kind = |name: &Value| {
        let name = name.as_str().ok_or_else(|| format!("`{KINDS}` must be an array of kinds"))?;
        name.parse().map_err(|_| {
            let known: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
            let hint = near::nearest(name, &known).map_or_else(
                || " (`linkspec kinds` lists them)".to_string(),
                |meant| format!(", did you mean `{meant}`?"),
            );
            format!("`{KINDS}` names `{name}`, which is no kind of payload{hint}")
        })
    };
    list.iter().map(kind).collect()
}

/// Finds nothing anywhere.
struct Nowhere;

impl Retrieve for Nowhere {
    fn retrieve(&self, _: &Uri<String>) -> Result<Value, Box<dyn Error + Send + Sync>> {
        Err("no other file is read and nothing is fetched".into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_policy_is_refused_with_a_sentence() {
        let elsewhere = "no other file is read and nothing is fetched: copy what it needs into its `$defs` and refer to `#/$defs/…`";
        for (schema, why) in [
            ("{", "it is no JSON: EOF while parsing an object at line 1 column 1".to_string()),
            ("[]", "it is no JSON Schema: that is an object".to_string()),
            (
                r#"{"type": "text"}"#,
                "it is no JSON Schema at `/type`: \"text\" is not valid under any of the schemas listed in the 'anyOf' keyword".to_string(),
            ),
            (r#"{"$ref": "https://example.com/a.json"}"#, format!("it refers to `https://example.com/a.json`, but {elsewhere}")),
            (r#"{"allOf": [{"$ref": "other.json#/a"}]}"#, format!("it refers to `other.json#/a`, but {elsewhere}")),
            (r#"{"$ref": "file:///etc/passwd"}"#, format!("it refers to `file:///etc/passwd`, but {elsewhere}")),
            (
                r#"{"x-linkspec-kinds": ["private-lnk"]}"#,
                "`x-linkspec-kinds` names `private-lnk`, which is no kind of payload, did you mean `private-link`?".to_string(),
            ),
            (r#"{"x-linkspec-kinds": "bundle"}"#, "`x-linkspec-kinds` must be an array of kinds".to_string()),
        ] {
            assert_eq!(policy(schema.as_bytes(), "p").unwrap_err(), why, "{schema}");
        }
        // A pattern that would take exponential time elsewhere is no pattern here.
        let error = policy(br#"{"pattern": "(?=a)b"}"#, "p").unwrap_err();
        assert!(error.starts_with("it is no JSON Schema"), "{error}");
        for schema in
            [r##"{"$ref": "#/$defs/a", "$defs": {"a": true}}"##, r#"{"const": {"$ref": "x.json"}}"#, "true"]
        {
            assert!(policy(schema.as_bytes(), "p").is_ok(), "{schema}");
        }
    }
}
