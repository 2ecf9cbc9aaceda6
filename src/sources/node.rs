use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use crate::text::Span;

/// A value as a file describes it.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) value: Value,
    /// Where it stands in the file, quotes and brackets included.
    pub(super) span: Span,
}

#[derive(Clone, Debug)]
pub(super) enum Value {
    Null,
    Bool(bool),
    /// A number as JSON writes it.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Map(Map),
    /// Known only when the tool runs.
    Unknown,
}

#[derive(Clone, Debug)]
pub(super) struct Map {
    /// In the order of the file, duplicates kept.
    pub(super) entries: Vec<Entry>,
    /// Whether there may be keys that cannot be seen: merged ones, computed ones.
    pub(super) open: bool,
    /// What is marked where a key is missing.
    pub(super) head: Span,
}

#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) key_span: Span,
    pub(super) value: Node,
}

impl Node {
    pub(super) const fn new(value: Value, span: Span) -> Self {
        Self { value, span }
    }

    pub(super) const fn unknown(span: Span) -> Self {
        Self::new(Value::Unknown, span)
    }

    /// The value under a key; the first where there are several.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        self.entry(key).map(|entry| &entry.value)
    }

    pub(super) fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// The entries of a map; none of anything else.
    pub(super) fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Map(map) => &map.entries,
            _ => &[],
        }
    }

    pub(super) fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }
}

impl Value {
    pub(super) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
