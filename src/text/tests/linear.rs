//! The time is linear in the length of the text. Counted are the bytes that recovery looks at besides
//! those of the one pass, so the test does not depend on the machine.

use std::string::String;

use crate::text::Limits;
use crate::text::reader::Reader;

fn steps(text: &str) -> usize {
    let mut reader = Reader::new(text, &Limits { templates: true, ..Limits::default() });
    reader.run();
    reader.steps.get()
}

/// Nothing may be looked at more than a few times, but for the hundred faults, each of which may look
/// some kilobytes ahead.
const PER_BYTE: usize = 12;
const PER_TEXT: usize = 100 * (40 << 10);

#[test]
fn adversarial_texts_take_linear_time() {
    let patterns = [
        "[",
        "{",
        "\"",
        "'",
        "{\"a\":",
        "\"a: ",
        "\"a: \"a: ",
        "{\"a: ",
        "{{",
        "{{ ",
        "${",
        "[${",
        "[{{a}},",
        "[\"\\u",
        "[\"\\",
        "[\"\n",
        "\"a\n",
        "[\"x\\n\",",
        "/*",
        "[/**/",
        "//\n",
        ",",
        "[,",
        "[1,",
        "a",
        "[a ",
        "[a,",
        "a:",
        "{a:",
        "{a ",
        "“",
        "[“",
        "]",
        "[]]",
        "}",
        "{}}",
        "[{",
        "[}",
        "{]",
        "[\"a\" ",
        "[\"a\"b ",
        "\"\"",
        "[\"\"a",
        "\\\"",
        "[\\\"",
        "\\n",
        "[\u{a0}",
        "\u{a0}",
        "\u{a0} ",
        "=",
        "{\"a\"=",
        ";",
        "[;",
        "[1;",
        ".",
        "[.",
        "-",
        "[1 ",
        "[1x ",
        " ",
        "\n",
        "[' ",
        "{' ",
        "{'a' ",
        "[\"a\u{1}",
        "```",
        "<",
        "[\"}]}]",
        "{\"a\":\"}}",
        "[\"a, \"b",
        "{\"a\":\"b\":",
        "{\"a\" \"b\" ",
        "[[\"a\":",
        "{\"a\":[\"b\":",
        "é",
        "[é ",
        "{\"a\":1}",
        "{\"a\":1},\"b\"",
        "&quot;",
        "\"a\": \"b\", \"c\"], ",
        "{\"a\": \"b\": 1}}, ",
        "{\"a\" ",
        "{\"",
        "t",
        "[tru",
        "{\"a:\"b ",
        "{\"a b: \"c",
        "[\"x\n\ny",
    ];
    for pattern in patterns {
        for prefix in ["", "{\"k\": [", "{\"k\": "] {
            let mut before = 0;
            for size in [1 << 17, 1 << 18] {
                let text = String::from(prefix) + &pattern.repeat(size / pattern.len());
                let taken = steps(&text);
                assert!(
                    taken <= PER_BYTE * size + PER_TEXT,
                    "{prefix}{pattern}: {taken} steps for {size} bytes"
                );
                assert!(
                    taken <= before * 2 + PER_TEXT || before == 0,
                    "{prefix}{pattern}: {before}, then {taken}"
                );
                before = taken;
            }
        }
    }
}

#[test]
fn whole_texts_take_no_steps_besides_the_one_pass() {
    let text = String::from("[") + &"{\"a\": [1, true, \"x\"]},".repeat(10_000) + "0]";
    assert_eq!(steps(&text), 0);
}

#[test]
fn megabytes_are_read() {
    for size in [1 << 20, 1 << 21, 1 << 22] {
        let line = String::from("{\"a: ") + &"x".repeat(size);
        assert!(steps(&line) <= 12 * size);
        let quotes = "\"\n".repeat(size / 2);
        assert!(steps(&quotes) <= 12 * size + PER_TEXT);
        let blanks = String::from("[\"a\"") + &" ".repeat(size) + "b \"" + &" ".repeat(size) + "'";
        assert!(steps(&blanks) <= 24 * size + PER_TEXT);
    }
}
