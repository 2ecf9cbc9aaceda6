//! Strings and keys as people break them.

use super::Broken;
use crate::text::FaultKind::*;

#[rustfmt::skip]
pub(super) const TEXTS: &[Broken] = &[
    // Keys without their closing quote.
    (r#"{"a": 1,
 "dnsSubDomain: [
   "use1-az1", "b"],
 "z": 1}"#, &[(UnterminatedKey, r#""dnsSubDomain"#)], r#"{"a": 1,
 "dnsSubDomain": [
   "use1-az1", "b"],
 "z": 1}"#),
    (r#"{"dnsSubDomain: [ "use1-az1", "b"], "z": 1}"#, &[(UnterminatedKey, r#""dnsSubDomain"#)], r#"{"dnsSubDomain": [ "use1-az1", "b"], "z": 1}"#),
    (r#"{"azureResourceIds: [ "/sub/a"], "region: "x"}"#, &[(UnterminatedKey, r#""azureResourceIds"#), (UnterminatedKey, r#""region"#)], r#"{"azureResourceIds": [ "/sub/a"], "region": "x"}"#),
    (r#"{"region: "us-east-1"}"#, &[(UnterminatedKey, r#""region"#)], r#"{"region": "us-east-1"}"#),
    (r#"{"region: us-east-1", "b": 1}"#, &[(UnterminatedKey, r#""region"#), (MissingOpeningQuote, r#"us-east-1""#)], r#"{"region": "us-east-1", "b": 1}"#),
    (r#"{"n: {"a": 1}, "t: true, "b": 1}"#, &[(UnterminatedKey, r#""n"#), (UnterminatedKey, r#""t"#)], r#"{"n": {"a": 1}, "t": true, "b": 1}"#),
    (r#"{"dns domain: "x",
 "region
: 1}"#, &[(UnterminatedKey, r#""dns domain"#), (UnterminatedKey, r#""region"#)], r#"{"dns domain": "x",
 "region"
: 1}"#),
    (r#"{"vend"#, &[(UnterminatedKey, r#""vend"#)], ""),
    // Strings without their closing quote.
    (r#"{"region": "us-east-1,
"vendor": "x"}"#, &[(UnterminatedString, r#""us-east-1"#)], r#"{"region": "us-east-1",
"vendor": "x"}"#),
    (r#"{"region": "us-east-1}"#, &[(UnterminatedString, r#""us-east-1"#)], r#"{"region": "us-east-1"}"#),
    (r#"{"region": "us-east-1, "vendor": "x"}"#, &[(UnterminatedString, r#""us-east-1"#)], r#"{"region": "us-east-1", "vendor": "x"}"#),
    (r#"{"region": "us-east-1, vendor": "x"}"#, &[(UnterminatedString, r#""us-east-1"#), (MissingOpeningQuote, r#"vendor""#)], r#"{"region": "us-east-1", "vendor": "x"}"#),
    (r#"["a, "b", "c]"#, &[(UnterminatedString, r#""a"#), (UnterminatedString, r#""c"#)], r#"["a", "b", "c"]"#),
    (r#"["x",
  "y
  "z"
]"#, &[(UnterminatedString, r#""y"#), (MissingComma, "")], r#"["x",
  "y",
  "z"
]"#),
    (r#"{"config": {"a": "x}, "b": 1}"#, &[(UnterminatedString, r#""x"#)], r#"{"config": {"a": "x"}, "b": 1}"#),
    (r#"{"host": "[::1],
 "a": "b"}"#, &[(UnterminatedString, r#""[::1]"#)], r#"{"host": "[::1]",
 "a": "b"}"#),
    (r#"{"a": "us-e"#, &[(UnterminatedString, r#""us-e"#)], ""),
    (r#""abc"#, &[(UnterminatedString, r#""abc"#)], ""),
    // Strings without their opening quote.
    (r#"{region": "x", "vendor": us-east-1", "z": 1}"#, &[(MissingOpeningQuote, r#"region""#), (MissingOpeningQuote, r#"us-east-1""#)], r#"{"region": "x", "vendor": "us-east-1", "z": 1}"#),
    (r#"{"port": 9092", "on": true"}"#, &[(MissingOpeningQuote, r#"9092""#), (MissingOpeningQuote, r#"true""#)], r#"{"port": "9092", "on": "true"}"#),
    (r#"[a", "b"]"#, &[(MissingOpeningQuote, r#"a""#)], r#"["a", "b"]"#),
    (r#"{"servers": a:1,b:2", "p": Endpoint=x;Key=y=", "c": 1}"#, &[(MissingOpeningQuote, r#"a:1,b:2""#), (MissingOpeningQuote, r#"Endpoint=x;Key=y=""#)], r#"{"servers": "a:1,b:2", "p": "Endpoint=x;Key=y=", "c": 1}"#),
    // Quotes within, doubled, escaped, of other kinds.
    (r#"{"a": "my "best" link", "b": 1}"#, &[(UnescapedQuote, r#"""#)], r#"{"a": "my \"best\" link", "b": 1}"#),
    (r#"{"password": "ab"cd"}"#, &[(UnescapedQuote, r#"""#)], r#"{"password": "ab\"cd"}"#),
    (r#"{"a"b": 1}"#, &[(UnescapedQuote, r#"""#)], r#"{"a\"b": 1}"#),
    (r#"{""a"": ""b"", "c": 1}"#, &[(DoubledQuotes, r#"""a"""#), (DoubledQuotes, r#"""b"""#)], r#"{"a": "b", "c": 1}"#),
    (r#"{\n  \"a\": 1,\n  \"b\": \"x\"\n}"#, &[(UnusualSpace, r#"\n"#), (EscapedQuotes, r#"\"a\""#), (UnusualSpace, r#"\n"#), (EscapedQuotes, r#"\"b\""#), (EscapedQuotes, r#"\"x\""#), (UnusualSpace, r#"\n"#)], r#"{   "a": 1,   "b": "x" }"#),
    ("{&quot;a&quot;: &quot;x&quot;}", &[(EscapedQuotes, "&quot;a&quot;"), (EscapedQuotes, "&quot;x&quot;")], r#"{"a": "x"}"#),
    (r#"{'a': 'it's "x"', 'b': ['c']}"#, &[(SingleQuotes, "'a'"), (SingleQuotes, r#"'it's "x"'"#), (SingleQuotes, "'b'"), (SingleQuotes, "'c'")], r#"{"a": "it's \"x\"", "b": ["c"]}"#),
    ("{'a: 1, `b`: 'x\n}", &[(SingleQuotes, "'a"), (SingleQuotes, "`b`"), (SingleQuotes, "'x")], r#"{"a": 1, "b": "x"
}"#),
    ("{'a': 'it\\'s\t'}", &[(SingleQuotes, "'a'"), (InvalidEscape, r#"\'"#), (ControlCharacter, "\t"), (SingleQuotes, "'it\\'s\t'")], r#"{"a": "it's\t"}"#),
    ("{“a”: “b”, «c»: ‘d’}", &[(SmartQuotes, "“a”"), (SmartQuotes, "“b”"), (SmartQuotes, "«c»"), (SmartQuotes, "‘d’")], r#"{"a": "b", "c": "d"}"#),
    (r#"{"a”: "b", "c": "d”, "e": 1}"#, &[(SmartQuotes, "”"), (SmartQuotes, "”")], r#"{"a": "b", "c": "d", "e": 1}"#),
    (r#"{“a": „x“, "region': 1, "q": "y'
}"#, &[(SmartQuotes, r#"“a""#), (SmartQuotes, "„x“"), (SingleQuotes, "'"), (SingleQuotes, "'")], r#"{"a": "x", "region": 1, "q": "y"
}"#),
    // Characters that JSON does not allow in a string.
    (r#"{"key": "-----BEGIN
abc
-----END", "b": 1}"#, &[(LineBreakInString, "\n")], r#"{"key": "-----BEGIN\nabc\n-----END", "b": 1}"#),
    ("[\"a\n\", \"b\r\nc\"]", &[(LineBreakInString, "\n"), (LineBreakInString, "\r\n")], r#"["a\n", "b\nc"]"#),
    ("{\"a\": \"x\ty\u{1b}\", \"b\t\": 1}", &[(ControlCharacter, "\t"), (ControlCharacter, "\t")], r#"{"a": "x\ty\u001b", "b\t": 1}"#),
    (r#"{"path": "C:\Sam\Data"}"#, &[(InvalidEscape, r#"\S"#)], r#"{"path": "C:\\Sam\\Data"}"#),
    (r#"{"q": "it\'s", "h": "\x41"}"#, &[(InvalidEscape, r#"\'"#), (InvalidEscape, r#"\x41"#)], r#"{"q": "it's", "h": "\u0041"}"#),
    (r#"["C:\Users\ä", "C:\users\x\q", "\u12", "\0"]"#, &[(InvalidEscape, r#"\U"#), (InvalidEscape, r#"\u"#), (InvalidEscape, r#"\u"#), (InvalidEscape, r#"\0"#)], r#"["C:\\Users\\ä", "C:\\users\\x\\q", "\u12", "\0"]"#),
    (r#"{"a": "C:\", "b": "C:\",
 "c": 1}"#, &[(InvalidEscape, r#"\""#), (InvalidEscape, r#"\""#)], r#"{"a": "C:\\", "b": "C:\\",
 "c": 1}"#),
    (r#"["\ud800", "\udc00\ud83d", "\ud83d\u0041", "\ud83d\ude00"]"#, &[(LoneSurrogate, r#"\ud800"#), (LoneSurrogate, r#"\udc00"#), (LoneSurrogate, r#"\ud83d"#)], ""),
];
