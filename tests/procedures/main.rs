//! The documented procedures, against an Atlas that answers as the real one was recorded to.
#![allow(unreachable_pub, reason = "the modules of a test crate are its own")]

#[path = "../common/mod.rs"]
mod common;

mod atlas;
mod config;
mod course;
mod exists;
mod failures;
mod outcomes;
mod peering;
mod program;
mod run;
