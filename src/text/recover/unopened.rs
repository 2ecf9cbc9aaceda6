//! Opening brackets that are missing.

use super::super::reader::{Expect, Reader, span};
use super::super::tree::Node;
use super::super::{FaultKind, Span, Token};

impl Reader<'_> {
    /// How many closing brackets the text lacks; below zero, how many opening ones.
    ///
    /// A string is taken to end in its line at the latest, so one missing quote spoils one line.
    #[inline(never)]
    pub(super) fn balance(&mut self) -> i32 {
        if let Some(balance) = self.balance {
            return balance;
        }
        let mut balance = 0;
        let mut quoted = false;
        let mut at = 0;
        while at < self.bytes.len() {
            match self.byte(at) {
                b'\n' => quoted = false,
                b'"' => quoted = !quoted,
                b'\\' => at += 1,
                b'{' | b'[' if !quoted => balance += 1,
                b'}' | b']' if !quoted => balance -= 1,
                _ => {}
            }
            at += 1;
        }
        self.balance = Some(balance);
        balance
    }

    /// Puts a node before the last `back` ones, which hold no others.
    #[inline(never)]
    pub(super) fn insert_node(&mut self, back: usize, token: Token, place: Span, next: u32) {
        let index = self.nodes.len().saturating_sub(back);
        self.nodes.insert(index, Node::new(token, place, next));
        for (at, node) in self.nodes.iter_mut().enumerate().skip(index + 1) {
            node.set_next(at as u32 + 1);
        }
        for (id, _) in self.decoded.iter_mut().rev().take(back) {
            if *id as usize >= index {
                *id += 1;
            }
        }
    }

    /// Opens a container at `at`, before the last `back` nodes, and reports that its bracket is
    /// missing.
    #[inline(never)]
    pub(super) fn open_before(&mut self, back: usize, object: bool, at: usize) {
        let (kind, token, bracket) = if object {
            (FaultKind::UnopenedObject, Token::Object, "{")
        } else {
            (FaultKind::UnopenedArray, Token::Array, "[")
        };
        self.balance = Some(self.balance() + 1);
        self.replaced(kind, at, at, bracket);
        self.insert_node(back, token, span(at, at), self.open);
        self.open = (self.nodes.len() - back - 1) as u32;
        self.depth += 1;
    }

    /// `{"a": "x", "y"], …`: the last key and the value before it are the items of an array whose
    /// `[` is missing.
    pub(super) fn unopened_array(&mut self) -> bool {
        let Some(value) = self.nodes.len().checked_sub(2).and_then(|value| self.nodes.get(value)) else {
            return false;
        };
        let (token, start, end) = (value.token(), value.span.start as usize, value.span.end as usize);
        // Otherwise it is no value of this object.
        let before = self.before_blanks(start, self.comma) == end;
        if !before || !matches!(token, Token::String | Token::Decoded) || self.balance() >= 0 {
            return false;
        }
        self.open_before(2, false, start);
        self.ended = self.last().end as usize;
        true
    }

    /// A string that was taken for a value, in `gap` behind its colon or bracket, is a key.
    pub(super) fn unopened_object(&mut self, gap: usize) -> Expect {
        self.open_before(1, true, gap);
        Expect::Colon
    }
}
