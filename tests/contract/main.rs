//! The JSON form of a report, held against the contract field by field, over the examples of all
//! rules and the payloads of the corpus.

#[path = "../common/mod.rs"]
mod common;

mod fixes;
mod form;
mod positions;
mod program;
mod samples;
mod severities;
