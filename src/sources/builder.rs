use alloc::borrow::Cow;
use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use saphyr_parser::{Event, ScalarStyle, Tag};

use super::cloudformation::NO_VALUE;
use super::hidden::offset;
use super::node::{Entry, Map, Node, Value};
use crate::text::Span;

/// Makes the nodes of one YAML document from its events. It keeps its own stack, since a document
/// nests as deep as it likes.
pub(super) struct Builder<'t> {
    text: &'t str,
    open: Vec<Open>,
    /// Collections below [`MOST_DEPTH`], or within a value that is unknown as a whole.
    skipped: usize,
    /// Scalars by their anchors.
    anchors: Vec<(usize, Value)>,
    root: Option<Node>,
}

/// Collections in collections that are looked into.
const MOST_DEPTH: usize = 32;

/// The most anchors that are remembered.
const MOST_ANCHORS: usize = 1000;

/// A collection that has begun.
struct Open {
    start: u32,
    /// Whether it has brackets.
    flow: bool,
    /// Whether nothing of it is known before a tool has run.
    unknown: bool,
    own: Collection,
}

enum Collection {
    List(Vec<Node>),
    Map {
        map: Map,
        /// The key that waits for its value: none where it is no plain one.
        key: Option<(Option<String>, Span)>,
    },
}

impl<'t> Builder<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, open: Vec::new(), skipped: 0, anchors: Vec::new(), root: None }
    }

    /// The document; none where it is empty.
    pub(super) fn finish(self) -> Option<Node> {
        self.root
    }

    pub(super) fn take(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::MappingStart(_, tag) => self.begin(tag.as_deref(), span, false),
            Event::SequenceStart(_, tag) => self.begin(tag.as_deref(), span, true),
            Event::MappingEnd | Event::SequenceEnd => self.end(span),
            Event::Scalar(text, style, anchor, tag) => {
                let value = scalar(text, style, tag.as_deref());
                let span = self.trimmed(span, !matches!(value, Value::Unknown));
                if anchor > 0 && self.skipped == 0 && self.anchors.len() < MOST_ANCHORS {
                    self.anchors.push((anchor, value.clone()));
                }
                self.add(Node::new(value, span));
            }
            // Of an alias for a collection nothing is known: whoever repeats them without end gains
            // nothing.
            Event::Alias(anchor) => {
                let known = self.anchors.iter().find(|(known, _)| *known == anchor);
                self.add(Node::new(known.map_or(Value::Unknown, |(_, value)| value.clone()), span));
            }
            Event::Nothing
            | Event::StreamStart
            | Event::StreamEnd
            | Event::DocumentStart(_)
            | Event::DocumentEnd => {}
        }
    }

    fn begin(&mut self, tag: Option<&Tag>, span: Span, list: bool) {
        if self.skipped > 0 || self.open.len() >= MOST_DEPTH {
            self.skipped += 1;
            return;
        }
        // A tag may stand before the bracket, and belongs to the span.
        let flow = span.of(self.text).ends_with(['{', '[']);
        let helm = self.text.get(span.start as usize..).is_some_and(|written| written.starts_with("{{"));
        let unknown = helm || tag.is_some_and(|tag| !tag.is_yaml_core_schema());
        // A missing key is marked at the key that the mapping stands under, where it has no bracket.
        let head = match self.open.last().map(|open| &open.own) {
            Some(Collection::Map { key: Some((_, key)), .. }) if !flow => *key,
            _ if flow => Span::new(span.end - 1, span.end),
            _ => Span::empty(span.start),
        };
        let own = if list {
            Collection::List(Vec::new())
        } else {
            Collection::Map { map: Map { entries: Vec::new(), open: false, head }, key: None }
        };
        self.open.push(Open { start: span.start, flow, unknown, own });
    }

    fn end(&mut self, span: Span) {
        if self.skipped > 0 {
            self.skipped -= 1;
            // The node of what was skipped stands where its last bracket is.
            if self.skipped == 0 {
                self.add(Node::unknown(span));
            }
            return;
        }
        let Some(Open { start, flow, unknown, own }) = self.open.pop() else { return };
        let (value, last) = match own {
            Collection::List(items) => {
                let last = items.last().map(|item| item.span.end);
                (Value::List(items), last)
            }
            Collection::Map { map, .. } => {
                let last = map.entries.last().map(|entry| entry.value.span.end.max(entry.key_span.end));
                (Value::Map(map), last)
            }
        };
        // A block ends with its last value: what the parser calls its end lies behind the comments.
        let end = if flow { span.end } else { last.unwrap_or(start) };
        let value = if unknown { Value::Unknown } else { value };
        self.add(Node::new(value, Span::new(start, end.max(start))));
    }

    fn add(&mut self, node: Node) {
        if self.skipped > 0 {
            return;
        }
        match self.open.last_mut().map(|open| &mut open.own) {
            None => self.root = Some(node),
            Some(Collection::List(items)) => items.push(node),
            Some(Collection::Map { map, key }) => match key.take() {
                None => {
                    let name = match &node.value {
                        Value::Text(text) => Some(text.clone()),
                        Value::Number(text) => Some(text.clone()),
                        Value::Bool(value) => Some(if *value { "true" } else { "false" }.to_owned()),
                        _ => None,
                    };
                    *key = Some((name, node.span));
                }
                // Keys that are merged in from elsewhere.
                Some((Some(name), _)) if name == "<<" => map.open = true,
                Some((Some(key), key_span)) => {
                    let mut value = node;
                    // What is not written stands where the colon is.
                    if value.span.start >= value.span.end {
                        let end = (key_span.end + 1).min(offset(self.text.len()));
                        value.span = Span::new(key_span.end, end);
                    }
                    map.entries.push(Entry { key, key_span, value });
                }
                Some((None, _)) => map.open = true,
            },
        }
    }

    /// A span without the white space at its end, which the parser counts to some scalars, and without
    /// the anchor and the tag before, where these are not all that is known of it.
    fn trimmed(&self, span: Span, bare: bool) -> Span {
        let text = span.of(self.text).trim_end();
        let end = span.start + offset(text.len());
        let mut inside = text;
        while bare && inside.starts_with(['&', '!']) {
            inside = inside.split_once(char::is_whitespace).map_or("", |(_, rest)| rest.trim_start());
        }
        Span::new(end - offset(inside.len()), end)
    }
}

fn scalar(text: Cow<'_, str>, style: ScalarStyle, tag: Option<&Tag>) -> Value {
    match tag {
        Some(tag) if tag.is_yaml_core_schema() && tag.suffix == "str" => {
            return Value::Text(text.into_owned());
        }
        Some(tag) if tag.is_yaml_core_schema() => {}
        Some(tag) if tag.suffix == "Ref" && text == NO_VALUE => return Value::Null,
        Some(_) => return Value::Unknown,
        None => {}
    }
    if style != ScalarStyle::Plain {
        return Value::Text(text.into_owned());
    }
    match &*text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ if is_number(&text) => Value::Number(text.into_owned()),
        _ => Value::Text(text.into_owned()),
    }
}

/// Whether JSON would take it for a number too. What only YAML takes for one (`0x1F`, `.inf`) is
/// left as it was written.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, rest) = digits.split_at(digits.find(['.', 'e', 'E']).unwrap_or(digits.len()));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || whole.len() > 1 && whole.starts_with('0') {
        return false;
    }
    let (fraction, exponent) = rest.split_at(rest.find(['e', 'E']).unwrap_or(rest.len()));
    let fraction = fraction.strip_prefix('.').map_or(fraction.is_empty(), all_digits);
    let exponent =
        exponent.get(1..).is_none_or(|part| all_digits(part.strip_prefix(['+', '-']).unwrap_or(part)));
    fraction && exponent
}
