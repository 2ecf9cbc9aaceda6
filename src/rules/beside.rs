use core::fmt;

use crate::payload::Kind;
use crate::text::Tree;

use super::Findings;

/// What judges payloads beside the rules that hold for everybody: rules that a house gave itself.
///
/// It is only asked about what could be read, and after all other rules. What it finds is a
/// [`Finding`](super::Finding) like any other, so places, positions and masks are taken care of.
pub trait Beside: fmt::Debug + Send + Sync {
    /// Judges a payload; `kind` is none where nothing tells what it is for.
    fn judge<'t>(&self, kind: Option<Kind>, tree: &'t Tree<'t>, found: &mut Findings<'t>);
}
