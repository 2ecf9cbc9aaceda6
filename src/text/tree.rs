use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use super::{Span, Token};

/// Twelve bytes a node, so that the tree of `[0,0,…]` is six times its text.
#[derive(Clone, Copy)]
pub(super) struct Node {
    pub(super) span: Span,
    /// The token in the upper 4 bits, the index of the node after this subtree in the lower 28.
    link: u32,
}

const NEXT: u32 = (1 << 28) - 1;

impl Node {
    pub(super) const fn new(token: Token, span: Span, next: u32) -> Self {
        Self { span, link: ((token as u32) << 28) | (next & NEXT) }
    }

    pub(super) const fn next(self) -> u32 {
        self.link & NEXT
    }

    pub(super) fn set_next(&mut self, next: u32) {
        self.link = (self.link & !NEXT) | (next & NEXT);
    }

    pub(super) fn set_token(&mut self, token: Token) {
        self.link = (self.link & NEXT) | ((token as u32) << 28);
    }

    pub(super) const fn token(self) -> Token {
        match self.link >> 28 {
            0 => Token::Null,
            1 => Token::False,
            2 => Token::True,
            3 => Token::Number,
            4 => Token::String,
            5 => Token::Decoded,
            6 => Token::Object,
            7 => Token::Array,
            _ => Token::Hole,
        }
    }
}

/// The most nodes a tree can hold, whatever the limits say.
pub const MOST_NODES: u32 = NEXT;

/// A JSON text as it was written: every key and value with its place, in order, duplicates kept.
///
/// Invariants: nodes stand in the order of the text; a node's `next` is greater than its own index
/// and at most the number of nodes; below an object, keys (strings) and values take turns.
#[derive(Default)]
pub struct Tree<'t> {
    pub(super) text: &'t str,
    pub(super) nodes: Vec<Node>,
    /// Texts of the [`Token::Decoded`] nodes, in the order of their node index.
    pub(super) decoded: Vec<(u32, String)>,
}

impl<'t> Tree<'t> {
    /// The tree of a text of which nothing is read: it only carries the text.
    pub(crate) fn unread(text: &'t str) -> Self {
        Self { text, ..Self::default() }
    }

    /// The text that was read.
    #[must_use]
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The outermost value; none where the text holds none.
    #[must_use]
    pub fn root(&self) -> Option<Value<'_>> {
        self.value(0)
    }

    /// The value with this [`Value::id`].
    #[must_use]
    pub fn value(&self, id: u32) -> Option<Value<'_>> {
        self.nodes.get(id as usize).map(|_| Value { tree: self, id })
    }

    /// The id of the last node that begins at or before this byte; 0 where none does.
    #[must_use]
    pub fn last_before(&self, byte: u32) -> u32 {
        self.nodes.partition_point(|node| node.span.start <= byte).saturating_sub(1) as u32
    }

    /// How many nodes (keys and values) there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Whether no value could be read at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }
}

/// Texts are left out: they may hold secrets.
impl fmt::Debug for Tree<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tree").field("nodes", &self.nodes.len()).finish_non_exhaustive()
    }
}

/// One value (or key) of a [`Tree`].
#[derive(Clone, Copy)]
pub struct Value<'a> {
    tree: &'a Tree<'a>,
    id: u32,
}

impl fmt::Debug for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Value").field("id", &self.id).field("token", &self.token()).finish()
    }
}

impl<'a> Value<'a> {
    fn node(self) -> Node {
        // `id` comes from the tree's own links, so the default is never taken.
        self.tree.nodes.get(self.id as usize).copied().unwrap_or(Node::new(Token::Hole, Span::empty(0), NEXT))
    }

    /// Its place in the order of the text; ids are only comparable within one tree.
    #[must_use]
    pub const fn id(self) -> u32 {
        self.id
    }

    /// Whether it is the same node of the same tree.
    #[must_use]
    pub fn is(self, other: Value<'_>) -> bool {
        self.id == other.id && core::ptr::eq(self.tree, other.tree)
    }

    /// The id one past its subtree.
    #[must_use]
    pub fn end_id(self) -> u32 {
        self.node().next()
    }

    /// The tree that it belongs to.
    #[must_use]
    pub const fn tree(self) -> &'a Tree<'a> {
        self.tree
    }

    /// What it is.
    #[must_use]
    pub fn token(self) -> Token {
        self.node().token()
    }

    /// Where it stands: a string with its quotes, an object or array with its brackets.
    #[must_use]
    pub fn span(self) -> Span {
        self.node().span
    }

    /// The text of a string, escapes resolved; none for anything else.
    ///
    /// It may be a secret: nothing of it may reach a message except through a type that says it is
    /// none.
    #[must_use]
    pub fn as_str(self) -> Option<&'a str> {
        let node = self.node();
        match node.token() {
            Token::String => {
                self.tree.text.get(node.span.start as usize + 1..(node.span.end as usize).saturating_sub(1))
            }
            Token::Decoded => {
                let at = self.tree.decoded.binary_search_by_key(&self.id, |(id, _)| *id).ok()?;
                self.tree.decoded.get(at).map(|(_, text)| text.as_str())
            }
            _ => None,
        }
    }

    /// The members of an object in order, duplicates included; none for anything else.
    #[must_use]
    pub fn members(self) -> Members<'a> {
        Members { at: self.child_walk(Token::Object) }
    }

    /// The items of an array; none for anything else.
    #[must_use]
    pub fn items(self) -> Items<'a> {
        Items { at: self.child_walk(Token::Array) }
    }

    /// The value of the first member with this key.
    #[must_use]
    pub fn get(self, key: &str) -> Option<Value<'a>> {
        self.members().find(|member| member.name() == key).map(|member| member.value)
    }

    fn child_walk(self, of: Token) -> Siblings<'a> {
        let end = if self.token() == of { self.end_id() } else { 0 };
        Siblings { tree: self.tree, at: self.id + 1, end }
    }
}

struct Siblings<'a> {
    tree: &'a Tree<'a>,
    at: u32,
    end: u32,
}

impl<'a> Iterator for Siblings<'a> {
    type Item = Value<'a>;

    fn next(&mut self) -> Option<Value<'a>> {
        if self.at >= self.end {
            return None;
        }
        let value = self.tree.value(self.at)?;
        self.at = value.end_id();
        Some(value)
    }
}

/// A key with its value.
#[derive(Clone, Copy, Debug)]
pub struct Member<'a> {
    /// The key's own node: its span is the key with its quotes.
    pub key: Value<'a>,
    /// The value.
    pub value: Value<'a>,
}

impl<'a> Member<'a> {
    /// The key's text.
    #[must_use]
    pub fn name(self) -> &'a str {
        self.key.as_str().unwrap_or("")
    }
}

/// See [`Value::members`].
pub struct Members<'a> {
    at: Siblings<'a>,
}

impl<'a> Iterator for Members<'a> {
    type Item = Member<'a>;

    fn next(&mut self) -> Option<Member<'a>> {
        Some(Member { key: self.at.next()?, value: self.at.next()? })
    }
}

/// See [`Value::items`].
pub struct Items<'a> {
    at: Siblings<'a>,
}

impl<'a> Iterator for Items<'a> {
    type Item = Value<'a>;

    fn next(&mut self) -> Option<Value<'a>> {
        self.at.next()
    }
}
