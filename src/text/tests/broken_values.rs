//! Bare words, comments and text around the payload.

use super::Broken;
use crate::text::FaultKind::*;

#[rustfmt::skip]
pub(super) const TEXTS: &[Broken] = &[
    // Words without quotes.
    (r#"{region: "x", dns-sub: 1, a b: 2}"#, &[(UnquotedKey, "region"), (UnquotedKey, "dns-sub"), (UnquotedKey, "a b")], r#"{"region": "x", "dns-sub": 1, "a b": 2}"#),
    (r#"{"provider": AWS, "servers": host:9092, "name": my link}"#, &[(UnquotedString, "AWS"), (UnquotedString, "host:9092"), (UnquotedString, "my link")], r#"{"provider": "AWS", "servers": "host:9092", "name": "my link"}"#),
    (r#"{"a": 5 brokers, "b": 10.0.0.0/16, "c": 2025-03-12}"#, &[(UnquotedString, "5 brokers"), (UnquotedString, "10.0.0.0/16"), (UnquotedString, "2025-03-12")], r#"{"a": "5 brokers", "b": "10.0.0.0/16", "c": "2025-03-12"}"#),
    ("[a, us-east-1 ]", &[(UnquotedString, "a"), (UnquotedString, "us-east-1")], r#"["a", "us-east-1" ]"#),
    (r#"{"a": <region>, "b": $X}"#, &[(UnquotedString, "<region>"), (UnquotedString, "$X")], r#"{"a": "<region>", "b": "$X"}"#),
    (r#"{"a": truex, "b": 12ab}"#, &[(UnquotedString, "truex"), (UnquotedString, "12ab")], r#"{"a": "truex", "b": "12ab"}"#),
    (r#"{"a": ${X}, "b": {{ y }}, ${K}: 1}"#, &[(UnquotedTemplate, "${X}"), (UnquotedTemplate, "{{ y }}"), (UnquotedTemplate, "${K}")], ""),
    ("[{{ a }}, ${B}-${C}]", &[(UnquotedTemplate, "{{ a }}"), (UnquotedTemplate, "${B}-${C}")], ""),
    // Literals and numbers of other languages.
    (r#"{"a": True, "b": FALSE, "c": None}"#, &[(InvalidLiteral, "True"), (InvalidLiteral, "FALSE"), (InvalidLiteral, "None")], r#"{"a": true, "b": false, "c": null}"#),
    ("[nil, NULL, undefined, NaN, -Infinity, tru]", &[(InvalidLiteral, "nil"), (InvalidLiteral, "NULL"), (InvalidLiteral, "undefined"), (InvalidLiteral, "NaN"), (InvalidLiteral, "-Infinity"), (InvalidLiteral, "tru")], "[null, null, undefined, NaN, -Infinity, tru]"),
    ("[+1, .5, 1., 1_000, 1.e5, -.5]", &[(InvalidNumber, "+1"), (InvalidNumber, ".5"), (InvalidNumber, "1."), (InvalidNumber, "1_000"), (InvalidNumber, "1.e5"), (InvalidNumber, "-.5")], "[1, 0.5, 1.0, 1000, 1.0e5, -0.5]"),
    ("[01, 0x1F, -012, 1e]", &[(InvalidNumber, "01"), (InvalidNumber, "0x1F"), (InvalidNumber, "-012"), (InvalidNumber, "1e")], ""),
    ("True", &[(InvalidLiteral, "True")], "true"),
    ("012", &[(InvalidNumber, "012")], ""),
    // Comments, foreign blanks, fences.
    (r#"{"a": 1, // note
 # other
 /* and */ "b": 2}"#, &[(Comment, "// note"), (Comment, "# other"), (Comment, "/* and */")], r#"{"a": 1, 
 
  "b": 2}"#),
    (r#"{"a": "b" // c
 "d": AWS // e
}"#, &[(Comment, "// c"), (MissingComma, ""), (UnquotedString, "AWS"), (Comment, "// e")], r#"{"a": "b", 
 "d": "AWS" 
}"#),
    (r#"{"a": 1} // end"#, &[(Comment, "// end")], r#"{"a": 1} "#),
    (r#"{"a": 1 /* open"#, &[(Comment, "/* open"), (UnclosedObject, "{")], r#"{"a": 1 }"#),
    ("\u{feff}{\"a\": 1}", &[(ByteOrderMark, "\u{feff}")], r#"{"a": 1}"#),
    ("{\"a\":\u{a0}1,\u{a0}\u{a0}\"b\": 2}", &[(UnusualSpace, "\u{a0}"), (UnusualSpace, "\u{a0}\u{a0}")], r#"{"a": 1, "b": 2}"#),
    (r#"```json
{"a": 1}
```"#, &[(CodeFence, "```json")], r#"
{"a": 1}
"#),
    // Text before and behind, or nothing else.
    (r#"{"a": 1};"#, &[(TextAfterPayload, ";")], r#"{"a": 1}"#),
    (r#"{"a": 1},"#, &[(TextAfterPayload, ",")], r#"{"a": 1}"#),
    (r#"{"a": 1} {"b": 2}"#, &[(TextAfterPayload, r#"{"b": 2}"#)], ""),
    (r#"{"a": 1},
{"b": 2}"#, &[(TextAfterPayload, r#",
{"b": 2}"#)], ""),
    ("[1] trailing", &[(TextAfterPayload, "trailing")], ""),
    (r#"const payload = {"a": 1};"#, &[(UnexpectedText, "const payload ="), (TextAfterPayload, ";")], r#" {"a": 1}"#),
    (r#"'{"a": 1}'"#, &[(UnexpectedText, "'"), (TextAfterPayload, "'")], r#"{"a": 1}"#),
    (r#"curl -d '{"a": 1}' https://x"#, &[(UnexpectedText, "curl -d '"), (TextAfterPayload, "' https://x")], r#"{"a": 1}' https://x"#),
    (r#"{"a": 1, ... }"#, &[(UnexpectedText, "...")], ""),
    ("[1, ...]", &[(UnexpectedText, "...")], ""),
    (r#"{"a": *, "b": 1}"#, &[(UnexpectedText, "*")], ""),
    (r#"{"a": "b" ~ , "c": 1}"#, &[(UnexpectedText, "~")], ""),
    ("hello world, this is no json", &[(UnexpectedText, "hello world")], ""),
    ("vendor: x\nregion: y", &[(UnexpectedText, "vendor")], ""),
    ("<html>", &[(UnexpectedText, "<html>")], ""),
    ("]", &[(UnmatchedBracket, "]")], ""),
    ("// only\n", &[(Comment, "// only"), (EmptyText, "")], "\n"),
];
