//! The JSON form of a report, held against the contract field by field, over the examples of all
//! rules and the payloads of the corpus.
#![allow(unreachable_pub, reason = "a crate of its own has nobody to reach it")]

#[path = "../common/mod.rs"]
mod common;

mod fixes;
mod form;
mod positions;
mod program;
mod samples;
mod severities;
