//! Terraform: the resources of MongoDB's provider. What is written out in the file is judged; what
//! is an expression is known when Terraform runs.

use alloc::borrow::ToOwned;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::ops::Range;

use hcl_edit::Span as _;
use hcl_edit::expr::{Expression, ObjectKey};
use hcl_edit::structure::{Block, Body, Structure};
use hcl_edit::template::Element;

use super::connection::{self, Words};
use super::hidden::offset;
use super::names::{Names, Style, Vocabulary};
use super::node::{Entry, Map, Node, Value};
use super::render::render;
use super::{Described, Resource, Trouble};
use crate::payload::Kind;
use crate::text::Span;

/// The resource type of a connection.
pub(super) const CONNECTION: &str = "mongodbatlas_stream_connection";
/// The resource type of a Private Link.
pub(super) const LINK: &str = "mongodbatlas_stream_privatelink_endpoint";

/// What Terraform itself understands in every resource, and what says whose the resource is.
macro_rules! beside {
    ($($name:literal),*) => {
        &[
            "project_id", "count", "depends_on", "for_each", "lifecycle", "provider", "provisioner", "connection",
            "timeouts", "delete_on_create_timeout", $($name),*
        ]
    };
}

/// Source: provider documentation, `stream_privatelink_endpoint` (2026-08).
static LINK_WORDS: Vocabulary = Vocabulary {
    style: Style::Snake,
    own: &[
        ("provider", "provider_name"),
        ("gcpServiceAttachmentUris", "service_attachment_uris"),
        ("gcpServiceAttachmentUris", "gcp_service_attachment_uris"),
    ],
    beside: beside![],
    unnamed: &["azureResourceIds"],
    coerces: true,
    template_help: None,
};

/// Source: provider documentation, `stream_connection` (2026-08).
static CONNECTION_WORDS: Words = Words {
    plain: Vocabulary {
        style: Style::Snake,
        own: &[
            ("name", "connection_name"),
            ("clusterGroupId", "cluster_project_id"),
            ("provider", "schema_registry_provider"),
        ],
        beside: beside!["workspace_name", "instance_name"],
        unnamed: &[],
        coerces: true,
        template_help: None,
    },
    private: Vocabulary {
        style: Style::Snake,
        own: &[
            ("name", "connection_name"),
            ("clusterGroupId", "cluster_project_id"),
            ("provider", "schema_registry_provider"),
            ("publicPrivateNetworking", "networking"),
        ],
        beside: beside!["workspace_name", "instance_name"],
        unnamed: &[],
        coerces: true,
        template_help: None,
    },
};

/// The most assignments in a file that is read: the parser looks each one up among those before it.
const MOST_ASSIGNMENTS: usize = 10_000;

pub(super) fn read(text: &str) -> Described {
    if text.bytes().filter(|byte| matches!(byte, b'=' | b':')).count() > MOST_ASSIGNMENTS {
        return Described { trouble: Some(Trouble::Unreadable("too large")), ..Described::default() };
    }
    // The parser takes a byte order mark for a letter.
    let base = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut found = Described::default();
    match hcl_edit::parser::parse_body(text.get(base..).unwrap_or("")) {
        Ok(body) => {
            let file = File { text, base };
            for structure in &body {
                if let Structure::Block(block) = structure {
                    found.resources.extend(file.resource(block));
                }
            }
        }
        Err(error) if declares(text) => {
            let at = base + error.location().offset();
            let end = at + text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            found.trouble = Some(Trouble::Broken {
                language: "Terraform",
                at: Span::new(offset(at), offset(end)),
                reason: error.message().to_owned(),
            });
        }
        Err(_) => found.trouble = Some(Trouble::Unreadable("not readable as Terraform")),
    }
    found
}

/// Whether a file that does not parse seems to hold a resource of ours, not only to mention one.
fn declares(text: &str) -> bool {
    [CONNECTION, LINK].iter().any(|kind| {
        text.match_indices(kind).any(|(at, _)| {
            let before = text.get(..at).unwrap_or("").trim_end_matches(['"', ' ', '\t']);
            before.ends_with("resource")
        })
    })
}

/// Terraform in JSON: `{"resource": {"<type>": {"<name>": {…}}}}`, each level also as a list.
pub(super) fn describe_json(root: &Node, file: &str, found: &mut Described) {
    for root in each(root) {
        for resources in root.get("resource").into_iter().flat_map(each) {
            for kind in
                resources.entries().iter().filter(|kind| [CONNECTION, LINK].contains(&kind.key.as_str()))
            {
                for named in each(&kind.value).flat_map(Node::entries) {
                    for body in each(&named.value) {
                        let Value::Map(map) = &body.value else { continue };
                        let mut map = map.clone();
                        map.head = named.key_span;
                        settle(&mut map);
                        let span = Span::new(named.key_span.start.min(body.span.start), body.span.end);
                        let head = [named.key_span];
                        found.resources.push(resource(file, &kind.key, &map, span, &head));
                    }
                }
            }
        }
    }
}

/// A node, or the nodes of a list.
fn each(node: &Node) -> impl Iterator<Item = &Node> {
    let (one, many): (Option<&Node>, &[Node]) = match &node.value {
        Value::List(items) => (None, items),
        _ => (Some(node), &[]),
    };
    one.into_iter().chain(many)
}

/// Makes every string with a template in it unknown. The depth is that of a JSON tree, which is
/// limited.
fn settle(map: &mut Map) {
    for entry in &mut map.entries {
        settle_value(&mut entry.value);
    }
}

fn settle_value(node: &mut Node) {
    match &mut node.value {
        Value::Map(map) => settle(map),
        Value::List(items) => items.iter_mut().for_each(settle_value),
        Value::Text(text) if text.contains("${") || text.contains("%{") => node.value = Value::Unknown,
        _ => {}
    }
}

fn resource(file: &str, kind: &str, map: &Map, span: Span, head: &[Span]) -> Resource {
    if kind == LINK {
        return render(file, Kind::PrivateLink, map, span, head, Names::new(&LINK_WORDS));
    }
    let named = |name: &str| map.entries.iter().find(|entry| entry.key == name).map(|entry| &entry.value);
    let (kind, words) = connection::of(named("type"), &|key| named(key).is_some(), &CONNECTION_WORDS);
    render(file, kind, map, span, head, Names::new(words))
}

struct File<'f> {
    text: &'f str,
    /// Bytes before the text that was parsed.
    base: usize,
}

impl File<'_> {
    fn resource(&self, block: &Block) -> Option<Resource> {
        let kind = block
            .labels
            .first()
            .map(|label| label.as_str())
            .filter(|kind| [CONNECTION, LINK].contains(kind))?;
        if block.ident.as_str() != "resource" {
            return None;
        }
        let span = self.span(block.span())?;
        let ident = self.span(block.ident.span())?;
        let labels = block.labels.iter().filter_map(|label| {
            self.span(match label {
                hcl_edit::structure::BlockLabel::Ident(label) => label.span(),
                hcl_edit::structure::BlockLabel::String(label) => label.span(),
            })
        });
        let head = labels.fold(ident, |head, label| Span::new(head.start, label.end));
        Some(resource(self.text, kind, &self.body(&block.body, head)?, span, &[head]))
    }

    fn span(&self, range: Option<Range<usize>>) -> Option<Span> {
        let range = range?;
        Some(Span::new(offset(self.base + range.start), offset(self.base + range.end)))
    }

    /// The parser limits how deep blocks and expressions nest.
    fn body(&self, body: &Body, head: Span) -> Option<Map> {
        let mut entries = Vec::new();
        for structure in body {
            entries.push(match structure {
                Structure::Attribute(attribute) => Entry {
                    key: attribute.key.as_str().to_owned(),
                    key_span: self.span(attribute.key.span())?,
                    value: self.node(&attribute.value)?,
                },
                Structure::Block(block) => self.block(block)?,
            });
        }
        Some(Map { entries, open: false, head })
    }

    fn block(&self, block: &Block) -> Option<Entry> {
        let span = self.span(block.span())?;
        let key_span = self.span(block.ident.span())?;
        if block.ident.as_str() == "dynamic" {
            let key = block.labels.first().map_or("", |label| label.as_str()).to_owned();
            return Some(Entry { key, key_span, value: Node::unknown(Span::new(key_span.end, span.end)) });
        }
        let value = Value::Map(self.body(&block.body, key_span)?);
        let value = Node::new(value, Span::new(key_span.end, span.end));
        Some(Entry { key: block.ident.as_str().to_owned(), key_span, value })
    }

    fn node(&self, expression: &Expression) -> Option<Node> {
        let span = self.span(expression.span())?;
        let value = match expression {
            Expression::Null(_) => Value::Null,
            Expression::Bool(value) => Value::Bool(*value.value()),
            Expression::Number(number) => Value::Number(number.value().to_string()),
            Expression::String(text) => Value::Text(text.value().clone()),
            Expression::StringTemplate(template) => literal(template.iter()),
            Expression::HeredocTemplate(heredoc) => literal(heredoc.template.iter()),
            Expression::Parenthesis(inner) => return self.node(inner.inner()),
            Expression::Array(items) => {
                Value::List(items.iter().map(|item| self.node(item)).collect::<Option<_>>()?)
            }
            Expression::Object(object) => {
                let mut map =
                    Map { entries: Vec::new(), open: false, head: Span::new(span.start, span.start + 1) };
                for (key, value) in object {
                    let (name, place) = match key {
                        ObjectKey::Ident(name) => (Some(name.as_str().to_owned()), name.span()),
                        ObjectKey::Expression(Expression::String(name)) => {
                            (Some(name.value().clone()), name.span())
                        }
                        ObjectKey::Expression(other) => (None, other.span()),
                    };
                    let value = self.node(value.expr())?;
                    match name {
                        Some(key) => map.entries.push(Entry { key, key_span: self.span(place)?, value }),
                        None => map.open = true,
                    }
                }
                Value::Map(map)
            }
            _ => Value::Unknown,
        };
        Some(Node::new(value, span))
    }
}

/// The text of a template that holds nothing to fill in.
fn literal<'e>(elements: impl Iterator<Item = &'e Element>) -> Value {
    let mut text = String::new();
    for element in elements {
        match element.as_literal() {
            Some(literal) => text.push_str(literal.as_str()),
            None => return Value::Unknown,
        }
    }
    Value::Text(text)
}
