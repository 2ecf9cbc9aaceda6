//! Storey 1: what each kind looks like. Field tables are the single source of shape; typed views
//! hold every value as read by its grammar.

pub(crate) mod account;
pub(crate) mod answer;
pub mod base;
mod binding;
pub(crate) mod bundle;
pub mod detect;
mod field;
#[cfg(feature = "form")]
pub mod form;
pub(crate) mod kafka;
mod kind;
pub mod outline;
pub(crate) mod peering;
pub(crate) mod policy;
pub mod private_link;
pub mod secret;
pub(crate) mod stream;

pub use base::Base;
pub use binding::{Binding, Bindings, Slot, State, unbound};
pub use field::{Field, Need, Shape, Table};
pub use kind::{Kind, UnknownKind};
pub use secret::Secret;

/// The tables of the requests that have keys of their own beside those of private links.
static OTHER_TABLES: [&Table; 17] = [
    &stream::table::REQUEST,
    &stream::table::DB_ROLE_KEYS,
    &stream::table::AWS_KEYS,
    &stream::table::NETWORKING_KEYS,
    &stream::table::ACCESS_KEYS,
    &stream::table::PUBLIC_PRIVATE_NETWORKING_KEYS,
    &stream::table::PUBLIC_PRIVATE_ACCESS_KEYS,
    &stream::table::AZURE_KEYS,
    &stream::table::GCP_KEYS,
    &stream::table::AUTHENTICATION_KEYS,
    &policy::table::POLICY,
    &policy::table::STATEMENTS,
    &policy::table::PRINCIPALS,
    &peering::table::ACCEPT,
    &account::table::QUERY,
    &answer::table::account::ACCOUNT,
    &bundle::table::BUNDLE,
];

/// The names of all keys of all kinds; some stand twice.
pub(crate) fn known_keys() -> impl Iterator<Item = &'static str> {
    let nested = kafka::table::NESTED.iter().map(|(_, table)| *table);
    [&private_link::table::REQUEST, &kafka::table::REQUEST]
        .into_iter()
        .chain(nested)
        .chain(OTHER_TABLES)
        .flat_map(|table| table.fields)
        .map(|field| field.name)
}
