//! Whatever the text, nothing panics and the tree is well formed. Texts come from a small generator
//! with fixed seeds, so that a failure can be repeated.

use std::string::String;
use std::vec::Vec;

use super::broken;
use crate::text::{Limits, Reading, Span, Token, Value, mend, read};

/// xorshift64*
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % sides
    }
}

fn in_text(span: Span, text: &str) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}

fn check_tree(value: Value<'_>, end: u32) {
    assert!(value.id() < value.end_id() && value.end_id() <= end);
    assert!(in_text(value.span(), value.tree().text()));
    match value.token() {
        Token::Object => {
            let mut next = value.id() + 1;
            for member in value.members() {
                assert_eq!(member.key.id(), next);
                assert!(member.key.as_str().is_some(), "a key is a string");
                check_tree(member.key, value.end_id());
                check_tree(member.value, value.end_id());
                next = member.value.end_id();
            }
            assert_eq!(next, value.end_id(), "keys and values take turns");
        }
        Token::Array => {
            let mut next = value.id() + 1;
            for item in value.items() {
                assert_eq!(item.id(), next);
                check_tree(item, value.end_id());
                next = item.end_id();
            }
            assert_eq!(next, value.end_id());
        }
        Token::String | Token::Decoded => assert!(value.as_str().is_some()),
        _ => assert_eq!(value.end_id(), value.id() + 1),
    }
}

fn check<'t>(text: &'t str, limits: &Limits) -> Reading<'t> {
    let reading = read(text, limits);
    if let Some(root) = reading.tree.root() {
        check_tree(root, reading.tree.len() as u32);
        assert_eq!(root.end_id() as usize, reading.tree.len(), "{text}");
    }
    assert!(reading.tree.root().is_some() || !reading.whole && !reading.faults.is_empty(), "{text}");
    assert!(reading.whole || !reading.faults.is_empty(), "{text}");
    assert!(reading.tree.decoded.is_sorted_by(|(a, _), (b, _)| a < b), "{text}");
    for fault in &reading.faults {
        assert!(in_text(fault.span, text), "{fault:?} in {text}");
        assert!(fault.subject.is_none_or(|span| in_text(span, text)), "{fault:?} in {text}");
        assert!(fault.edits.iter().all(|edit| in_text(edit.span, text)), "{fault:?} in {text}");
    }
    assert!(mend(text, &reading.faults).len() <= text.len() * 6 + 300);
    let valid = serde_json::from_str::<serde_json::Value>(text).is_ok();
    assert_eq!(reading.faults.is_empty(), valid, "{text:?}: {:?}", reading.faults);
    reading
}

const PIECES: &[&str] = &[
    "{", "}", "[", "]", ":", ",", "\"", "\"", "\"a\"", "\"b\": ", "\"c: ", "'", "“", "”", "’", "`", "\\",
    "\\\"", "\\n", "\\u12", "\\ud800", "&quot;", "a", "region", "true", "None", "nul", "1", "01", "-", ".5",
    "e", "=", ";", "//", "/*", "*/", "#", "\n", "\r\n", " ", "\t", "\u{a0}", "\u{feff}", "\0", "\u{1b}", "é",
    "😀", "${x}", "{{", "}}", "...", "```", "<", "+", "\"\"",
];

#[test]
fn arbitrary_texts_are_survived() {
    let mut dice = Dice(0x5EED);
    for round in 0..60_000 {
        let mut text = String::new();
        for _ in 0..dice.roll(14) {
            text.push_str(PIECES[dice.roll(PIECES.len())]);
        }
        // serde_json does not know these.
        let limits =
            Limits { templates: false, depth: 1 + round % 128, nodes: 8_000_000, ..Limits::default() };
        if text.matches(['[', '{']).count() <= limits.depth as usize {
            check(&text, &limits);
        } else {
            assert!(read(&text, &limits).faults.len() <= 100);
        }
    }
}

#[test]
fn mutated_payloads_are_survived() {
    let mut dice = Dice(0xBAD5EED);
    let payload = r#"{"vendor": "Confluent", "provider": "AWS", "n": [1, -2.5e3, null, true], "dnsSubDomain": ["use1-az1\u00e9", {"x": {}}], "region": "us_east_1"}"#;
    let seeds: Vec<&str> = broken().map(|(text, ..)| *text).chain([payload; 40]).collect();
    for _ in 0..40_000 {
        let mut text: Vec<char> = seeds[dice.roll(seeds.len())].chars().collect();
        for _ in 0..=dice.roll(3) {
            let at = dice.roll(text.len() + 1);
            match dice.roll(4) {
                0 if at < text.len() => drop(text.remove(at)),
                1 => {
                    let piece = PIECES[dice.roll(PIECES.len())];
                    text.splice(at..at, piece.chars());
                }
                2 => text.truncate(at),
                _ if at < text.len() => text[at] = PIECES[dice.roll(PIECES.len())].chars().next().unwrap(),
                _ => {}
            }
        }
        let text: String = text.into_iter().collect();
        check(&text, &Limits::default());
        assert!(read(&text, &Limits { templates: true, ..Limits::default() }).faults.len() <= 100);
        assert!(
            read(&text, &Limits { nodes: dice.roll(30) as u32, ..Limits::default() }).faults.len() <= 100
        );
    }
}

/// One character lost from a payload: at most three findings, and the rest is still read.
#[test]
fn one_lost_character_is_a_small_thing() {
    let payload = "{\n  \"vendor\": \"Confluent\",\n  \"n\": [1, 2],\n  \"dnsSubDomain\": [\n    \"use1\",\n    \"use2\"\n  ],\n  \"x\": {\"y\": true}\n}\n";
    for at in 0..payload.len() {
        let mut text = String::from(payload);
        text.remove(at);
        let reading = check(&text, &Limits::default());
        assert!(reading.faults.len() <= 2, "{text}\n{:?}", reading.faults);
    }
}
