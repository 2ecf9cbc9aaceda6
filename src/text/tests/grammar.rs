//! RFC 8259, production by production: what is JSON has no fault, what is not has one.

use super::read_all;

#[track_caller]
fn accepted(texts: &[&str]) {
    for text in texts {
        let reading = read_all(text);
        assert!(reading.faults.is_empty() && reading.whole, "{text:?}: {:?}", reading.faults);
    }
}

#[track_caller]
fn refused(texts: &[&str]) {
    for text in texts {
        assert!(!read_all(text).faults.is_empty(), "{text:?}");
    }
}

#[test]
fn structure() {
    accepted(&[
        "{}",
        "[]",
        "[[], {}]",
        "{\"a\":{\"b\":[]}}",
        "[1,2]",
        "{\"a\":1,\"a\":2}",
        "{\"\":0}",
        "[[[[]]]]",
    ]);
    refused(&[
        "",
        " ",
        "{",
        "}",
        "[",
        "]",
        "[}",
        "{]",
        "[1",
        "[1,",
        "[,]",
        "[1,]",
        "{,}",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{:1}",
        "{1:1}",
        "{null:1}",
        "{[]:1}",
        "[1 2]",
        "[1:2]",
        "{\"a\" 1}",
        "{\"a\":1 \"b\":2}",
        "{\"a\"::1}",
        "[]]",
        "{}}",
        "[] []",
        "{},",
        "[;]",
        "1 2",
        "\"a\" \"b\"",
    ]);
}

#[test]
fn blanks() {
    accepted(&[" [ ] ", "\t{\r\n\"a\" : 1\n}\t", "\n1\n", "[ 1 , 2 ]"]);
    refused(&[
        "\u{c}[]",
        "[\u{b}]",
        "[\u{a0}]",
        "[]\0",
        "\u{feff}[]",
        "[\u{2060}]",
        "\u{85}1",
        "// c\n1",
        "1 /* c */",
    ]);
}

#[test]
fn literals() {
    accepted(&["true", "false", "null", "[true,false,null]", "{\"a\":null}"]);
    refused(&[
        "True",
        "TRUE",
        "tru",
        "truee",
        "nul",
        "nulll",
        "none",
        "NaN",
        "Infinity",
        "undefined",
        "[fals]",
        "[truefalse]",
        "t",
    ]);
}

#[test]
fn numbers() {
    accepted(&[
        "0",
        "-0",
        "1",
        "-12",
        "1.5",
        "0.1",
        "1e5",
        "1E+5",
        "-1.5e-5",
        "0e0",
        "[1,-1]",
        "12345678901234567890",
    ]);
    refused(&[
        "01",
        "-01",
        "00",
        "+1",
        "-",
        "--1",
        "1.",
        ".5",
        "-.5",
        "1.e5",
        "1e",
        "1e+",
        "1.5.5",
        "0x1",
        "1_0",
        "1a",
        "[-a]",
        "[1-]",
        "１",
        "[1e1.5]",
        "-Infinity",
    ]);
}

#[test]
fn strings() {
    accepted(&[
        "\"\"",
        "\"a\"",
        "\"\u{7f}\"",
        "\"é😀\u{2028}\"",
        r#""\"\\\/\b\f\n\r\t""#,
        r#""\u0000\uFFFF""#,
        r#""\ud83d\ude00""#,
        "[\"a\",\"b\"]",
        r#"{"\u0061":"\n"}"#,
        "\"//\"",
        "\"'\"",
    ]);
    refused(&[
        "\"",
        "\"a",
        "a\"",
        "'a'",
        "“a”",
        "\"a\nb\"",
        "\"a\tb\"",
        "\"\0\"",
        r#""\a""#,
        r#""\x00""#,
        r#""\u""#,
        r#""\u12""#,
        r#""\u12G4""#,
        r#""\ud800""#,
        r#""\udc00""#,
        r#""\ud800\n""#,
        r#""\ud800\ud800""#,
        r#""\""#,
        r#""\ ""#,
        "\"\\é\"",
        "abc",
    ]);
}
