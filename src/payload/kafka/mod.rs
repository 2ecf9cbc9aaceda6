//! `kafka-connection` and `kafka-connection-update`.

mod access;
mod credentials;
mod servers;
pub(crate) mod table;
mod view;

pub(crate) use access::Access;
pub(crate) use credentials::{Leaf, Login, MECHANISM, PROTOCOL};
pub(crate) use servers::{Party, Servers};
pub(crate) use view::{Kafka, MechanismField, Pem};
