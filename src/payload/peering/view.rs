use crate::payload::{Bindings, Slot};
use crate::text::Value;
use crate::values::{AccountId, AccountIdError, Ec2IdError, VpcId, near};

use super::table::*;

/// The acceptance of a VPC peering connection as its rules see it.
pub(crate) struct PeeringAccept<'t> {
    pub(crate) requester_account_id: Slot<'t, AccountId<'t>, AccountIdError>,
    pub(crate) requester_vpc_id: Slot<'t, VpcId<'t>, Ec2IdError>,
}

impl<'t> PeeringAccept<'t> {
    /// Reads what was bound.
    pub(crate) fn read(bound: &Bindings<'t>) -> Self {
        Self {
            requester_account_id: Slot::read(&bound[REQUESTER_ACCOUNT_ID], AccountId::try_from),
            requester_vpc_id: Slot::read(&bound[REQUESTER_VPC_ID], VpcId::try_from),
        }
    }
}

/// Whether an object accepts a VPC peering connection. An entry of a list holds more.
pub(crate) fn is_accept(root: Value<'_>) -> bool {
    let is_ours = |name: &str| ACCEPT.fields.iter().any(|field| near::distance(name, field.name) == Some(0));
    root.members().take(4).any(|member| is_ours(member.name()) && member.name() != "links")
        && root.members().take(4).count() < 4
        && !["accepterVpcId", "cloudStatus", "localStatus"].iter().any(|key| root.get(key).is_some())
}
