use alloc::vec::Vec;

use crate::payload::bundle::table::*;
use crate::payload::{Kind, Need};

use super::{Content, Key, Outline};

/// Each member of a bundle is a payload of its own kind.
pub(super) fn outline() -> Outline {
    let keys = BUNDLE.fields.iter().filter_map(|field| {
        let kind = member(usize::from(field.slot))?;
        Some(Key { name: field.name, need: Need::Optional, content: Content::Payload(kind) })
    });
    Outline { keys: keys.collect::<Vec<_>>(), open: false }
}

fn member(slot: usize) -> Option<Kind> {
    Some(match slot {
        PRIVATE_LINK_REQUEST => Kind::PrivateLink,
        PRIVATE_LINK_RESPONSE => Kind::PrivateLinkResponse,
        PRIVATE_LINK_LIST => Kind::PrivateLinkList,
        KAFKA_CONNECTION => Kind::KafkaConnection,
        MSK_POLICY => Kind::MskClusterPolicy,
        ACCOUNT_DETAILS => Kind::AccountDetailsResponse,
        VPC_PEERING_LIST => Kind::VpcPeeringList,
        VPC_PEERING_ACCEPT => Kind::VpcPeeringAccept,
        _ => return None,
    })
}
