//! The state of reading: what was built, and where.

use alloc::string::String;
use alloc::vec::Vec;
#[cfg(test)]
use core::cell::Cell;

use super::tree::{MOST_NODES, Node};
use super::{Fault, Limits, Span, TextEdit, Token};

/// What may come next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Expect {
    /// The payload itself, or the value of a member.
    Value,
    /// An item or `]`.
    FirstItem,
    /// An item, after a comma.
    Item,
    /// A key or `}`.
    FirstKey,
    /// A key, after a comma.
    Key,
    /// A colon.
    Colon,
    /// A comma or a closing bracket; after the payload, the end.
    Separator,
}

/// No container: the parent of the payload itself.
pub(super) const NONE: u32 = MOST_NODES;

/// Invariant: the `next` of an open container is the index of the container around it (or [`NONE`]),
/// so that the nodes themselves are the stack.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    /// The next byte to read.
    pub(super) at: usize,
    /// The end of the last value.
    pub(super) ended: usize,
    /// The last comma between members or items.
    pub(super) comma: usize,
    /// The innermost open container.
    pub(super) open: u32,
    pub(super) depth: u32,
    pub(super) nodes: Vec<Node>,
    pub(super) decoded: Vec<(u32, String)>,
    pub(super) faults: Vec<Fault>,
    /// Edits for the next fault.
    pub(super) edits: Vec<TextEdit>,
    pub(super) whole: bool,
    /// Reading is over.
    pub(super) stop: bool,
    /// The text was cut off within a token, so that no bracket at its end mends it.
    pub(super) cut: bool,
    /// Opening brackets less closing ones that are not accounted for; counted when first asked for.
    pub(super) balance: Option<i32>,
    /// The name of the key whose value is read.
    pub(super) subject: Option<Span>,
    /// The furthest place where something unexpected was met, and how often since.
    pub(super) stuck: (usize, u32),
    pub(super) limits: Limits,
    #[cfg(test)]
    pub(super) steps: Cell<usize>,
}

/// The byte at `at`; NUL behind the end.
pub(super) fn byte_at(bytes: &[u8], at: usize) -> u8 {
    match bytes.get(at) {
        Some(byte) => *byte,
        None => 0,
    }
}

/// Offsets fit, since a text is at most `u32::MAX` bytes long.
pub(super) const fn span(start: usize, end: usize) -> Span {
    Span::new(start as u32, end as u32)
}

impl<'t> Reader<'t> {
    pub(super) fn new(text: &'t str, limits: &Limits) -> Self {
        let guess = (text.len() / 8 + 2).min(limits.nodes as usize).min(1 << 16);
        Self {
            text,
            bytes: text.as_bytes(),
            at: 0,
            ended: 0,
            comma: 0,
            open: NONE,
            depth: 0,
            nodes: Vec::with_capacity(guess),
            decoded: Vec::new(),
            faults: Vec::new(),
            edits: Vec::new(),
            whole: true,
            stop: false,
            cut: false,
            balance: None,
            subject: None,
            stuck: (0, 0),
            // Recovery may add a few nodes more.
            limits: Limits { nodes: limits.nodes.min(MOST_NODES - 8), ..*limits },
            #[cfg(test)]
            steps: Cell::new(0),
        }
    }

    /// Adds a value or key that holds no others.
    #[inline]
    pub(super) fn leaf(&mut self, token: Token, start: usize, end: usize) {
        let next = self.nodes.len() as u32 + 1;
        self.nodes.push(Node::new(token, span(start, end), next));
    }

    #[inline]
    pub(super) fn open(&mut self, object: bool, start: usize) {
        let token = if object { Token::Object } else { Token::Array };
        let parent = self.open;
        self.open = self.nodes.len() as u32;
        self.depth += 1;
        self.nodes.push(Node::new(token, span(start, start + 1), parent));
    }

    /// Closes the innermost container; whether the one around it is an object.
    #[inline]
    pub(super) fn close(&mut self, end: usize) -> bool {
        let next = self.nodes.len() as u32;
        if let Some(node) = self.nodes.get_mut(self.open as usize) {
            self.open = node.next();
            self.depth -= 1;
            node.span.end = end as u32;
            node.set_next(next);
        }
        self.in_object()
    }

    #[inline]
    pub(super) fn in_object(&self) -> bool {
        self.nodes.get(self.open as usize).is_some_and(|node| node.token() == Token::Object)
    }
}
