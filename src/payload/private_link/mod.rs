//! `private-link` and `private-link-update`.

pub(crate) mod table;
mod view;

pub use table::{VARIANTS, Variant};
pub(crate) use view::{DnsDomain, Endpoint, LinkUpdate, PrivateLink};
