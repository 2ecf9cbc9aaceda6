//! The program as people and pipelines use it: arguments and files in, text and status out.

#[path = "../common/mod.rs"]
mod common;

mod commands;
mod config;
mod hostile;
mod ignores;
mod inputs;
mod normalize;
mod places;
mod policy;
mod schema;
mod sources;
mod status;
mod streams;
mod terminal;
mod walk;
