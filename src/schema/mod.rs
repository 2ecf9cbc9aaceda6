//! JSON Schemas of every kind, from the tables that payloads are checked by.
//!
//! A schema says as much of a payload's *shape* as JSON Schema can say exactly: types, keys that are
//! required, forbidden or unknown, closed sets of names, lengths of lists. [`SHAPE`] names the rules
//! that check the same; a payload breaks one of them exactly where it breaks the schema. Values that
//! stand for others (placeholders, templates, values in quotes of their own) are no shape: in a
//! closed set the schema refuses them, and we by another rule.

mod conditions;
mod kafka;
mod object;
mod policy;
mod private_link;
mod stream;
mod value;

use serde_json::{Map, Value, json};

use crate::Kind;
use crate::payload::outline::{Content, Outline, variants};
use crate::values::Provider;

use object::Reading;

/// The version of JSON Schema that a schema is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Draft {
    /// <https://json-schema.org/draft/2020-12/schema>
    #[default]
    Draft202012,
    /// <http://json-schema.org/draft-07/schema#>
    Draft07,
}

impl Draft {
    /// Every version.
    pub const ALL: &'static [Self] = &[Self::Draft202012, Self::Draft07];

    /// The name, the same on every face.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft202012 => "2020-12",
            Self::Draft07 => "draft-07",
        }
    }

    const fn meta(self) -> &'static str {
        match self {
            Self::Draft202012 => "https://json-schema.org/draft/2020-12/schema",
            Self::Draft07 => "http://json-schema.org/draft-07/schema#",
        }
    }

    const fn definitions(self) -> &'static str {
        match self {
            Self::Draft202012 => "$defs",
            Self::Draft07 => "definitions",
        }
    }
}

/// The codes of the rules that check what the schemas say, each at error level.
pub const SHAPE: &[&str] = &[
    "connection-id-without-type",
    "empty-list",
    "forbidden-key",
    "kafka-as-stream-connection",
    "missing-key",
    "not-an-object",
    "read-only-key-in-update",
    "too-many-attachments",
    "too-many-registry-urls",
    "type-other-than-kafka",
    "unknown-access-type",
    "unknown-authentication-scheme",
    "unknown-cloud-provider",
    "unknown-connection-type",
    "unknown-effect",
    "unknown-key",
    "unknown-mechanism",
    "unknown-oauth-method",
    "unknown-policy-version",
    "unknown-protocol",
    "unknown-provider",
    "unknown-registry-authentication",
    "unknown-registry-provider",
    "unknown-role-type",
    "unknown-vendor",
    "unsupported-access-type",
    "vendor-of-another-provider",
    "wrong-type",
];

/// Where a schema says that it lives; nothing needs to be fetched from there.
const HOME: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "/schemas/");

/// The JSON Schema of a kind.
#[must_use]
pub fn schema(kind: Kind, draft: Draft) -> Value {
    let mut schema = Map::new();
    schema.insert("$schema".into(), draft.meta().into());
    schema.insert("$id".into(), [HOME, draft.as_str(), "/", kind.as_str(), ".json"].concat().into());
    schema.insert("title".into(), kind.as_str().into());
    let mut about = kind.about().chars();
    let first = about.next().map(|first| first.to_uppercase()).into_iter().flatten();
    schema.insert("description".into(), first.chain(about).collect::<alloc::string::String>().into());
    if kind == Kind::Bundle {
        schema.append(&mut bundle(draft));
    } else {
        schema.append(&mut body(kind));
    }
    Value::Object(schema)
}

/// What a schema says of the payload itself.
fn body(kind: Kind) -> Map<alloc::string::String, Value> {
    match kind {
        Kind::PrivateLink => private_link::body(),
        Kind::KafkaConnection => kafka::body(),
        Kind::StreamConnection => stream::body(),
        Kind::MskClusterPolicy => policy::body(),
        Kind::AccountDetailsQuery => query(),
        Kind::PrivateLinkUpdate | Kind::KafkaConnectionUpdate => object::object(&only(kind), Reading::Update),
        _ => object::object(&only(kind), Reading::Whole),
    }
}

/// Names of providers are taken in any letter case.
fn query() -> Map<alloc::string::String, Value> {
    let mut schema = object::object(&only(Kind::AccountDetailsQuery), Reading::Whole);
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.insert("cloudProvider".into(), value::in_any_case(Provider::NAMES, false));
    }
    schema
}

/// The one variant of a kind that has one.
fn only(kind: Kind) -> Outline {
    variants(kind).into_iter().next().unwrap_or(Outline { keys: alloc::vec![], open: true })
}

/// Each member by the schema of its own kind.
fn bundle(draft: Draft) -> Map<alloc::string::String, Value> {
    let definitions = draft.definitions();
    let mut schema = object::object(&only(Kind::Bundle), Reading::Whole);
    let mut defined = Map::new();
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return schema };
    for key in only(Kind::Bundle).keys {
        if let Content::Payload(kind) = key.content {
            let reference = ["#/", definitions, "/", kind.as_str()].concat();
            let member = json!({
                "type": ["object", "null"],
                // By condition, so that what is wrong is told of the payload and not of a choice.
                "if": { "type": "object" },
                "then": { "$ref": reference },
            });
            properties.insert(key.name.into(), member);
            defined.insert(kind.as_str().into(), Value::Object(body(kind)));
        }
    }
    schema.insert(definitions.into(), Value::Object(defined));
    schema
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{PAGES, Severity};

    #[test]
    fn every_schema_has_a_head_and_keys() {
        for kind in Kind::ALL {
            for draft in Draft::ALL {
                let schema = schema(*kind, *draft);
                for key in ["$schema", "$id", "title", "description", "type", "properties"] {
                    assert!(schema.get(key).is_some(), "{kind} {key}");
                }
            }
        }
    }

    #[test]
    fn shape_is_checked_by_rules_at_error_level() {
        assert!(SHAPE.is_sorted());
        for code in SHAPE {
            let page = PAGES.iter().find(|page| page.rule.code() == *code);
            assert!(page.is_some_and(|page| page.rule.severity == Severity::Error), "{code}");
        }
    }
}
