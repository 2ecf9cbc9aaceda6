use alloc::string::String;

use crate::payload::Kind;
use crate::text::Value;
use crate::values::{PeeringStatus, PeeringWork};

use super::page::Entry;
use super::{Open, Page, read};

/// A VPC peering connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VpcPeering {
    /// `_id`: Atlas' own id, which no request takes.
    pub id: Option<String>,
    /// `name`: the `pcx-…` of AWS, which accepting, rejecting and deleting name in their URL.
    pub name: Option<String>,
    /// `cloudStatus`: what AWS says.
    pub cloud_status: Option<Open<PeeringStatus>>,
    /// `localStatus`: what Atlas does.
    pub local_status: Option<Open<PeeringWork>>,
    /// `requesterAccountId`
    pub requester_account_id: Option<String>,
    /// `requesterVpcId`
    pub requester_vpc_id: Option<String>,
    /// `requesterCidr`
    pub requester_cidr: Option<String>,
    /// `accepterAccountId`
    pub accepter_account_id: Option<String>,
    /// `accepterVpcId`
    pub accepter_vpc_id: Option<String>,
    /// `accepterCidr`
    pub accepter_cidr: Option<String>,
    /// `groupId`: the project.
    pub group_id: Option<String>,
    /// `expirationTime`: until when it can be accepted; ISO 8601, UTC.
    pub expiration_time: Option<String>,
    /// `statusMessage`
    pub status_message: Option<String>,
}

/// A page of VPC peering connections.
pub type VpcPeeringList = Page<VpcPeering>;

impl Entry for VpcPeering {
    const PAGE: Kind = Kind::VpcPeeringList;

    fn read(entry: Value<'_>) -> Self {
        Self {
            id: read::text(entry, "_id"),
            name: read::text(entry, "name"),
            cloud_status: read::read(entry, "cloudStatus", Open::from),
            local_status: read::read(entry, "localStatus", Open::from),
            requester_account_id: read::text(entry, "requesterAccountId"),
            requester_vpc_id: read::text(entry, "requesterVpcId"),
            requester_cidr: read::text(entry, "requesterCidr"),
            accepter_account_id: read::text(entry, "accepterAccountId"),
            accepter_vpc_id: read::text(entry, "accepterVpcId"),
            accepter_cidr: read::text(entry, "accepterCidr"),
            group_id: read::text(entry, "groupId"),
            expiration_time: read::text(entry, "expirationTime"),
            status_message: read::text(entry, "statusMessage"),
        }
    }
}
