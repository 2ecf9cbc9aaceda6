//! The official schemas of requests accept what we call good, except where they contradict what is
//! known: `disagreements.json` lists those places with the reasons.

#[path = "../common/mod.rs"]
mod common;

use std::collections::BTreeSet;
use std::fs;

use jsonschema::Validator;
use linkspec::payload::base;
use linkspec::{Kind, Options, Verdict, check};
use saphyr::{LoadableYamlNode, Yaml};
use serde_json::{Map, Value, json};

/// A place where the official schema refuses what is good.
#[derive(PartialEq, Eq, PartialOrd, Ord, Clone, Debug)]
struct Disagreement {
    schema: String,
    pointer: String,
    value: String,
}

fn listed() -> BTreeSet<Disagreement> {
    let text = include_str!("disagreements.json");
    let entries: Vec<Value> = serde_json::from_str(text).expect("a list");
    let text = |entry: &Value, key: &str| {
        entry[key].as_str().unwrap_or_else(|| panic!("{key} in {entry}")).to_owned()
    };
    for entry in &entries {
        assert!(text(entry, "reason").len() > 20, "{entry} has no reason");
    }
    let entries = entries.iter().map(|entry| Disagreement {
        schema: text(entry, "schema"),
        pointer: text(entry, "pointer"),
        value: entry["value"].to_string(),
    });
    entries.collect()
}

/// The name of the official schema for a payload; of a connection, the one of its type.
fn schema_of(kind: Kind, payload: &Value) -> Option<String> {
    Some(match kind {
        Kind::PrivateLink => "StreamsPrivateLinkConnection".into(),
        Kind::PrivateLinkUpdate => "StreamsPrivateLinkConnectionRequest".into(),
        Kind::VpcPeeringAccept => "VPCPeeringActionChallenge".into(),
        Kind::KafkaConnection | Kind::KafkaConnectionUpdate | Kind::StreamConnection => {
            format!("Streams{}Connection", payload["type"].as_str()?)
        }
        _ => return None,
    })
}

/// The schemas of the specification as JSON Schema. A parent that lists its children would be cyclic:
/// the discriminator has picked the child already.
fn components(yaml: &Yaml<'_>) -> Value {
    let mut schemas = json_of(&yaml["components"]["schemas"]);
    plain(&mut schemas);
    schemas
}

fn plain(schema: &mut Value) {
    match schema {
        Value::Object(object) => {
            if object.get("discriminator").is_some_and(Value::is_object) {
                object.remove("oneOf");
            }
            if object.get("nullable") == Some(&json!(true))
                && let Some(kind) = object.get("type").cloned()
            {
                object.insert("type".into(), json!([kind, "null"]));
            }
            object.values_mut().for_each(plain);
        }
        Value::Array(list) => list.iter_mut().for_each(plain),
        _ => {}
    }
}

fn json_of(yaml: &Yaml<'_>) -> Value {
    if let Some(mapping) = yaml.as_mapping() {
        let members =
            mapping.iter().map(|(key, value)| (key.as_str().unwrap_or_default().to_owned(), json_of(value)));
        return Value::Object(members.collect::<Map<_, _>>());
    }
    if let Some(sequence) = yaml.as_sequence() {
        return sequence.iter().map(json_of).collect();
    }
    let number = || yaml.as_integer().map(Value::from);
    let text = || yaml.as_str().map(Value::from);
    yaml.as_bool().map(Value::from).or_else(number).or_else(text).unwrap_or(Value::Null)
}

fn validator(schemas: &Value, name: &str) -> Validator {
    assert!(schemas[name].is_object(), "the specification has no schema `{name}`");
    let root = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": format!("#/components/schemas/{name}"),
        "components": { "schemas": schemas },
    });
    jsonschema::validator_for(&root).expect("the schema compiles")
}

/// Every good example and every smallest payload that we find no error in.
fn good() -> Vec<(Kind, Value)> {
    let mut texts: Vec<String> = base::ALL.iter().map(|base| base.text.into()).collect();
    for page in common::rules::pages() {
        let examples = page["good"].as_array().expect("good examples");
        texts.extend(examples.iter().map(|text| text.as_str().expect("a text").to_owned()));
    }
    let judged = texts.into_iter().filter_map(|text| {
        let report = check(&text, &Options::default());
        let is_good = matches!(report.verdict, Verdict::Valid | Verdict::Warning);
        Some((report.kind.filter(|_| is_good)?, serde_json::from_str(&text).ok()?))
    });
    judged.collect()
}

#[test]
fn the_official_schemas_accept_what_is_good() {
    let Some(shared) = common::shared() else { return };
    let text =
        fs::read_to_string(shared.join("domain/openapi-streams.yaml")).expect("the specification is there");
    let documents = Yaml::load_from_str(&text).expect("it is YAML");
    let schemas = components(&documents[0]);
    let mut found = BTreeSet::new();
    let mut accepted = 0;
    for (kind, payload) in good() {
        let Some(name) = schema_of(kind, &payload) else { continue };
        let validator = validator(&schemas, &name);
        accepted += usize::from(validator.is_valid(&payload));
        for error in validator.iter_errors(&payload) {
            let pointer = error.instance_path().to_string();
            let value = payload.pointer(&pointer).cloned().unwrap_or_default().to_string();
            found.insert(Disagreement { schema: name.clone(), pointer, value });
        }
    }
    assert!(accepted > 100, "only {accepted} payloads were accepted");
    let listed = listed();
    let unknown: Vec<_> = found.difference(&listed).collect();
    assert!(unknown.is_empty(), "not listed: {unknown:#?}");
    let unused: Vec<_> = listed.difference(&found).collect();
    assert!(unused.is_empty(), "listed, and not found: {unused:#?}");
}
