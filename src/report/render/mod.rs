//! Reports as people and programs read them, one format a file. No IO: a text comes out.

mod frame;
mod human;
mod json;
mod visible;

pub use human::{Style, human};
pub use json::{json, json_line};
pub use visible::visible;
