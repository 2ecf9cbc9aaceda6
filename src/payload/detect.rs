//! Which kind a payload is of, when nobody said.

use crate::text::embedded::{Method, Request};
use crate::text::{Token, Value};

use super::Kind;
use super::private_link::table::REQUEST;
use crate::values::Provider;

/// What a payload seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detected {
    /// One of the kinds.
    Kind(Kind),
    /// What the API answers, of a kind that is not checked.
    Answer,
    /// None of ours.
    Foreign,
}

/// The kind that method and URL of a request ask for; none where they do not tell.
#[must_use]
pub fn by_request(request: &Request<'_>, root: Option<Value<'_>>) -> Option<Detected> {
    let path = request.url_path();
    let (_, streams) = path.rsplit_once("/streams/")?;
    let mut steps = streams.split('/').filter(|step| !step.is_empty());
    let update = request.method == Method::Patch;
    Some(match (steps.next()?, steps.next(), request.method) {
        ("privateLinkConnections", _, Method::Post | Method::Put | Method::Patch) => {
            Detected::Kind(if update { Kind::PrivateLinkUpdate } else { Kind::PrivateLink })
        }
        (_, Some("connections"), Method::Post | Method::Put | Method::Patch) => match root.map(by_keys) {
            Some(Detected::Foreign) if connection_type(root).is_some() => Detected::Foreign,
            _ if update => Detected::Kind(Kind::KafkaConnectionUpdate),
            _ => Detected::Kind(Kind::KafkaConnection),
        },
        _ => Detected::Foreign,
    })
}

fn connection_type<'t>(root: Option<Value<'t>>) -> Option<&'t str> {
    root?.get("type")?.as_str()
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
    if root.token() != Token::Object {
        return Detected::Foreign;
    }
    let seen = Seen::gather(root);
    if seen.id || seen.results && seen.links || seen.state && (seen.is_connection() || seen.is_link()) {
        Detected::Answer
    } else if seen.is_connection() {
        Detected::Kind(Kind::KafkaConnection)
    } else if seen.kind.is_some() || seen.registry {
        // `provider` of a schema registry is a vendor; such a connection says its type.
        Detected::Foreign
    } else if seen.is_link()
        || seen.provider.is_some() && seen.arn.is_some_and(|arn| arn.starts_with("arn:aws:kafka:"))
        || seen.has_only_link_keys()
    {
        Detected::Kind(Kind::PrivateLink)
    } else if seen.dns_domain && seen.members == 1 {
        Detected::Kind(Kind::PrivateLinkUpdate)
    } else {
        Detected::Foreign
    }
}
