//! What every tool has in common: one resource for connections of all types, whose type decides
//! which payload it makes.

use super::names::Vocabulary;
use super::node::Node;
use crate::payload::Kind;

/// What a tool calls the keys of a connection.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) plain: Vocabulary,
    /// Where the API wants `publicPrivateNetworking`, which the tools call `networking` all the same.
    pub(super) private: Vocabulary,
}

/// Types whose networking the API calls `publicPrivateNetworking`.
/// Source: Atlas Admin API, `StreamsConnection`.
const PRIVATE: [&str; 3] = ["AWSLambda", "AzureBlobStorage", "GCPPubSub"];

/// The kind of a connection and its words: by its type, and where that is not known by its keys.
pub(super) fn of(
    kind: Option<&Node>,
    has: &dyn Fn(&str) -> bool,
    words: &'static Words,
) -> (Kind, &'static Vocabulary) {
    let name = kind.and_then(Node::as_text).unwrap_or("");
    let servers = ["bootstrap_servers", "BootstrapServers"].iter().any(|key| has(key));
    let parts = ["security", "authentication", "config", "Security", "Authentication", "Config"];
    let kafka =
        name.eq_ignore_ascii_case("Kafka") || servers || parts.iter().filter(|key| has(key)).count() > 1;
    if kafka {
        (Kind::KafkaConnection, &words.plain)
    } else if PRIVATE.contains(&name) {
        (Kind::StreamConnection, &words.private)
    } else {
        (Kind::StreamConnection, &words.plain)
    }
}
