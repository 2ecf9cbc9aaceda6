//! `bundle`: payloads that belong to one procedure, to be held against each other.

mod answered;
mod detect;
pub(crate) mod table;
mod view;

pub(crate) use answered::{AnsweredAccount, AnsweredLink, AnsweredPeering, Page};
pub(crate) use detect::{is_bundle, only_member};
pub(crate) use table::slot_of;
pub(crate) use view::Bundle;
