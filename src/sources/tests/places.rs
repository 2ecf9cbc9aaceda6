//! Every value of a payload maps to where it stands in its file.

use std::string::String;
use std::vec::Vec;

use crate::sources::{Language, Resource};
use crate::text::{Limits, Span, read};

fn one(language: Language, file: &str) -> Resource {
    let mut described = language.read(file);
    assert!(described.trouble.is_none(), "{described:?}");
    assert_eq!(described.resources.len(), 1, "{file}");
    described.resources.remove(0)
}

/// Keys and scalars of the payload, and what stands in the file in their place.
fn places<'f>(file: &'f str, resource: &Resource) -> Vec<(String, &'f str)> {
    let limits = Limits { templates: true, ..Limits::default() };
    let reading = read(&resource.text, &limits);
    assert!(reading.faults.is_empty(), "{}", resource.text);
    let place = |span: Span| resource.map.span(span).of(file);
    let mut places: Vec<(String, &str)> = Vec::new();
    for id in 0..reading.tree.len() as u32 {
        let value = reading.tree.value(id).unwrap();
        places.push((value.span().of(&resource.text).into(), place(value.span())));
    }
    places.retain(|(text, _)| !text.starts_with(['{', '[']));
    places
}

fn assert_places(language: Language, file: &str, expected: &[(&str, &str)]) {
    let resource = one(language, file);
    let found = places(file, &resource);
    let found: Vec<(&str, &str)> = found.iter().map(|(text, place)| (text.as_str(), *place)).collect();
    assert_eq!(found, expected, "{}", resource.text);
}

#[test]
fn of_terraform() {
    assert_places(
        Language::Terraform,
        "resource \"mongodbatlas_stream_connection\" \"é\" {\n  type = \"a\\tb\" # é\n  config = { \"x.y\" : 5, (var.k) = 1, z = <<E\n é\nE\n }\n  aws {\n    role_arn = (\"é\")\n  }\n  headers = [true, null, -1, a.b[\"c\"], \"$${x}\", \"%{if x}%{endif}\"]\n}",
        &[
            ("\"type\"", "type"),
            ("\"a\\u0009b\"", "\"a\\tb\""),
            ("\"config\"", "config"),
            ("\"x.y\"", "\"x.y\""),
            ("\"5\"", "5"),
            ("\"z\"", "z"),
            ("\" é\\u000a\"", "<<E\n é\nE"),
            ("\"aws\"", "aws"),
            ("\"roleArn\"", "role_arn"),
            ("\"é\"", "\"é\""),
            ("\"headers\"", "headers"),
            ("\"true\"", "true"),
            ("null", "null"),
            ("\"-1\"", "-1"),
            ("${unknown}", "a.b[\"c\"]"),
            ("\"${x}\"", "\"$${x}\""),
            ("${unknown}", "\"%{if x}%{endif}\""),
        ],
    );
}

#[test]
fn of_yaml() {
    assert_places(
        Language::Yaml,
        "\u{feff}kind: AtlasStreamConnection\nspec:\n  name: é😀 # ü\n  type: &t 'it''s'\n  kafkaConfig:\n    bootstrapServers: \"a\\u00e9\"\n    config:\n      a: |\n        é\n        x\n\n      'b': *t\n      ? c\n      : ~\n      d: [1, 1.5e3, 0x1F, yes, !!str 5, !x y, *t]\n",
        &[
            ("\"name\"", "name"),
            ("\"é😀\"", "é😀"),
            ("\"type\"", "type"),
            ("\"it's\"", "'it''s'"),
            ("\"bootstrapServers\"", "bootstrapServers"),
            ("\"aé\"", "\"a\\u00e9\""),
            ("\"config\"", "config"),
            ("\"a\"", "a"),
            ("\"é\\u000ax\\u000a\"", "é\n        x"),
            ("\"b\"", "'b'"),
            ("\"it's\"", "*t"),
            ("\"c\"", "c"),
            ("null", "~"),
            ("\"d\"", "d"),
            ("1", "1"),
            ("1.5e3", "1.5e3"),
            ("\"0x1F\"", "0x1F"),
            ("\"yes\"", "yes"),
            ("\"5\"", "5"),
            ("${unknown}", "!x y"),
            ("\"it's\"", "*t"),
        ],
    );
}

#[test]
fn of_json() {
    assert_places(
        Language::Json,
        "{\"Resources\": {\"é\": {\"Type\": \"MongoDB::Atlas::StreamConnection\", \"Properties\": {\"Type\": \"\\u00e9\", \"Config\": {\"a\": 5, \"b\": {\"Ref\": \"x\"}}}}}}",
        &[
            ("\"type\"", "\"Type\""),
            ("\"é\"", "\"\\u00e9\""),
            ("\"config\"", "\"Config\""),
            ("\"a\"", "\"a\""),
            ("\"5\"", "5"),
            ("\"b\"", "\"b\""),
            ("${unknown}", "{\"Ref\": \"x\"}"),
        ],
    );
}
