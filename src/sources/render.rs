use alloc::string::String;
use alloc::vec::Vec;

use super::Resource;
use super::hidden::{hidden, offset};
use super::names::{Names, Vocabulary};
use super::node::{Map, Node, Value};
use crate::payload::{Kind, secret};
use crate::text::Span;
use crate::text::embedded::OffsetMap;

/// Makes the payload of a resource. `span` is the resource in the file, `head` what else of it may be
/// shown: its type and its name.
pub(super) fn render(
    file: &str,
    kind: Kind,
    root: &Map,
    span: Span,
    head: &[Span],
    names: Names,
) -> Resource {
    let mut render = Render {
        file,
        vocabulary: names.vocabulary(),
        names,
        text: String::new(),
        map: OffsetMap::default(),
        floor: 0,
        whole: true,
        shown: head.to_vec(),
        literals: Vec::new(),
    };
    render.map(root, span, 0, false);
    Resource {
        kind,
        text: render.text,
        map: render.map,
        span,
        whole: render.whole,
        hidden: hidden(file, span, render.shown),
        literals: render.literals,
        names: render.names,
    }
}

/// Objects in objects that are looked into. The API has four.
const MOST_DEPTH: usize = 16;

struct Render<'f> {
    file: &'f str,
    vocabulary: &'static Vocabulary,
    names: Names,
    text: String,
    map: OffsetMap,
    /// Where the last piece began.
    floor: u32,
    whole: bool,
    /// What may be shown.
    shown: Vec<Span>,
    literals: Vec<Span>,
}

impl Render<'_> {
    /// Appends text for which `place` stands in the file.
    fn put(&mut self, text: &str, place: Span) {
        // The map never goes back.
        let start = place.start.max(self.floor);
        let place = Span::new(start, place.end.max(start));
        self.floor = start;
        self.text.push_str(text);
        self.map.rewrite(offset(text.len()), place);
    }

    /// Appends text for which nothing stands in the file.
    fn mark(&mut self, text: &str) {
        self.put(text, Span::empty(self.floor));
    }

    /// Appends a stretch of the file as it is.
    fn copy(&mut self, place: Span) {
        self.text.push_str(place.of(self.file));
        self.map.copy(place.start, place.end - place.start);
        self.floor = self.floor.max(place.end.saturating_sub(1));
    }

    /// `free`: its keys are not the API's, but anybody's.
    fn map(&mut self, map: &Map, span: Span, depth: usize, free: bool) {
        self.whole &= !map.open;
        self.put("{", map.head);
        let mut first = true;
        for entry in &map.entries {
            let name =
                if free { Some(entry.key.clone()) } else { self.names.of_the_api(&entry.key, depth == 0) };
            let Some(name) = name else {
                self.show_beside(entry.key_span, &entry.value);
                continue;
            };
            if !first {
                self.mark(",");
            }
            first = false;
            self.shown.push(entry.key_span);
            self.put(&quoted(&name), entry.key_span);
            self.mark(":");
            let free = free || depth == 0 && matches!(name.as_str(), "config" | "headers");
            self.value(&entry.value, depth + 1, free);
        }
        self.put("}", last(span));
    }

    /// What is no part of the payload is shown all the same where it is plain and no secret.
    fn show_beside(&mut self, key: Span, value: &Node) {
        self.shown.push(key);
        if !matches!(value.value, Value::Map(_) | Value::List(_)) && !self.looks_secret(value.span) {
            self.shown.push(value.span);
        }
    }

    fn value(&mut self, node: &Node, depth: usize, free: bool) {
        match &node.value {
            Value::Map(map) if depth < MOST_DEPTH => return self.map(map, node.span, depth, free),
            Value::List(items) if depth < MOST_DEPTH => {
                self.put("[", Span::new(node.span.start, node.span.start + 1));
                for (at, item) in items.iter().enumerate() {
                    if at > 0 {
                        self.mark(",");
                    }
                    self.value(item, depth + 1, free);
                }
                return self.put("]", last(node.span));
            }
            Value::Text(text) => self.string(text, node.span),
            Value::Null => self.put("null", node.span),
            Value::Bool(value) => {
                let word = if *value { "true" } else { "false" };
                self.scalar(word, node.span);
            }
            Value::Number(digits) => self.scalar(digits, node.span),
            Value::Unknown | Value::Map(_) | Value::List(_) => {
                self.put("${unknown}", node.span);
                // Between the lines of an expression there may be comments.
                if node.span.of(self.file).contains(['\n', '\r']) || self.looks_secret(node.span) {
                    return;
                }
            }
        }
        self.shown.push(node.span);
    }

    fn scalar(&mut self, word: &str, place: Span) {
        if self.vocabulary.coerces {
            self.put(&quoted(word), place);
        } else {
            self.put(word, place);
        }
    }

    /// A string keeps the places of its characters where it stands in the file as it is.
    fn string(&mut self, text: &str, place: Span) {
        let plain = !text.bytes().any(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f));
        let written = place.of(self.file);
        let quote = written.bytes().next().filter(|byte| matches!(byte, b'"' | b'\''));
        let inside = match quote {
            Some(_) if written.len() >= 2 => Span::new(place.start + 1, place.end - 1),
            _ => place,
        };
        if !plain || inside.of(self.file) != text {
            return self.put(&quoted(text), place);
        }
        self.literals.push(place);
        if quote == Some(b'"') {
            return self.copy(place);
        }
        self.put("\"", Span::empty(place.start));
        self.copy(inside);
        self.put("\"", last(place));
    }

    fn looks_secret(&self, place: Span) -> bool {
        secret::looks_like_one(place.of(self.file))
    }
}

/// The last byte of a span.
const fn last(span: Span) -> Span {
    Span::new(if span.end > span.start { span.end - 1 } else { span.end }, span.end)
}

/// A text as JSON writes it.
fn quoted(text: &str) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let mut json = String::with_capacity(text.len() + 2);
    json.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => json.extend(['\\', letter]),
            '\0'..='\u{1f}' => {
                json.push_str("\\u00");
                for half in [letter as usize >> 4, letter as usize & 15] {
                    json.push(DIGITS.get(half).copied().unwrap_or('0'));
                }
            }
            letter => json.push(letter),
        }
    }
    json.push('"');
    json
}
