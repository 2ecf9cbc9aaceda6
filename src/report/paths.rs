use alloc::borrow::ToOwned;
use alloc::string::String;
use alloc::vec::Vec;

use crate::payload::secret;
use crate::text::{Step, Token, Tree, Value};

use super::mask;

/// A node whose path is wanted, and the byte that it is wanted for: of text between two nodes, the
/// path is that of what surrounds it.
#[derive(Clone, Copy)]
pub(super) struct Wanted {
    pub(super) id: u32,
    pub(super) byte: u32,
}

impl Wanted {
    /// Both in one number, in the order of nodes.
    pub(super) fn key(self) -> u64 {
        u64::from(self.id) << 32 | u64::from(self.byte)
    }

    pub(super) fn of(key: u64) -> Self {
        Self { id: (key >> 32) as u32, byte: key as u32 }
    }
}

/// The way down to the node asked for last.
///
/// Nodes stand in the order of the text, so asking in ascending order costs one pass over the tree
/// for all questions together.
pub(super) struct Paths<'t> {
    tree: &'t Tree<'t>,
    frames: Vec<Frame<'t>>,
    malformed: bool,
}

/// A container on the way, and how far its children have been walked.
struct Frame<'t> {
    container: Value<'t>,
    /// The node of the child that is being looked at: the key in an object, the item in an array.
    child: u32,
    index: u32,
    /// Whether it is, or is part of, a secret, so that its keys may be as well.
    secret: bool,
}

impl<'t> Paths<'t> {
    /// `malformed`: in a text that does not parse, what was read as a key may be a piece of a secret.
    pub(super) fn new(tree: &'t Tree<'t>, malformed: bool) -> Self {
        Self { tree, frames: Vec::new(), malformed }
    }

    fn hides(&self, key: &str) -> bool {
        secret::looks_like_one(key) || self.malformed && !mask::resembles_a_known_key(key)
    }

    /// The path of a node. Ids must not descend from call to call.
    pub(super) fn path(&mut self, wanted: Wanted) -> Vec<Step> {
        while self.frames.last().is_some_and(|frame| frame.container.end_id() <= wanted.id) {
            self.frames.pop();
        }
        if self.frames.is_empty()
            && let Some(root) = self.tree.root()
        {
            self.frames.push(Frame::new(root, false));
        }
        while let Some(frame) = self.frames.last_mut()
            && let Some(child) = frame.advance(wanted.id)
            && child.id() <= wanted.id
            && matches!(child.token(), Token::Object | Token::Array)
            && child.id() != wanted.id
        {
            let secret = frame.secret || frame.key().is_some_and(mask::hides_its_keys);
            self.frames.push(Frame::new(child, secret));
        }
        self.steps(wanted)
    }

    fn steps(&self, wanted: Wanted) -> Vec<Step> {
        let mut steps = Vec::new();
        for frame in &self.frames {
            if wanted.id <= frame.container.id() || frame.child > wanted.id {
                break;
            }
            let Some(child) = self.tree.value(frame.child) else { break };
            // Text behind the last child belongs to the container.
            if wanted.byte >= frame.value_of(child).span().end {
                break;
            }
            steps.push(match frame.step(child) {
                Step::Key(key) if frame.secret || self.hides(&key) => Step::Key(String::from(secret::MASK)),
                step => step,
            });
        }
        steps
    }
}

impl<'t> Frame<'t> {
    fn new(container: Value<'t>, secret: bool) -> Self {
        Self { container, child: container.id() + 1, index: 0, secret }
    }

    /// The key of the child that is being looked at; none in an array.
    fn key(&self) -> Option<&'t str> {
        if self.is_object() { self.container.tree().value(self.child)?.as_str() } else { None }
    }

    fn is_object(&self) -> bool {
        self.container.token() == Token::Object
    }

    /// The value of the child at this node: of a key, what follows it.
    fn value_of(&self, child: Value<'t>) -> Value<'t> {
        if self.is_object() { child.tree().value(child.id() + 1).unwrap_or(child) } else { child }
    }

    /// Walks to the child that holds the node, and gives its value.
    fn advance(&mut self, id: u32) -> Option<Value<'t>> {
        while self.child < self.container.end_id() {
            let value = self.value_of(self.container.tree().value(self.child)?);
            if id < value.end_id() {
                return Some(value);
            }
            self.child = value.end_id();
            self.index += 1;
        }
        None
    }

    fn step(&self, child: Value<'t>) -> Step {
        if !self.is_object() {
            return Step::Index(self.index);
        }
        Step::Key(child.as_str().unwrap_or("").to_owned())
    }
}
