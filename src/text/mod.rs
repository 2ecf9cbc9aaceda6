//! Storey 0: text. JSON becomes a tree that remembers where everything stood, documents give up
//! the payloads inside them, byte offsets become lines and columns.

mod compact;
mod edit;
pub mod embedded;
mod encoding;
mod fault;
mod json;
mod lines;
mod number;
pub(crate) mod order;
/// RFC 6901 pointers.
pub mod pointer;
mod reader;
mod recover;
mod refusal;
mod span;
mod string;
mod token;
mod tree;

#[cfg(test)]
mod tests;

pub use compact::{compact, push_quoted};
pub use edit::{TextEdit, edits, mend};
pub use encoding::{decode, readable};
pub use fault::{Fault, FaultKind};
pub use json::{Limits, Reading, read};
pub use lines::{Lines, Position};
pub use pointer::Step;
pub use refusal::Refusal;
pub use span::Span;
pub use token::Token;
pub use tree::{Items, MOST_NODES, Member, Members, Tree, Value};
