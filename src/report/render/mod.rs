//! Reports as people and programs read them, one format a file. No IO: a text comes out.

mod diff;
mod frame;
mod github;
mod human;
mod json;
mod junit;
mod path;
mod sarif;
mod visible;

pub use diff::{Side, diff};
pub use github::github;
pub use human::{Style, human};
pub use json::{json, json_line};
pub use junit::Junit;
pub use sarif::{Replacement, Replacements, Sarif};
pub use visible::visible;
