//! Which keywords of a schema payloads have satisfied and violated. A reader of schemas of its own,
//! slow and plain; that it agrees with the others is tested too.

use std::collections::BTreeMap;

use regex::Regex;
use serde_json::{Map, Value};

/// How often a keyword was satisfied, and how often violated.
pub type Counts = BTreeMap<String, [u64; 2]>;

#[derive(Clone)]
pub struct Coverage<'s> {
    root: &'s Value,
    pub counts: Counts,
    patterns: BTreeMap<String, Regex>,
}

impl<'s> Coverage<'s> {
    /// Knows every keyword of the schema from the beginning, also those that nothing reaches.
    pub fn new(root: &'s Value) -> Self {
        let mut coverage = Self { root, counts: Counts::new(), patterns: BTreeMap::new() };
        coverage.prepare(root, "");
        coverage
    }

    fn prepare(&mut self, schema: &Value, at: &str) {
        let Value::Object(object) = schema else { return };
        for (keyword, value) in object {
            let at = format!("{at}/{keyword}");
            match (keyword.as_str(), value) {
                ("$defs" | "definitions", _) => {}
                ("properties", Value::Object(properties)) => {
                    for (name, schema) in properties {
                        self.prepare(schema, &format!("{at}/{name}"));
                    }
                }
                ("allOf" | "anyOf", Value::Array(all)) => {
                    for (index, schema) in all.iter().enumerate() {
                        self.prepare(schema, &format!("{at}/{index}"));
                    }
                }
                ("required", Value::Array(names)) => {
                    for name in names {
                        self.counts.insert(format!("{at}/{}", name.as_str().expect("a name")), [0; 2]);
                    }
                }
                ("items" | "if" | "then" | "else" | "not", _) => self.prepare(value, &at),
                ("additionalProperties", Value::Object(_)) => self.prepare(value, &at),
                ("pattern", Value::String(pattern)) => {
                    self.patterns.insert(pattern.clone(), Regex::new(pattern).expect("a pattern"));
                    self.counts.insert(at, [0; 2]);
                }
                (
                    "type"
                    | "enum"
                    | "const"
                    | "minLength"
                    | "minItems"
                    | "maxItems"
                    | "additionalProperties",
                    _,
                ) => {
                    self.counts.insert(at, [0; 2]);
                }
                ("$schema" | "$id" | "title" | "description" | "$ref" | "readOnly" | "writeOnly", _) => {}
                _ => panic!("the keyword at {at} is not known here"),
            }
        }
    }

    fn count(&mut self, at: String, holds: bool) -> bool {
        // What stands behind a reference is counted with its own kind.
        if let Some(count) = self.counts.get_mut(&at) {
            count[usize::from(!holds)] += 1;
        }
        holds
    }

    /// Whether a payload fits; looks at every keyword, also behind the first that is violated.
    pub fn holds(&mut self, value: &Value) -> bool {
        self.schema(self.root, value, "")
    }

    fn schema(&mut self, schema: &'s Value, value: &Value, at: &str) -> bool {
        let Value::Object(object) = schema else { return true };
        let mut holds = true;
        for (keyword, argument) in object {
            let at = format!("{at}/{keyword}");
            holds &= self.keyword(object, keyword, argument, value, at);
        }
        holds
    }

    fn keyword(
        &mut self,
        schema: &'s Map<String, Value>,
        keyword: &str,
        argument: &'s Value,
        value: &Value,
        at: String,
    ) -> bool {
        match (keyword, argument, value) {
            ("type", Value::String(name), _) => {
                let holds = is(name, value);
                self.count(at, holds)
            }
            ("type", Value::Array(names), _) => {
                let holds = names.iter().any(|name| is(name.as_str().expect("a name"), value));
                self.count(at, holds)
            }
            ("enum", Value::Array(all), _) => {
                let holds = all.contains(value);
                self.count(at, holds)
            }
            ("const", only, _) => self.count(at, only == value),
            ("not", inner, _) => !self.schema(inner, value, &at),
            ("minLength", least, Value::String(text)) => {
                self.count(at, text.chars().count() as u64 >= least.as_u64().expect("a number"))
            }
            ("pattern", Value::String(pattern), Value::String(text)) => {
                let holds = self.patterns.get(pattern).map_or_else(
                    || Regex::new(pattern).expect("a pattern").is_match(text),
                    |pattern| pattern.is_match(text),
                );
                self.count(at, holds)
            }
            ("minItems", least, Value::Array(list)) => {
                self.count(at, list.len() as u64 >= least.as_u64().expect("a number"))
            }
            ("maxItems", most, Value::Array(list)) => {
                self.count(at, list.len() as u64 <= most.as_u64().expect("a number"))
            }
            ("items", inner, Value::Array(list)) => {
                list.iter().fold(true, |holds, item| self.schema(inner, item, &at) & holds)
            }
            ("required", Value::Array(names), Value::Object(object)) => {
                names.iter().fold(true, |holds, name| {
                    let name = name.as_str().expect("a name");
                    self.count(format!("{at}/{name}"), object.contains_key(name)) & holds
                })
            }
            ("properties", Value::Object(properties), Value::Object(object)) => {
                properties.iter().fold(true, |holds, (name, inner)| {
                    object.get(name).is_none_or(|value| self.schema(inner, value, &format!("{at}/{name}")))
                        & holds
                })
            }
            ("additionalProperties", inner, Value::Object(object)) => {
                let known = schema.get("properties").and_then(Value::as_object);
                let mut others =
                    object.iter().filter(|(name, _)| known.is_none_or(|known| !known.contains_key(*name)));
                match inner {
                    Value::Bool(_) => {
                        let holds = others.next().is_none();
                        self.count(at, holds)
                    }
                    inner => others.fold(true, |holds, (_, value)| self.schema(inner, value, &at) & holds),
                }
            }
            ("allOf", Value::Array(all), _) => all.iter().enumerate().fold(true, |holds, (index, inner)| {
                self.schema(inner, value, &format!("{at}/{index}")) & holds
            }),
            ("anyOf", Value::Array(all), _) => all.iter().enumerate().fold(false, |holds, (index, inner)| {
                self.schema(inner, value, &format!("{at}/{index}")) | holds
            }),
            ("if", condition, _) => {
                let branch = if self.schema(condition, value, &at) { "then" } else { "else" };
                let at = format!("{}{branch}", at.strip_suffix("if").expect("it ends so"));
                schema.get(branch).is_none_or(|inner| self.schema(inner, value, &at))
            }
            ("$ref", Value::String(reference), _) => {
                let target =
                    self.root.pointer(reference.strip_prefix('#').expect("inside")).expect("it is there");
                self.schema(target, value, "behind a reference")
            }
            _ => true,
        }
    }
}

fn is(name: &str, value: &Value) -> bool {
    match name {
        "null" => value.is_null(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "integer" => value.is_i64() || value.is_u64(),
        _ => panic!("the type {name} is not known here"),
    }
}
