//! What is read, from whole texts and from broken ones.

use super::{read_all, shown};
use crate::text::{Limits, Token, read};

#[track_caller]
fn tree(text: &str, expected: &str) {
    assert_eq!(shown(read_all(text).tree.root().unwrap()), expected, "{text}");
}

#[test]
fn spans_cover_keys_and_values_with_their_delimiters() {
    let text = " {\"a\": [1, \"x\\n\", {}], \"b\" :null}\n";
    let reading = read_all(text);
    assert!(reading.whole && reading.faults.is_empty());
    let root = reading.tree.root().unwrap();
    let of = |value: crate::text::Value<'_>| value.span().of(text).to_owned();
    use std::borrow::ToOwned;
    assert_eq!(of(root), text.trim());
    let a = root.get("a").unwrap();
    assert_eq!(of(a), "[1, \"x\\n\", {}]");
    assert_eq!(a.items().map(of).collect::<std::vec::Vec<_>>(), ["1", "\"x\\n\"", "{}"]);
    assert_eq!(a.items().nth(1).unwrap().as_str(), Some("x\n"));
    assert_eq!(root.members().map(|member| of(member.key)).collect::<std::vec::Vec<_>>(), ["\"a\"", "\"b\""]);
    assert_eq!((a.id(), a.end_id(), root.end_id() as usize), (2, 6, reading.tree.len()));
}

#[test]
fn escapes_are_resolved() {
    tree(r#"["\"\\\/\b\f\n\r\t"]"#, "[\"\\/\u{8}\u{c}\n\r\t]");
    tree(r#"["\u00e9\u20AC\ud83d\ude00"]"#, "[é€😀]");
    tree(r#"["\ud800", "x\udc00y", "\ud83d\u0041"]"#, "[\u{fffd},x\u{fffd}y,\u{fffd}A]");
    tree(r#"{"\u0061": "plain", "b": "\t"}"#, "{a:plain,b:\t}");
}

#[test]
fn duplicates_are_kept_in_order() {
    tree(r#"{"a": 1, "b": 2, "a": 3}"#, "{a:1,b:2,a:3}");
}

#[test]
fn broken_texts_are_read_to_their_end() {
    tree("{\"dnsSubDomain: [\n\"a\", \"b\"],\n\"z\": 1}", "{dnsSubDomain:[a,b],z:1}");
    tree("{\"region\": \"us-east-1, \"b\": [1, 2}, \"c\": {'d': e}}", "{region:us-east-1,b:[1,2],c:{d:e}}");
    tree("{\"a\": , \"b\":\n\"c\": *}", "{a:?,b:?,c:?}");
    tree("{\"a\": [\"x\", \"b\": {\"c\": 1}", "{a:[x],b:{c:1}}");
    tree("{\"a\": {\"b\": \"C:\\Sam\", \"c\": 'it\\'s'}}", "{a:{b:C:\\Sam,c:it's}}");
    tree("\"a\\n\": {\"b\\t\": [\"\\n\"]}", "{a\n:{b\t:[\n]}}");
    tree("{\"a\": \"\\n\": \"\\t\"}", "{a:?,\n:\t}");
    tree("{\"a\": \"b", "{a:b}");
    tree("{\"a\", \"b\": {\"c\"", "{a:?,b:{c:?}}");
}

#[test]
fn what_may_be_unread_is_told() {
    for (text, whole) in [
        ("{\"a\": 1", false),
        ("{\"a\": \"x", false),
        ("{\"a\": 1, ...}", false),
        ("{\"a\": 1 /* x", false),
        ("", false),
        ("no json", false),
        ("{\"a\": 1,}", true),
        ("{\"a\": [1}", true),
        ("{\"a: 1}", true),
        ("{\"a\": 1} x", true),
    ] {
        assert_eq!(read_all(text).whole, whole, "{text}");
    }
}

#[test]
fn templates_are_holes_without_a_fault_where_they_are_allowed() {
    let limits = Limits { templates: true, ..Limits::default() };
    let text = "{\"a\": ${A}, \"b\": {{ b }}, \"c\": [{{c}}, us-${C}, ${D}:9092], \"d\": \"${E}\", {{k}}: 1}";
    let reading = read(text, &limits);
    assert!(reading.whole);
    assert_eq!(reading.faults, []);
    let root = reading.tree.root().unwrap();
    assert_eq!(shown(root), "{a:?,b:?,c:[?,?,?],d:${E},{{k}}:1}");
    assert_eq!(root.get("b").map(|value| value.span().of(text)), Some("{{ b }}"));
    assert_eq!(read("{{ payload }}", &limits).tree.root().map(|value| value.token()), Some(Token::Hole));
    assert_eq!(read("${PAYLOAD}", &limits).faults, []);
}
