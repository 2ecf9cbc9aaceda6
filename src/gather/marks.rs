//! What a payload tells about the private link that it belongs to.

use alloc::string::String;
use alloc::vec::Vec;

use crate::payload::kafka::{Kafka, Party};
use crate::text::Value;
use crate::values::Vendor;

use super::folded;
use super::payload::Payload;

/// A text that a request and its answer have in common.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    Arn(String),
    Endpoint(String),
    /// A domain; links to several services may share one.
    Domain(String, String),
}

pub(super) fn marks(payload: &Payload<'_>) -> Vec<Mark> {
    let view = &payload.view;
    let object = match (&view.request, &view.response) {
        (Some(request), _) => request.object,
        (_, Some(response)) => response.object,
        _ => return Vec::new(),
    };
    let text = |key| object.get(key).and_then(Value::as_str).filter(|text| !text.is_empty()).map(folded);
    let endpoint = text("serviceEndpointId");
    let beside = endpoint.clone().unwrap_or_default();
    let domain = domain(payload).map(|domain| Mark::Domain(domain, beside));
    [text("arn").map(Mark::Arn), endpoint.map(Mark::Endpoint), domain].into_iter().flatten().collect()
}

pub(super) fn domain(payload: &Payload<'_>) -> Option<String> {
    let view = &payload.view;
    let asked =
        view.request.as_ref().and_then(|request| request.dns_domain.slot.good()).map(|(_, name)| *name);
    let answered = view.response.as_ref().and_then(|response| response.dns_domain).map(|(_, name)| name);
    asked.or(answered).map(|name| folded(name.as_str()))
}

/// The vendor of a private link, as far as this payload tells.
pub(super) fn vendor(payloads: &[Payload<'_>], at: usize) -> Option<Vendor> {
    payloads.get(at)?.view.vendor().map(|(_, vendor)| vendor)
}

/// The vendor whose brokers a connection names.
pub(super) fn served_by(connection: &Kafka<'_>) -> Option<Vendor> {
    let (_, servers) = connection.servers.slot.good()?;
    match Party::of(&servers.servers().next()?) {
        Party::Confluent => Some(Vendor::Confluent),
        Party::Msk | Party::MskServerless | Party::Amazon => Some(Vendor::Msk),
        Party::EventHubs => Some(Vendor::EventHub),
        Party::Other => None,
    }
}

/// Whether two vendors may be the same; GENERIC may be any.
pub(super) fn agree(one: Option<Vendor>, other: Option<Vendor>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => one == other || [one, other].contains(&Vendor::Generic),
        _ => true,
    }
}
