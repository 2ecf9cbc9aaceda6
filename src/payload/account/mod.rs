//! `account-details-query`.

pub(crate) mod table;
mod view;

pub(crate) use view::{AccountQuery, is_query};
