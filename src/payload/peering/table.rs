//! The keys that accept a VPC peering connection. The specification requires none of them; the
//! product documentation gives both, and so do the tools around it.

use crate::payload::Shape::{Any, Text};
use crate::payload::field::fields;

fields! { ACCEPT {
    REQUESTER_ACCOUNT_ID = 0 "requesterAccountId": Text, Required;
    REQUESTER_VPC_ID = 1 "requesterVpcId": Text, Required;
    LINKS = 2 "links": Any, ReadOnly;
}}
