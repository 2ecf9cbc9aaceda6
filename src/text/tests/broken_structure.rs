//! Commas, colons and brackets as people break them.

use super::Broken;
use crate::text::FaultKind::*;

#[rustfmt::skip]
pub(super) const TEXTS: &[Broken] = &[
    // Commas.
    (r#"{"a": 1,}"#, &[(TrailingComma, ",")], r#"{"a": 1}"#),
    ("[1, 2,\n]", &[(TrailingComma, ",")], "[1, 2\n]"),
    (r#"{ "a": "b", /* c */ }"#, &[(Comment, "/* c */"), (TrailingComma, ",")], r#"{ "a": "b"  }"#),
    (r#"{"a": 1 "b": 2
 "c": {} "d": [1 "x" {}]}"#, &[(MissingComma, ""), (MissingComma, ""), (MissingComma, ""), (MissingComma, ""), (MissingComma, "")], r#"{"a": 1, "b": 2,
 "c": {}, "d": [1, "x", {}]}"#),
    (r#"{"region": us-east-1
 "vendor": MSK
}"#, &[(UnquotedString, "us-east-1"), (MissingComma, ""), (UnquotedString, "MSK")], r#"{"region": "us-east-1",
 "vendor": "MSK"
}"#),
    ("[1,,2,, ,3]", &[(ExtraComma, ","), (ExtraComma, ", ,")], "[1,2, 3]"),
    ("[,1]", &[(ExtraComma, ",")], "[1]"),
    (r#"{,"a": 1,, }"#, &[(ExtraComma, ","), (ExtraComma, ","), (TrailingComma, ",")], r#"{"a": 1 }"#),
    (r#"{"a": 1; "b": 2;}"#, &[(WrongSeparator, ";"), (WrongSeparator, ";")], r#"{"a": 1, "b": 2}"#),
    // Colons.
    (r#"{"a" 1, "b" "x"}"#, &[(MissingColon, ""), (MissingColon, "")], r#"{"a": 1, "b": "x"}"#),
    (r#"{"a" = 1, "b" => 2, "c":= 3, "d":: 4}"#, &[(WrongSeparator, "="), (WrongSeparator, "=>"), (WrongSeparator, "="), (WrongSeparator, ":")], r#"{"a" : 1, "b" : 2, "c": 3, "d": 4}"#),
    (r#"{"a"; 1, "b" -> 2}"#, &[(WrongSeparator, ";"), (WrongSeparator, "->")], r#"{"a": 1, "b" : 2}"#),
    (r#"{"a", 1, "b": 2}"#, &[(WrongSeparator, ",")], r#"{"a": 1, "b": 2}"#),
    (r#"{region "x"}"#, &[(UnquotedKey, "region"), (MissingColon, "")], r#"{"region": "x"}"#),
    // Keys and values that are missing.
    (r#"{"region": , "b": 1}"#, &[(MissingValue, r#""region":"#)], ""),
    (r#"{"region":
 "b": 1}"#, &[(MissingValue, r#""region":"#)], ""),
    (r#"{"region":}"#, &[(MissingValue, r#""region":"#)], ""),
    (r#"{"a": {"b": ]}"#, &[(MissingValue, r#""b":"#), (MismatchedBracket, "]")], r#"{"a": {"b": }}"#),
    (r#"{"a"
 "b": 1}"#, &[(MissingValue, r#""a""#)], ""),
    (r#"{"a", "b": 1}"#, &[(MissingValue, r#""a""#)], ""),
    ("{region: vendor: 1}", &[(UnquotedKey, "region"), (MissingValue, "region:"), (UnquotedKey, "vendor")], r#"{"region": "vendor": 1}"#),
    ("{: 1}", &[(MissingKey, ":")], ""),
    (r#"{"b": 1, {"a": 1}}"#, &[(MissingKey, "{")], ""),
    // Closing brackets of the other shape.
    (r#"{"a": ["x"}, "b": 1}"#, &[(MismatchedBracket, "}")], r#"{"a": ["x"], "b": 1}"#),
    (r#"{"a": {"b": 1], "c": 2}"#, &[(MismatchedBracket, "]")], r#"{"a": {"b": 1}, "c": 2}"#),
    (r#"{"a": 1]"#, &[(MismatchedBracket, "]")], r#"{"a": 1}"#),
    (r#"[{"a": 1], {"b": 2}]"#, &[(MismatchedBracket, "]")], r#"[{"a": 1}, {"b": 2}]"#),
    (r#"{"a", "b"}"#, &[(MismatchedBracket, "{"), (MismatchedBracket, "}")], r#"["a", "b"]"#),
    (r#"{"a": {"x"}, "b": 1}"#, &[(MismatchedBracket, "{"), (MismatchedBracket, "}")], r#"{"a": ["x"], "b": 1}"#),
    (r#"{"a": ["x": 1], "b": 1}"#, &[(MismatchedBracket, "["), (MismatchedBracket, "]")], r#"{"a": {"x": 1}, "b": 1}"#),
    // Brackets that are missing.
    (r#"{"a": 1"#, &[(UnclosedObject, "{")], r#"{"a": 1}"#),
    (r#"{"a": [1, {"b": 2"#, &[(UnclosedObject, "{")], r#"{"a": [1, {"b": 2}]}"#),
    (r#"{"a": 1,"#, &[(UnclosedObject, "{")], ""),
    (r#"{"a":"#, &[(UnclosedObject, "{")], ""),
    (r#"{"a": ["x"}"#, &[(UnclosedArray, "[")], r#"{"a": ["x"]}"#),
    (r#"{"a": ["x", "b": 1}"#, &[(UnclosedArray, "[")], r#"{"a": ["x"], "b": 1}"#),
    (r#"{"a": [
  "x"
  "b": 1}"#, &[(UnclosedArray, "[")], r#"{"a": [
  "x"],
  "b": 1}"#),
    (r#"[{"a": {"b": 1]"#, &[(UnclosedObject, "{")], r#"[{"a": {"b": 1}}]"#),
    (r#""a": 1, "b": 2"#, &[(UnopenedObject, "")], r#"{"a": 1, "b": 2}"#),
    (r#""a": 1 }"#, &[(UnopenedObject, "")], r#"{"a": 1 }"#),
    (r#"{"security":
   "protocol": "SASL_SSL" }, "b": 1}"#, &[(UnopenedObject, "")], r#"{"security":{
   "protocol": "SASL_SSL" }, "b": 1}"#),
    (r#"{"n": {"m": "a": 1}, "b": 2}, "c": 3}"#, &[(UnopenedObject, "")], r#"{"n": {"m":{ "a": 1}, "b": 2}, "c": 3}"#),
    (r#"["a": 1}, {"b": 2}]"#, &[(UnopenedObject, "")], r#"[{"a": 1}, {"b": 2}]"#),
    (r#"{"dnsSubDomain": "a", "b", "c\n"], "d": 1}"#, &[(UnopenedArray, "")], r#"{"dnsSubDomain": ["a", "b", "c\n"], "d": 1}"#),
    (r#"{"a": "x"], "b": 1}"#, &[(UnopenedArray, "")], r#"{"a": ["x"], "b": 1}"#),
    (r#"{"n": {"a": ["x"}, "b": {"c": 1}}"#, &[(UnclosedArray, "[")], r#"{"n": {"a": ["x"]}, "b": {"c": 1}}"#),
    (r#"[{"a": 1, "b": [1, 2}, {"a": 3}]"#, &[(UnclosedArray, "[")], r#"[{"a": 1, "b": [1, 2]}, {"a": 3}]"#),
    (r#"["a": 1, "b": 2"#, &[(MismatchedBracket, "["), (UnclosedObject, "[")], r#"{"a": 1, "b": 2}"#),
    // Brackets too many.
    (r#"{"a": ["x"]], "b": 1}"#, &[(UnmatchedBracket, "]")], r#"{"a": ["x"], "b": 1}"#),
    (r#"{"a": {"b": 1}}, "c": 2}"#, &[(UnmatchedBracket, "}")], r#"{"a": {"b": 1}, "c": 2}"#),
    (r#"{"a": 1}}"#, &[(UnmatchedBracket, "}")], r#"{"a": 1}"#),
    (r#"}{"a": 1}"#, &[(UnmatchedBracket, "}")], r#"{"a": 1}"#),
    (r#"{{"a": 1}}"#, &[(UnmatchedBracket, "{"), (UnmatchedBracket, "}")], r#"{"a": 1}"#),
    ("[1]]", &[(UnmatchedBracket, "]")], "[1]"),
    (r#"{"x": {{"a": 1}}, "b": 2}"#, &[(UnmatchedBracket, "{"), (UnmatchedBracket, "}")], r#"{"x": {"a": 1}, "b": 2}"#),
];
