//! `vpc-peering-accept`.

pub(crate) mod table;
mod view;

pub(crate) use view::{PeeringAccept, is_accept};
