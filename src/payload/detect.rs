//! Which kind a payload is of, when nobody said.

use crate::text::embedded::{Method, Request};
use crate::text::{Token, Value};

use super::Kind;
use super::private_link::table::REQUEST;

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
        || text("type").eq_ignore_ascii_case("Kafka")
        || text("connectionType").eq_ignore_ascii_case("Kafka")
        || ["security", "authentication", "networking", "config"].into_iter().filter(|key| has(key)).count()
            > 1;
    let link = ONLY_IN_LINKS.into_iter().any(has)
        || has("provider") && has("vendor")
        || has("vendor") && (has("arn") || has("region") && has("dnsDomain"));
    if has("_id")
        || has("results") && (has("links") || has("totalCount"))
        || has("state") && (connection || link)
    {
        return Detected::Answer;
    }
    if connection {
        return Detected::Kind(Kind::KafkaConnection);
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
