//! Storey 1: what each kind looks like. Field tables are the single source of shape; typed views
//! hold every value as read by its grammar.

pub mod base;
mod binding;
pub mod detect;
mod field;
pub(crate) mod kafka;
mod kind;
pub mod private_link;
pub mod secret;

pub use base::Base;
pub use binding::{Binding, Bindings, Slot, State, unbound};
pub use field::{Field, Need, Shape, Table};
pub use kind::{Kind, UnknownKind};
pub use secret::Secret;

/// The names of all keys of all kinds; some stand twice.
pub(crate) fn known_keys() -> impl Iterator<Item = &'static str> {
    let nested = kafka::table::NESTED.iter().map(|(_, table)| *table);
    [&private_link::table::REQUEST, &kafka::table::REQUEST]
        .into_iter()
        .chain(nested)
        .flat_map(|table| table.fields)
        .map(|field| field.name)
}
