//! Closing brackets that do not match, and brackets that are never closed.

use super::super::reader::{Expect, NONE, Reader};
use super::super::{FaultKind, TextEdit, Token};

impl Reader<'_> {
    /// The closing bracket of a container; NUL where there is none.
    pub(super) fn closer(&self, container: u32) -> u8 {
        match self.nodes.get(container as usize).map(|node| node.token()) {
            Some(Token::Object) => b'}',
            Some(Token::Array) => b']',
            _ => 0,
        }
    }

    pub(super) fn parent(&self, container: u32) -> u32 {
        self.nodes.get(container as usize).map_or(NONE, |node| node.next())
    }

    /// Whether `byte` may follow a value in `container`; NUL is the end of the text.
    fn fits(&self, container: u32, byte: u8) -> bool {
        if container == NONE { byte == 0 } else { byte == b',' || byte == self.closer(container) }
    }

    /// The closing bracket at `self.at` is not that of the innermost container. It is mistyped, or
    /// one is missing before it, or it is one too many: whatever fits what follows.
    pub(super) fn bracket(&mut self) -> Expect {
        let at = self.at;
        self.subject = None;
        let byte = self.byte(at);
        let bare = self.last_is_string() && self.last().end as usize == self.ended;
        if byte == b']' && bare && self.balance() < 0 {
            self.about(2);
            self.open_before(1, false, self.last().start as usize);
            return Expect::Separator;
        }
        let behind = self.byte(self.after_blanks(at + 1));
        let parent = self.parent(self.open);
        let mut owner = parent;
        while owner != NONE && self.closer(owner) != byte {
            owner = self.parent(owner);
        }
        let typo_fits = self.fits(parent, behind);
        if owner != NONE && self.fits(self.parent(owner), behind) && (!typo_fits || self.balance() > 0) {
            self.balance = Some(self.balance() - 1);
            // Of a container that is still empty, the last thing that ended stands before it.
            let open = self.nodes.get(self.open as usize).map_or(0, |node| node.span.start as usize);
            self.unclosed(owner, self.ended.max(self.bracket_end(open)), true);
            while self.open != owner {
                self.close(at);
            }
            return Expect::Separator;
        }
        let again = behind == b',' && self.byte(self.ended.wrapping_sub(1)) == byte;
        if owner == NONE && self.fits(self.open, behind) && (again || !typo_fits) {
            self.replaced(FaultKind::UnmatchedBracket, at, at + 1, "");
            self.at = at + 1;
            return Expect::Separator;
        }
        let right = if byte == b'}' { "]" } else { "}" };
        self.replaced(FaultKind::MismatchedBracket, at, at + 1, right);
        self.at = at + 1;
        self.ended = at + 1;
        self.close(at + 1);
        Expect::Separator
    }

    /// The end of the opening bracket at `start`; `start` itself where it is missing.
    pub(super) fn bracket_end(&self, start: usize) -> usize {
        start + usize::from(matches!(self.byte(start), b'{' | b'['))
    }

    /// One fault for all containers that are open within `owner`, at the innermost; they end at
    /// `end`.
    fn unclosed(&mut self, owner: u32, end: usize, certain: bool) {
        let Some(node) = self.nodes.get(self.open as usize) else { return };
        let start = node.span.start as usize;
        let object = node.token() == Token::Object;
        let kind = if object { FaultKind::UnclosedObject } else { FaultKind::UnclosedArray };
        let mut container = self.open;
        while certain && container != owner && container != NONE {
            let text = if self.closer(container) == b'}' { "}" } else { "]" };
            self.edit(end, end, text);
            container = self.parent(container);
        }
        self.fault(kind, start, self.bracket_end(start));
    }

    /// The text ends, and something is missing.
    pub(super) fn end_of_text(&mut self, expect: Expect) {
        self.stop = true;
        self.subject = None;
        let certain = matches!(expect, Expect::Separator | Expect::FirstKey | Expect::FirstItem);
        let end = self.before_blanks(0, self.bytes.len());
        // The payload as a whole, not a member of it.
        let root = self.nodes.first().map(|node| node.span.start);
        let unopened = self
            .faults
            .iter_mut()
            .find(|fault| fault.kind == FaultKind::UnopenedObject && Some(fault.span.start) == root);
        if self.open == NONE {
            if expect == Expect::Value {
                self.whole = false;
                let harmless = |kind| {
                    matches!(
                        kind,
                        FaultKind::ByteOrderMark
                            | FaultKind::Comment
                            | FaultKind::UnusualSpace
                            | FaultKind::CodeFence
                    )
                };
                if self.faults.iter().all(|fault| harmless(fault.kind)) {
                    self.fault(FaultKind::EmptyText, 0, 0);
                }
            }
        } else if let (0, Some(fault)) = (self.open, unopened) {
            if certain && !self.cut {
                fault.edits.push(TextEdit::insert(end as u32, "}"));
            } else {
                self.whole = false;
            }
        } else {
            self.whole = false;
            // Of a text that was cut off within a string, that string tells.
            if !self.cut {
                self.unclosed(NONE, end, certain);
            }
        }
    }

    /// Closes what is open, so that the tree is one whatever happened.
    pub(in super::super) fn finish(&mut self, expect: Expect) {
        let end = self.at.min(self.bytes.len());
        if self.in_object() && matches!(expect, Expect::Colon | Expect::Value) {
            self.leaf(Token::Hole, end, end);
        }
        while self.open != NONE {
            self.close(end);
        }
    }
}
