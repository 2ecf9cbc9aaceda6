use crate::payload::Kind;
use crate::payload::private_link::table::REQUEST;
use crate::text::{Token, Value};
use crate::values::{ConnectionType, Provider};

use super::table::{account, error};

/// The kind of answer that an object is, where it is one of ours: other services answer with `_id`,
/// `state` and `results` too, so one key never tells.
pub(crate) fn recognise(root: Value<'_>) -> Option<Kind> {
    let has = |key| root.get(key).is_some();
    if let Some(results) = root.get("results") {
        return if has("links") || has("totalCount") { page(root, results) } else { None };
    }
    if has("errorCode") && root.get("error").is_some_and(|status| status.token() == Token::Number) {
        let known = error::ERROR.fields.iter().filter(|field| has(field.name)).count();
        return (known > 2).then_some(Kind::ApiError);
    }
    if has("cloudProvider") && has("cidrBlock") {
        let known = root.members().all(|member| account::ACCOUNT.field(member.name()).is_some());
        return known.then_some(Kind::AccountDetailsResponse);
    }
    entry(root).filter(|kind| *kind != Kind::VpcPeeringList)
}

/// What a page lists, by its first entry; by its own address where it lists nothing.
fn page(root: Value<'_>, results: Value<'_>) -> Option<Kind> {
    if results.token() != Token::Array {
        return None;
    }
    if let Some(first) = results.items().next() {
        return match entry(first)? {
            Kind::PrivateLinkResponse => Some(Kind::PrivateLinkList),
            Kind::ConnectionResponse => Some(Kind::ConnectionList),
            other => Some(other),
        };
    }
    let href = root.get("links")?.items().next()?.get("href")?.as_str()?;
    let (_, path) = href.rsplit_once("/streams/")?;
    let path = path.split(['?', '#']).next().unwrap_or("");
    match path {
        "privateLinkConnections" => Some(Kind::PrivateLinkList),
        "vpcPeeringConnections" | "activeVpcPeeringConnections" => Some(Kind::VpcPeeringList),
        _ => path.ends_with("/connections").then_some(Kind::ConnectionList),
    }
}

/// What one object is that the API answers.
fn entry(object: Value<'_>) -> Option<Kind> {
    let has = |key| object.get(key).is_some();
    if has("requesterVpcId") && (has("cloudStatus") || has("localStatus") || has("accepterVpcId")) {
        return Some(Kind::VpcPeeringList);
    }
    let answered = has("state") || has("id") || has("_id");
    if answered && is_connection(object) {
        return Some(Kind::ConnectionResponse);
    }
    if (has("_id") || has("state")) && is_link(object) {
        return Some(Kind::PrivateLinkResponse);
    }
    None
}

fn is_connection(object: Value<'_>) -> bool {
    let kind =
        object.get("type").and_then(Value::as_str).and_then(|text| text.parse::<ConnectionType>().ok());
    match kind {
        Some(ConnectionType::Kafka) => object.get("bootstrapServers").is_some(),
        // `Sample` and `S3` are the types of other things too.
        Some(_) => {
            object.get("name").is_some() && object.get("state").is_some() && object.get("region").is_some()
        }
        None => false,
    }
}

fn is_link(object: Value<'_>) -> bool {
    let provider =
        object.get("provider").and_then(Value::as_str).is_some_and(|text| text.parse::<Provider>().is_ok());
    let known = |key: &str| REQUEST.field(key).is_some();
    let telling = [
        "vendor",
        "serviceEndpointId",
        "azureResourceIds",
        "gcpServiceAttachmentUris",
        "interfaceEndpointId",
    ];
    provider
        && (telling.iter().any(|key| object.get(key).is_some())
            || object.members().all(|member| known(member.name())))
}
