//! Storey 0: text. JSON becomes a tree that remembers where everything stood, documents give up
//! the payloads inside them, byte offsets become lines and columns.

pub mod embedded;
mod span;
mod tree;

pub use span::Span;
pub use tree::{Items, Member, Members, Token, Tree, Value};
