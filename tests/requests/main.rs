//! Requests to the Atlas Admin API: as documented, as a shell sends them, as the program prints them.
#![allow(unreachable_pub, reason = "the modules of a test crate are its own")]

#[path = "../common/mod.rs"]
mod common;

mod curl;
mod documents;
mod program;
mod server;
