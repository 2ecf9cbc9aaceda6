//! CloudFormation: the resource types that MongoDB publishes. An intrinsic function is known when
//! the stack is made.

use alloc::vec::Vec;

use super::connection::{self, Words};
use super::names::{Names, Style, Vocabulary};
use super::node::{Entry, Map, Node, Value};
use super::render::render;
use super::{Described, Resource};
use crate::payload::Kind;
use crate::text::Span;

/// What the types of all our resources begin with.
pub(super) const PREFIX: &str = "MongoDB::Atlas::Stream";
const CONNECTION: &str = "MongoDB::Atlas::StreamConnection";
const LINK: &str = "MongoDB::Atlas::StreamPrivatelinkEndpoint";

/// Source: schema of the resource type `MongoDB::Atlas::StreamPrivatelinkEndpoint` (2026-08), which
/// knows AWS only.
static LINK_WORDS: Vocabulary = Vocabulary {
    style: Style::Pascal,
    own: &[("provider", "ProviderName"), ("_id", "Id")],
    beside: &["ProjectId", "Profile", "Tags"],
    unnamed: &["azureResourceIds", "gcpServiceAttachmentUris", "authenticationScheme"],
    coerces: true,
    template_help: Some("put `!Sub` before the string, or make it an `Fn::Sub`"),
};

/// Source: schema of the resource type `MongoDB::Atlas::StreamConnection` (2026-08).
static CONNECTION_WORDS: Words = Words {
    plain: Vocabulary {
        style: Style::Pascal,
        own: &[
            ("name", "ConnectionName"),
            ("clusterGroupId", "ClusterProjectId"),
            ("clusterGroupId", "ClusterGroupId"),
        ],
        beside: &["ProjectId", "Profile", "WorkspaceName", "InstanceName"],
        unnamed: &[],
        coerces: true,
        template_help: Some("put `!Sub` before the string, or make it an `Fn::Sub`"),
    },
    private: Vocabulary {
        style: Style::Pascal,
        own: &[
            ("name", "ConnectionName"),
            ("clusterGroupId", "ClusterProjectId"),
            ("clusterGroupId", "ClusterGroupId"),
            ("publicPrivateNetworking", "Networking"),
        ],
        beside: &["ProjectId", "Profile", "WorkspaceName", "InstanceName"],
        unnamed: &[],
        coerces: true,
        template_help: Some("put `!Sub` before the string, or make it an `Fn::Sub`"),
    },
};

/// The value that means "as if this were not here".
pub(super) const NO_VALUE: &str = "AWS::NoValue";

pub(super) fn describe(root: &Node, file: &str, found: &mut Described) {
    for entry in root.get("Resources").map_or(&[][..], Node::entries) {
        let kind = entry.value.get("Type").and_then(Node::as_text).unwrap_or("");
        if [CONNECTION, LINK].contains(&kind) {
            found.resources.extend(resource(entry, kind, file));
        }
    }
}

fn resource(entry: &Entry, kind: &str, file: &str) -> Option<Resource> {
    let span = Span::new(entry.key_span.start, entry.value.span.end);
    let mut head: Vec<Span> = [entry.key_span].to_vec();
    for part in entry.value.entries().iter().filter(|part| matches!(part.key.as_str(), "Type" | "Properties"))
    {
        head.push(part.key_span);
        if part.key == "Type" {
            head.push(part.value.span);
        }
    }
    let mut map = match entry.value.entry("Properties") {
        Some(properties) => match settled(&properties.value)?.value {
            Value::Map(map) => Map { head: properties.key_span, ..map },
            _ => return None,
        },
        None => Map { entries: Vec::new(), open: false, head: entry.key_span },
    };
    // A resource that is made several times has more keys than it shows.
    map.open |= entry.value.entries().iter().any(|part| part.key.starts_with("Fn::"));
    if kind == LINK {
        return Some(render(file, Kind::PrivateLink, &map, span, &head, Names::new(&LINK_WORDS)));
    }
    let named = |name: &str| map.entries.iter().find(|entry| entry.key == name).map(|entry| &entry.value);
    let (kind, words) = connection::of(named("Type"), &|key| named(key).is_some(), &CONNECTION_WORDS);
    Some(render(file, kind, &map, span, &head, Names::new(words)))
}

/// A value with its intrinsic functions made unknown; none where it is one itself. Its depth is
/// limited by the readers.
fn settled(node: &Node) -> Option<Node> {
    let value = match &node.value {
        Value::Map(map) => {
            if let [only] = map.entries.as_slice()
                && (only.key == "Ref" || only.key.starts_with("Fn::"))
            {
                return None;
            }
            let mut whole = Map { entries: Vec::with_capacity(map.entries.len()), ..*map };
            for entry in &map.entries {
                if entry.key.starts_with("Fn::") {
                    whole.open = true;
                    continue;
                }
                whole.entries.push(Entry {
                    value: settled_or_unknown(&entry.value),
                    key: entry.key.clone(),
                    ..*entry
                });
            }
            Value::Map(whole)
        }
        Value::List(items) => Value::List(items.iter().map(settled_or_unknown).collect()),
        // A dynamic reference, the right practice for secrets.
        Value::Text(text) if text.contains("{{resolve:") => Value::Unknown,
        other => other.clone(),
    };
    Some(Node::new(value, node.span))
}

fn settled_or_unknown(node: &Node) -> Node {
    let nothing = node.get("Ref").and_then(Node::as_text) == Some(NO_VALUE);
    let unknown = if nothing { Value::Null } else { Value::Unknown };
    settled(node).unwrap_or(Node::new(unknown, node.span))
}
