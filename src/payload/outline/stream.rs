use alloc::vec::Vec;

use super::{Outline, Said, content, only, outline};
use crate::payload::stream::table::{NETWORKING, PUBLIC_PRIVATE_NETWORKING, REQUEST, TYPE};
use crate::payload::stream::{AccessKey, NESTED, Variant};
use crate::payload::{Field, Need};

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
    Some((need, content(field.shape, &|_| None)))
}
