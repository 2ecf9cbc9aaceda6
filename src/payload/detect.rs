//! Which kind a payload is of, when nobody said.

use crate::text::embedded::{Method, Request};
use crate::text::{Token, Value};
use crate::values::Provider;

use super::private_link::table::REQUEST;
use super::{Kind, account, answer, bundle, peering, policy, stream};

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

/// What a payload's keys tell, gathered in one pass.
#[derive(Default)]
struct Seen<'t> {
    members: u32,
    /// Keys that only a private link has.
    link: bool,
    provider: Option<&'t str>,
    vendor: bool,
    region: bool,
    dns_domain: bool,
    arn: Option<&'t str>,
    /// Keys that are in no private link.
    other: bool,
    kind: Option<&'t str>,
    connection_type: Option<&'t str>,
    bootstrap: bool,
    /// How many of the objects of a connection there are.
    parts: u32,
    registry: bool,
    id: bool,
    results: bool,
    links: bool,
    state: bool,
}

impl<'t> Seen<'t> {
    fn gather(root: Value<'t>) -> Self {
        let mut seen = Self::default();
        for member in root.members() {
            seen.members += 1;
            let text = member.value.as_str().unwrap_or("");
            match member.name() {
                "provider" => seen.provider = Some(text),
                "vendor" => seen.vendor = true,
                "region" => seen.region = true,
                "dnsDomain" => seen.dns_domain = true,
                "arn" => seen.arn = Some(text),
                "serviceEndpointId"
                | "dnsSubDomain"
                | "azureResourceIds"
                | "gcpServiceAttachmentUris"
                | "authenticationScheme" => seen.link = true,
                "type" => seen.kind = Some(text),
                "connectionType" => seen.connection_type = Some(text),
                "bootstrapServers" => seen.bootstrap = true,
                "security" | "authentication" | "networking" | "config" => seen.parts += 1,
                "schemaRegistryUrls" => seen.registry = true,
                "_id" => seen.id = true,
                "results" => seen.results = true,
                "links" | "totalCount" => seen.links = true,
                "state" => seen.state = true,
                name => seen.other |= REQUEST.field(name).is_none(),
            }
        }
        seen
    }

    fn is_connection(&self) -> bool {
        self.bootstrap
            || self.kind == Some("Kafka")
            || self.connection_type == Some("Kafka")
            || self.parts > 1
    }

    fn is_link(&self) -> bool {
        self.link
            || self.provider.is_some() && self.vendor
            || self.vendor && (self.arn.is_some() || self.region && self.dns_domain)
    }

    /// Whether it carries what only the server fills in.
    fn is_answer(&self) -> bool {
        self.id || self.results && self.links || self.state && (self.is_connection() || self.is_link())
    }

    /// `{"provider": "AWS", "region": …}` and nothing else: a link to a generic vendor.
    fn has_only_link_keys(&self) -> bool {
        let known = self.provider.is_some_and(|text| text.parse::<Provider>().is_ok());
        let foreign = self.other || self.kind.is_some() || self.connection_type.is_some() || self.results;
        known && !foreign && self.parts == 0
    }
}

/// The kind that the keys tell.
#[must_use]
pub fn by_keys(root: Value<'_>) -> Detected {
    let alone = bundle::only_member(root).map(by_own_keys);
    if bundle::is_bundle(root) || matches!(alone, Some(Detected::Kind(_))) {
        return Detected::Kind(Kind::Bundle);
    }
    by_own_keys(root)
}

/// The kind of what is no bundle.
fn by_own_keys(root: Value<'_>) -> Detected {
    if root.token() != Token::Object {
        return Detected::Foreign;
    }
    let seen = Seen::gather(root);
    if !seen.is_answer() && seen.is_connection() {
        return Detected::Kind(Kind::KafkaConnection);
    }
    if !seen.is_answer() && seen.is_link() && seen.kind.is_none() && !seen.registry {
        return Detected::Kind(Kind::PrivateLink);
    }
    if let Some(kind) = answer::recognise(root) {
        return Detected::Kind(kind);
    }
    if seen.is_answer() {
        return Detected::Foreign;
    }
    if let Some(kind) = other_request(root) {
        return Detected::Kind(kind);
    }
    // `provider` of a schema registry is a vendor; such a connection says its type.
    if seen.kind.is_some() || seen.registry {
        Detected::Foreign
    } else if seen.provider.is_some() && seen.arn.is_some_and(|arn| arn.starts_with("arn:aws:kafka:"))
        || seen.has_only_link_keys()
    {
        Detected::Kind(Kind::PrivateLink)
    } else if seen.dns_domain && seen.members == 1 {
        Detected::Kind(Kind::PrivateLinkUpdate)
    } else {
        Detected::Foreign
    }
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
