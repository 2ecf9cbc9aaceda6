//! Which kind a payload is of, when nobody said.

use crate::text::embedded::{Method, Request};
use crate::text::{Token, Value};

use super::private_link::table::REQUEST;
use super::{Kind, account, answer, peering, policy, stream};

/// What a payload seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detected {
    /// One of the kinds.
    Kind(Kind),
    /// None of ours.
    Foreign,
}

/// The kind that method and URL of a request ask for; none where they do not tell.
#[must_use]
pub fn by_request(request: &Request<'_>, root: Option<Value<'_>>) -> Option<Detected> {
    let path = request.url_path();
    let (_, streams) = path.rsplit_once("/streams/")?;
    if streams.contains("/failoverConnections") {
        return Some(Detected::Foreign);
    }
    let mut steps = streams.split('/').filter(|step| !step.is_empty());
    let update = request.method == Method::Patch;
    Some(match (steps.next()?, steps.next(), request.method) {
        ("privateLinkConnections", _, Method::Post | Method::Put | Method::Patch) => {
            Detected::Kind(if update { Kind::PrivateLinkUpdate } else { Kind::PrivateLink })
        }
        ("vpcPeeringConnections", Some(step), Method::Post) if step.ends_with(":accept") => {
            Detected::Kind(Kind::VpcPeeringAccept)
        }
        // An update of another connection has no kind of its own.
        (_, Some("connections"), _) if root.is_some_and(is_no_kafka) && update => Detected::Foreign,
        (_, Some("connections"), Method::Post | Method::Put) if root.is_some_and(is_no_kafka) => {
            Detected::Kind(Kind::StreamConnection)
        }
        (_, Some("connections"), Method::Post | Method::Put | Method::Patch) => {
            Detected::Kind(if update { Kind::KafkaConnectionUpdate } else { Kind::KafkaConnection })
        }
        _ => Detected::Foreign,
    })
}

/// Whether a connection says that it is none to Kafka: by its type, or without one by its keys.
fn is_no_kafka(root: Value<'_>) -> bool {
    match root.get("type").and_then(Value::as_str) {
        Some(kind) => {
            !kind.eq_ignore_ascii_case("Kafka") && by_keys(root) != Detected::Kind(Kind::KafkaConnection)
        }
        None => stream::is_connection(root),
    }
}

/// Keys that no other payload has.
const ONLY_IN_LINKS: [&str; 5] = [
    "serviceEndpointId",
    "dnsSubDomain",
    "azureResourceIds",
    "gcpServiceAttachmentUris",
    "authenticationScheme",
];

/// The kind that the keys tell.
#[must_use]
pub fn by_keys(root: Value<'_>) -> Detected {
    if root.token() != Token::Object {
        return Detected::Foreign;
    }
    let has = |key| root.get(key).is_some();
    let text = |key| root.get(key).and_then(Value::as_str).unwrap_or("");
    let connection = has("bootstrapServers")
        || text("type") == "Kafka"
        || text("connectionType") == "Kafka"
        || ["security", "authentication", "networking", "config"].into_iter().filter(|key| has(key)).count()
            > 1;
    let link = ONLY_IN_LINKS.into_iter().any(has)
        || has("provider") && has("vendor")
        || has("vendor") && (has("arn") || has("region") && has("dnsDomain"));
    if let Some(kind) = answer::recognise(root) {
        return Detected::Kind(kind);
    }
    if has("_id")
        || has("results") && (has("links") || has("totalCount"))
        || has("state") && (connection || link)
    {
        return Detected::Foreign;
    }
    if connection {
        return Detected::Kind(Kind::KafkaConnection);
    }
    if let Some(kind) = other_request(root) {
        return Detected::Kind(kind);
    }
    // `provider` of a schema registry is a vendor; such a connection says its type.
    if has("type") || has("schemaRegistryUrls") {
        return Detected::Foreign;
    }
    if link || text("arn").starts_with("arn:aws:kafka:") && has("provider") || only_link_keys(root) {
        return Detected::Kind(Kind::PrivateLink);
    }
    if has("dnsDomain") && root.members().count() == 1 {
        return Detected::Kind(Kind::PrivateLinkUpdate);
    }
    Detected::Foreign
}

/// `{"provider": "AWS", "region": …}` and nothing else: a link to a generic vendor.
fn only_link_keys(root: Value<'_>) -> bool {
    let known =
        |value: Value<'_>| value.as_str().is_some_and(|text| text.parse::<crate::values::Provider>().is_ok());
    root.get("provider").is_some_and(known)
        && root.members().all(|member| REQUEST.field(member.name()).is_some())
}

/// Requests that are neither private links nor connections to Kafka.
fn other_request(root: Value<'_>) -> Option<Kind> {
    if stream::is_connection(root) {
        Some(Kind::StreamConnection)
    } else if policy::is_policy(root) {
        Some(Kind::MskClusterPolicy)
    } else if peering::is_accept(root) {
        Some(Kind::VpcPeeringAccept)
    } else if account::is_query(root) {
        Some(Kind::AccountDetailsQuery)
    } else {
        None
    }
}
