//! Whatever a file holds, reading it ends, and what it says of places is true.

use std::string::String;

use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_oneof, proptest};
use proptest::sample::select;

use crate::sources::Language;
use crate::text::{Limits, Span, read};

fn assert_sound(language: Language, file: &str) {
    for resource in language.read(file).resources {
        let span = resource.span;
        assert!(file.get(span.range()).is_some(), "{span:?} is no part of {file:?}");
        let limits = Limits { templates: true, ..Limits::default() };
        assert!(read(&resource.text, &limits).faults.is_empty(), "{:?} of {file:?}", resource.text);
        // Where nothing is written, the byte behind is marked, also at the end.
        let end = file.len() + 1;
        let mut before = 0;
        for at in 0..=resource.text.len() as u32 {
            let outer = resource.map.outer(at);
            assert!(outer >= before && outer as usize <= end, "{at} of {:?} of {file:?}", resource.text);
            before = outer;
        }
        let whole = resource.map.span(Span::new(0, resource.text.len() as u32));
        assert!(whole.start >= span.start && whole.end <= span.end + 1, "{whole:?}, {span:?} of {file:?}");
        for hidden in &resource.hidden {
            assert!(
                file.get(hidden.range()).is_some() && hidden.start >= span.start && hidden.end <= span.end
            );
        }
        assert!(resource.hidden.is_sorted() && resource.literals.is_sorted());
    }
}

/// Texts that are nearly a file.
fn pieces(own: &'static [&'static str]) -> impl Strategy<Value = String> {
    const ANY: &[&str] = &[
        "\n", " ", "  ", "\"", "'", "{", "}", "[", "]", ":", ",", "=", "#", "é", "😀", "a", "type", "name",
        "\r\n", "\t", "1", "null", "${x}", "{{", "}}", "\\", "/*", "*/", "//",
    ];
    vec(prop_oneof![select(ANY), select(own)], 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn terraform(body in pieces(&["a = \"b\"\n", "config = {\n", "networking {\n", "}\n", "<<E\n", "\nE\n", "a(", ")", "[for x in y : z]", "? ", "dynamic \"a\" {\n", "= null\n"])) {
        let file = ["# é\nresource \"mongodbatlas_stream_connection\" \"x\" {\n", &body, "\n}\n"].concat();
        assert_sound(Language::Terraform, &file);
    }

    #[test]
    fn yaml(body in pieces(&["  a: b\n", "  kafkaConfig:\n", "    security: {protocol: SSL}\n", "- ", "? ", "| \n", "&a ", "*a", "!x ", "  <<: ", "---\nkind: AtlasStreamConnection\nspec:\n", "    authentication:\n", "      credentials:\n", "  clusterConfig: "])) {
        let file = ["# é\nkind: AtlasStreamConnection\nspec:\n", &body].concat();
        assert_sound(Language::Yaml, &file);
        let file = ["Resources:\n  X:\n    Type: MongoDB::Atlas::StreamConnection\n    Properties:\n      Type: Kafka\n    ", &body.replace('\n', "\n    ")].concat();
        assert_sound(Language::Yaml, &file);
    }

    #[test]
    fn json(body in pieces(&["\"a\": 1,", "{\"Ref\": \"x\"}", "\"Config\": {", "\"Fn::If\": [", "\"\\u00e9\""])) {
        let file = ["{\"Resources\": {\"é\": {\"Type\": \"MongoDB::Atlas::StreamConnection\", \"Properties\": {", &body, "}}}}"].concat();
        assert_sound(Language::Json, &file);
        let file = ["{\"resource\": {\"mongodbatlas_stream_connection\": {\"x\": {", &body, "}}}}"].concat();
        assert_sound(Language::TerraformJson, &file);
    }
}
