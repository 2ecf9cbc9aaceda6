//! `stream-connection`: connections to everything but Kafka.

mod access;
mod detect;
mod needs;
pub(crate) mod table;
mod view;

pub(crate) use access::{Access, AccessKey};
pub(crate) use detect::is_connection;
pub(crate) use needs::{NESTED, Variant};
pub(crate) use view::{RegistryAuthentication, StreamConnection};
