//! The keys of a bundle. Each member is held against the table of its own kind.

use crate::payload::Kind;
use crate::payload::Shape::Object;
use crate::payload::field::fields;

fields! { open MEMBER {} }

fields! { BUNDLE {
    PRIVATE_LINK_REQUEST = 0 "privateLinkRequest": Object(&MEMBER), Optional;
    PRIVATE_LINK_RESPONSE = 1 "privateLinkResponse": Object(&MEMBER), Optional;
    PRIVATE_LINK_LIST = 2 "privateLinkList": Object(&MEMBER), Optional;
    KAFKA_CONNECTION = 3 "kafkaConnection": Object(&MEMBER), Optional;
    MSK_POLICY = 4 "mskPolicy": Object(&MEMBER), Optional;
    ACCOUNT_DETAILS = 5 "accountDetails": Object(&MEMBER), Optional;
    VPC_PEERING_LIST = 6 "vpcPeeringList": Object(&MEMBER), Optional;
    VPC_PEERING_ACCEPT = 7 "vpcPeeringAccept": Object(&MEMBER), Optional;
}}

/// The slot of a payload in a bundle; none of a kind that no bundle holds.
pub(crate) fn slot_of(kind: Kind) -> Option<usize> {
    Some(match kind {
        Kind::PrivateLink => PRIVATE_LINK_REQUEST,
        Kind::PrivateLinkResponse => PRIVATE_LINK_RESPONSE,
        Kind::PrivateLinkList => PRIVATE_LINK_LIST,
        Kind::KafkaConnection => KAFKA_CONNECTION,
        Kind::MskClusterPolicy => MSK_POLICY,
        Kind::AccountDetailsResponse => ACCOUNT_DETAILS,
        Kind::VpcPeeringList => VPC_PEERING_LIST,
        Kind::VpcPeeringAccept => VPC_PEERING_ACCEPT,
        _ => return None,
    })
}
