//! Builders: of types, of named fields, on the command line.
#![allow(unreachable_pub, reason = "the modules of a test crate are its own")]

#[path = "../common/mod.rs"]
mod common;

mod fields;
mod program;
mod typed;
