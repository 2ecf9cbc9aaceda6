//! Terraform, Kubernetes and CloudFormation in JSON.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;

use super::node::{Entry, Map, Node, Value};
use super::{Described, Trouble};
use crate::text::{self, FaultKind, Limits, Span, Token};

/// How deep a file may nest: `node` calls itself as often.
const LIMITS: Limits = Limits { depth: 64, ..Limits::DEFAULT };

pub(super) fn read(text: &str, describe: fn(&Node, &str, &mut Described)) -> Described {
    let reading = text::read(text, &LIMITS);
    let mut found = Described::default();
    if reading.faults.iter().any(|fault| fault.kind != FaultKind::ByteOrderMark) {
        found.trouble = Some(Trouble::BrokenJson);
    } else if let Some(root) = reading.tree.root() {
        describe(&node(root), text, &mut found);
    }
    found
}

fn node(value: text::Value<'_>) -> Node {
    let span = value.span();
    let own = match value.token() {
        Token::Null => Value::Null,
        Token::False => Value::Bool(false),
        Token::True => Value::Bool(true),
        Token::Number => Value::Number(span.of(value.tree().text()).to_owned()),
        Token::String | Token::Decoded => Value::text(value.as_str().unwrap_or("")),
        Token::Array => Value::List(value.items().map(node).collect()),
        Token::Object => {
            let entries: Vec<Entry> = value
                .members()
                .map(|member| Entry {
                    key: member.name().to_owned(),
                    key_span: member.key.span(),
                    value: node(member.value),
                })
                .collect();
            Value::Map(Map { entries, open: false, head: Span::new(span.start, span.start + 1) })
        }
        Token::Hole => Value::Unknown,
    };
    Node::new(own, span)
}
