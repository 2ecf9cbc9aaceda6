use std::format;
use std::string::String;
use std::vec::Vec;

use serde_json::{Map, Value, json};

use super::settings::{IGNORE_KEYS, KEYS, LEVELS};
use crate::report::PAGES as PAGES_URL;
use crate::rules::{PAGES, Page};

/// The JSON Schema (draft 2020-12) of `linkspec.toml`, for editors.
pub(in crate::program) fn schema() -> Value {
    let mut pages: Vec<&Page> = PAGES.to_vec();
    pages.sort_by_key(|page| page.rule.code());
    let rules = pages.iter().map(|page| {
        let rule = page.rule;
        let about = json!({
            "description": format!("{}\n{PAGES_URL}{}", rule.message(), rule.code()),
            "default": if rule.code() == "secret-in-file" { "off" } else { rule.severity.as_str() },
            "enum": LEVELS,
        });
        (String::from(rule.code()), about)
    });
    let codes: Vec<&str> = pages.iter().map(|page| page.rule.code()).collect();
    let rules: Map<String, Value> = rules.collect();
    let texts = |about: &str| {
        json!({
            "description": about,
            "oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}],
        })
    };
    let ignore = properties(IGNORE_KEYS, |key| match key {
        "code" => json!({"description": "The rule whose findings are ignored", "enum": codes}),
        "files" => texts("The files, as a `.gitignore` beside this file would name them"),
        "pointer" => json!({
            "description": "The place in the payload as a JSON pointer; `*` is any one step; everywhere without it",
            "type": "string",
            "pattern": "^(/|$)",
        }),
        _ => json!({"description": "Why these findings are none", "type": "string", "pattern": "[^ ]"}),
    });
    let properties = properties(KEYS, |key| match key {
        "baseline" => json!({
            "description": "The file of known findings, which `linkspec check --write-baseline` writes",
            "type": "string",
        }),
        "ignore" => json!({"description": "Findings that are left out", "type": "array", "items": {
            "type": "object",
            "properties": ignore,
            "required": ["files", "code", "reason"],
            "additionalProperties": false,
        }}),
        "policy" => texts("Files of house rules: JSON Schemas that payloads must follow too"),
        "rules" => json!({
            "description": "The severity of rules",
            "type": "object",
            "properties": rules,
            "additionalProperties": false,
        }),
        "secret-in-file" => json!({
            "description": "Whether a secret in plain text is a finding",
            "type": "boolean",
            "default": false,
        }),
        _ => json!({
            "description": "Whether `${VAR}` and `{{ … }}` stand for unknown values instead of errors",
            "type": "boolean",
            "default": false,
        }),
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "linkspec.toml",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

fn properties(keys: &[&str], property: impl Fn(&str) -> Value) -> Map<String, Value> {
    keys.iter().map(|key| (String::from(*key), property(key))).collect()
}

#[cfg(all(test, feature = "policy"))]
mod tests {
    use super::*;
    use crate::program::config::settings::Settings;
    use std::string::ToString;

    /// TOML in the form that a schema judges.
    fn json_of(value: &toml::de::DeValue<'_>) -> Value {
        match value {
            toml::de::DeValue::Table(table) => {
                let members =
                    table.iter().map(|(key, value)| (key.get_ref().to_string(), json_of(value.get_ref())));
                Value::Object(members.collect())
            }
            toml::de::DeValue::Array(items) => items.iter().map(|item| json_of(item.get_ref())).collect(),
            toml::de::DeValue::Boolean(flag) => json!(flag),
            toml::de::DeValue::String(text) => json!(text),
            _ => json!(1),
        }
    }

    #[test]
    fn the_schema_takes_what_the_program_takes() {
        let schema = jsonschema::draft202012::new(&schema()).unwrap();
        for source in [
            "",
            "templates = true\nsecret-in-file = false\npolicy = 'a'\nbaseline = 'b'",
            "policy = ['a', 'b']\n[rules]\nmissing-key = 'off'\nhouse-rule = 'info'",
            "[[ignore]]\nfiles = ['a', 'b']\ncode = 'missing-key'\npointer = '/a'\nreason = 'r'",
            "[[ignore]]\nfiles = 'a'\ncode = 'missing-key'\nreason = 'r'",
            "[[ignore]]\nfiles = 'a'\ncode = 'missing-key'",
            "[[ignore]]\nfiles = 'a'\ncode = 'missing-key'\nreason = ' '",
            "[[ignore]]\nfiles = 'a'\ncode = 'missing-key'\nreason = 'r'\npointer = 'a'",
            "[[ignore]]\nfiles = 'a'\ncode = 'mising-key'\nreason = 'r'",
            "[ignore]\ncode = 'missing-key'",
            "[rules]\nmissing-key = 'no'",
            "[rules]\nmising-key = 'off'",
            "rules = 1",
            "polcy = 'a'",
            "policy = 1",
            "policy = [1]",
            "policy = []",
            "templates = 'a'",
            "baseline = ['a']",
        ] {
            let root = toml::de::DeTable::parse(source).unwrap().into_inner();
            let value = json_of(&toml::de::DeValue::Table(root));
            assert_eq!(schema.is_valid(&value), Settings::parse(source).is_ok(), "{source}");
        }
    }
}
