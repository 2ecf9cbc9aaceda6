//! `msk-cluster-policy`: the IAM resource policy of an MSK cluster.

mod action;
mod detect;
mod grant;
mod statement;
pub(crate) mod table;
mod view;

pub(crate) use action::{ACTIONS, ActionSet, matches_wildcards};
pub(crate) use detect::is_policy;
pub(crate) use statement::{Effect, Statement};
pub(crate) use view::{Policy, PolicyVersion};
