use alloc::vec::Vec;

use super::{Content, Outline, Said, content, only, outline};
use crate::payload::stream::table::{
    ACCESS_TYPE, AUTHENTICATION_TYPE, NETWORKING, PROVIDER, PUBLIC_PRIVATE_ACCESS_TYPE,
    PUBLIC_PRIVATE_NETWORKING, REQUEST, ROLE_TYPE, TYPE,
};
use crate::payload::stream::{AccessKey, NESTED, Variant};
use crate::payload::{Field, Need};
use crate::values::AccessType;

/// A connection to anything but Kafka, for every type.
pub(super) fn requests() -> Vec<Outline> {
    Variant::all().iter().map(|variant| outline(&REQUEST, &|field| said(variant, field))).collect()
}

fn said(variant: &Variant, field: &'static Field) -> Said {
    let slot = usize::from(field.slot);
    let need = match slot {
        TYPE => return Some((Need::Required, only(variant.kind.as_str()))),
        NETWORKING if variant.access == Some(AccessKey::PublicPrivateNetworking) => Need::Forbidden,
        PUBLIC_PRIVATE_NETWORKING if variant.access == Some(AccessKey::Networking) => Need::Forbidden,
        _ if variant.has(slot) && NESTED.iter().any(|nested| nested.outer == slot) => Need::Required,
        _ => variant.need(slot, field.need),
    };
    Some((need, closed(slot).unwrap_or_else(|| content(field.shape, &said_inside))))
}

/// What is said of the keys of nested objects.
fn said_inside(field: &'static Field) -> Said {
    Some((field.need, closed(usize::from(field.slot))?))
}

fn closed(slot: usize) -> Option<Content> {
    Some(match slot {
        PROVIDER => only("CONFLUENT"),
        AUTHENTICATION_TYPE => Content::OneOf(["USER_INFO", "SASL_INHERIT"].into()),
        ROLE_TYPE => Content::OneOf(["BUILT_IN", "CUSTOM"].into()),
        ACCESS_TYPE => Content::OneOf(AccessType::NAMES.to_vec()),
        PUBLIC_PRIVATE_ACCESS_TYPE => {
            Content::OneOf([AccessType::Public.as_str(), AccessType::PrivateLink.as_str()].into())
        }
        _ => return None,
    })
}
