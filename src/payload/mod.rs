//! Storey 1: what each kind looks like. Field tables are the single source of shape; typed views
//! hold every value as read by its grammar.

pub(crate) mod account;
pub(crate) mod answer;
pub mod base;
mod binding;
pub mod detect;
mod field;
mod kind;
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

/// The names of all keys of all kinds; some stand twice.
pub(crate) fn known_keys() -> impl Iterator<Item = &'static str> {
    [&private_link::table::REQUEST].into_iter().flat_map(|table| table.fields).map(|field| field.name)
}
