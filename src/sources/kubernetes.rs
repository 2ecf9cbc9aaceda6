//! Kubernetes: the resource `AtlasStreamConnection` of MongoDB's operator. Its credentials and
//! certificates are references to secrets, which are known in the cluster.

use alloc::borrow::ToOwned;
use alloc::vec::Vec;

use super::Described;
use super::names::{Names, Style, Vocabulary};
use super::node::{Entry, Map, Node, Value};
use super::render::render;
use crate::payload::Kind;
use crate::text::Span;

/// The resource.
pub(super) const KIND: &str = "AtlasStreamConnection";

/// Source: the operator's `AtlasStreamConnectionSpec` (mongodb-atlas-kubernetes, `api/v1`, 2026-08).
/// It has no names for what it cannot set.
static WORDS: Vocabulary = Vocabulary {
    style: Style::Camel,
    own: &[
        ("bootstrapServers", "kafkaConfig.bootstrapServers"),
        ("security", "kafkaConfig.security"),
        ("security.brokerPublicCertificate", "kafkaConfig.security.certificate"),
        ("authentication", "kafkaConfig.authentication"),
        ("authentication.username", "kafkaConfig.authentication.credentials"),
        ("authentication.password", "kafkaConfig.authentication.credentials"),
        ("config", "kafkaConfig.config"),
        ("clusterName", "clusterConfig.name"),
        ("dbRoleToExecute", "clusterConfig.role"),
        ("dbRoleToExecute.role", "clusterConfig.role.name"),
    ],
    beside: &[],
    unnamed: &[
        "networking",
        "region",
        "url",
        "headers",
        "aws",
        "azure",
        "gcp",
        "provider",
        "schemaRegistryUrls",
        "schemaRegistryAuthentication",
        "clusterGroupId",
        "publicPrivateNetworking",
        "method",
        "clientId",
        "clientSecret",
        "tokenEndpointUrl",
        "scope",
        "saslOauthbearerExtensions",
        "sslCertificate",
        "sslKey",
        "sslKeyPassword",
    ],
    coerces: false,
    template_help: None,
};

/// The operator's words for protocols, and what they are in the API, which calls these the old names.
const PROTOCOLS: [(&str, &str); 2] = [("PLAINTEXT", "SASL_PLAINTEXT"), ("SSL", "SASL_SSL")];

pub(super) fn describe(root: &Node, file: &str, found: &mut Described) {
    let kind = root.get("kind").and_then(Node::as_text);
    if kind == Some("List") {
        if let Some(Value::List(items)) = root.get("items").map(|items| &items.value) {
            items.iter().for_each(|item| describe_one(item, file, found));
        }
    } else {
        describe_one(root, file, found);
    }
}

fn describe_one(root: &Node, file: &str, found: &mut Described) {
    if root.get("kind").and_then(Node::as_text) != Some(KIND) {
        return;
    }
    let Some(spec) = root.entry("spec") else { return };
    let Value::Map(map) = &spec.value.value else { return };
    let mut sorter = Sorter { names: Names::new(&WORDS), shown: [spec.key_span].to_vec(), open: map.open };
    let mut entries = Vec::new();
    for entry in &map.entries {
        match (entry.key.as_str(), &entry.value.value) {
            ("name" | "type", _) => entries.push(sorter.keep(entry, &entry.key)),
            ("kafkaConfig", Value::Map(kafka)) => {
                sorter.enter(entry, kafka);
                kafka.entries.iter().for_each(|entry| entries.push(sorter.kafka(entry)));
            }
            ("clusterConfig", Value::Map(cluster)) => {
                sorter.enter(entry, cluster);
                cluster.entries.iter().for_each(|entry| entries.push(sorter.cluster(entry)));
            }
            ("kafkaConfig" | "clusterConfig", _) => sorter.open = true,
            _ => entries.push(sorter.stranger(entry)),
        }
    }
    let kafka = map.entries.iter().any(|entry| entry.key == "kafkaConfig");
    let kind = spec.value.get("type").and_then(Node::as_text);
    let kind = if kafka || kind == Some("Kafka") { Kind::KafkaConnection } else { Kind::StreamConnection };
    let span = Span::new(spec.key_span.start, spec.value.span.end);
    let map = Map { entries, open: sorter.open, head: spec.key_span };
    found.resources.push(render(file, kind, &map, span, &sorter.shown, sorter.names));
}

/// Gives every key of a manifest its place in the payload.
struct Sorter {
    names: Names,
    shown: Vec<Span>,
    open: bool,
}

impl Sorter {
    /// Goes into an object that the payload does not have.
    fn enter(&mut self, entry: &Entry, map: &Map) {
        self.shown.push(entry.key_span);
        self.open |= map.open;
    }

    fn kafka(&mut self, entry: &Entry) -> Entry {
        match (entry.key.as_str(), &entry.value.value) {
            ("bootstrapServers" | "config", _) => self.keep(entry, &entry.key),
            ("security", Value::Map(map)) => {
                self.object(entry, "security", map, |sorter, entry| match entry.key.as_str() {
                    "protocol" => [sorter.keep(entry, "protocol").with(protocol)].to_vec(),
                    "certificate" => sorter.reference(entry, &["brokerPublicCertificate"]),
                    _ => [sorter.stranger(entry)].to_vec(),
                })
            }
            ("authentication", Value::Map(map)) => {
                self.object(entry, "authentication", map, |sorter, entry| match entry.key.as_str() {
                    "mechanism" => [sorter.keep(entry, "mechanism")].to_vec(),
                    "credentials" => sorter.reference(entry, &["username", "password"]),
                    _ => [sorter.stranger(entry)].to_vec(),
                })
            }
            ("security" | "authentication", _) => self.keep(entry, &entry.key),
            _ => self.stranger(entry),
        }
    }

    fn cluster(&mut self, entry: &Entry) -> Entry {
        match (entry.key.as_str(), &entry.value.value) {
            ("name", _) => self.keep(entry, "clusterName"),
            ("role", Value::Map(map)) => {
                self.object(entry, "dbRoleToExecute", map, |sorter, entry| match entry.key.as_str() {
                    "name" => [sorter.keep(entry, "role")].to_vec(),
                    "type" => [sorter.keep(entry, "type")].to_vec(),
                    _ => [sorter.stranger(entry)].to_vec(),
                })
            }
            ("role", _) => self.keep(entry, "dbRoleToExecute"),
            _ => self.stranger(entry),
        }
    }

    fn object(
        &mut self,
        entry: &Entry,
        name: &str,
        map: &Map,
        sort: fn(&mut Self, &Entry) -> Vec<Entry>,
    ) -> Entry {
        let mut entries = Vec::new();
        for entry in &map.entries {
            entries.extend(sort(self, entry));
        }
        let value = Node::new(Value::Map(Map { entries, ..*map }), entry.value.span);
        Entry { key: name.to_owned(), value, ..*entry }
    }

    fn keep(&mut self, entry: &Entry, name: &str) -> Entry {
        let mut value = entry.value.clone();
        // Helm's templates stand in quotes where the file is YAML all the same.
        if value.as_text().is_some_and(|text| text.contains("{{")) {
            value.value = Value::Unknown;
        }
        Entry { key: name.to_owned(), value, ..*entry }
    }

    /// A key that the operator does not know.
    fn stranger(&mut self, entry: &Entry) -> Entry {
        let name = self.names.stranger(&entry.key);
        self.keep(entry, &name)
    }

    /// A reference to a secret, which holds these.
    fn reference(&mut self, entry: &Entry, names: &[&str]) -> Vec<Entry> {
        // The name of a secret is none.
        for part in entry.value.entries() {
            self.shown.extend([part.key_span, part.value.span]);
        }
        let value = if matches!(entry.value.value, Value::Null) { Value::Null } else { Value::Unknown };
        let each = |name: &&str| Entry {
            key: (*name).to_owned(),
            value: Node::new(value.clone(), entry.value.span),
            ..*entry
        };
        names.iter().map(each).collect()
    }
}

impl Entry {
    fn with(mut self, change: impl Fn(&mut Node)) -> Self {
        change(&mut self.value);
        self
    }
}

fn protocol(node: &mut Node) {
    let meant = node.as_text().and_then(|text| PROTOCOLS.iter().find(|(word, _)| *word == text));
    if let Some((_, meant)) = meant {
        node.value = Value::text(meant);
    }
}
