//! The reader of JSON. What RFC 8259 allows is read here, in one pass over the bytes; whatever else
//! turns up goes to `recover`.

use alloc::string::String;
use alloc::vec::Vec;
#[cfg(test)]
use core::cell::Cell;

use super::number::number_end;
use super::string::plain_end;
use super::tree::{MOST_NODES, Node};
use super::{Fault, FaultKind, Span, TextEdit, Token, Tree};

/// How much of a text is read before it is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Length of the text, in bytes.
    pub bytes: u32,
    /// Brackets that may be open at once.
    pub depth: u32,
    /// Keys and values; [`MOST_NODES`] less a few is the most.
    pub nodes: u32,
    /// Whether an unquoted `${…}` or `{{ … }}` stands for a value that is not known yet.
    pub templates: bool,
}

impl Default for Limits {
    fn default() -> Self {
        Self { bytes: 64 << 20, depth: 128, nodes: 8_000_000, templates: false }
    }
}

/// What became of a text.
#[derive(Debug)]
pub struct Reading<'t> {
    /// What could be read.
    pub tree: Tree<'t>,
    /// What is wrong, nearly in the order of the text; at most a hundred.
    pub faults: Vec<Fault>,
    /// Whether all of the payload was seen. If not, what seems to be absent may just be unread.
    pub whole: bool,
}

/// Reads a JSON text. It never fails: what is wrong becomes a fault, and reading goes on behind it.
#[must_use]
pub fn read<'t>(text: &'t str, limits: &Limits) -> Reading<'t> {
    let mut reader = Reader::new(text, limits);
    if text.len() > limits.bytes as usize {
        reader.give_up(FaultKind::TooLarge, 0, 0);
    } else {
        if text.starts_with('\u{feff}') {
            reader.byte_order_mark();
        }
        reader.run();
    }
    let Reader { nodes, decoded, faults, whole, .. } = reader;
    Reading { tree: Tree { text, nodes, decoded }, faults, whole }
}

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
            subject: None,
            stuck: (0, 0),
            // Recovery may add a few nodes more.
            limits: Limits { nodes: limits.nodes.min(MOST_NODES - 8), ..*limits },
            #[cfg(test)]
            steps: Cell::new(0),
        }
    }

    pub(super) fn run(&mut self) {
        let bytes = self.bytes;
        let most = self.limits.nodes as usize;
        let mut at = self.at;
        let mut ended = at;
        let mut expect = Expect::Value;
        let mut in_object = false;
        'tokens: loop {
            let byte = loop {
                match byte_at(bytes, at) {
                    b' ' | b'\n' | b'\r' | b'\t' => at += 1,
                    byte => break byte,
                }
            };
            'unexpected: {
                match expect {
                    Expect::Value | Expect::Item | Expect::FirstItem => {
                        if self.nodes.len() >= most {
                            break 'unexpected;
                        }
                        let (token, end) = match byte {
                            b'"' => match plain_end(bytes, at + 1) {
                                end if byte_at(bytes, end) == b'"' => (Token::String, end + 1),
                                _ => break 'unexpected,
                            },
                            b'{' | b'[' => {
                                if self.depth >= self.limits.depth {
                                    break 'unexpected;
                                }
                                in_object = byte == b'{';
                                self.open(in_object, at);
                                expect = if in_object { Expect::FirstKey } else { Expect::FirstItem };
                                at += 1;
                                continue 'tokens;
                            }
                            b'-' | b'0'..=b'9' => match number_end(bytes, at) {
                                Some(end) => (Token::Number, end),
                                None => break 'unexpected,
                            },
                            b't' if literal(bytes, at, b"true") => (Token::True, at + 4),
                            b'f' if literal(bytes, at, b"false") => (Token::False, at + 5),
                            b'n' if literal(bytes, at, b"null") => (Token::Null, at + 4),
                            b']' if expect == Expect::FirstItem => {
                                expect = Expect::Separator;
                                continue 'tokens;
                            }
                            _ => break 'unexpected,
                        };
                        self.leaf(token, at, end);
                        at = end;
                        ended = at;
                        expect = Expect::Separator;
                    }
                    Expect::Key | Expect::FirstKey => {
                        if byte == b'"' {
                            let end = plain_end(bytes, at + 1);
                            if byte_at(bytes, end) != b'"' || self.nodes.len() >= most {
                                break 'unexpected;
                            }
                            self.leaf(Token::String, at, end + 1);
                            at = end + 1;
                            expect = Expect::Colon;
                        } else if byte == b'}' && expect == Expect::FirstKey {
                            expect = Expect::Separator;
                        } else {
                            break 'unexpected;
                        }
                    }
                    Expect::Colon => {
                        if byte != b':' {
                            break 'unexpected;
                        }
                        at += 1;
                        expect = Expect::Value;
                    }
                    Expect::Separator => {
                        if self.open == NONE {
                            if at < bytes.len() {
                                break 'unexpected;
                            }
                            return;
                        }
                        if byte == b',' {
                            self.comma = at;
                            at += 1;
                            expect = if in_object { Expect::Key } else { Expect::Item };
                        } else if byte == if in_object { b'}' } else { b']' } {
                            at += 1;
                            ended = at;
                            in_object = self.close(at);
                        } else {
                            break 'unexpected;
                        }
                    }
                }
                continue 'tokens;
            }
            self.at = at;
            self.ended = ended;
            expect = self.recover(expect);
            at = self.at;
            ended = self.ended;
            in_object = self.in_object();
            if self.stop {
                return self.finish(expect);
            }
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

fn literal(bytes: &[u8], at: usize, word: &[u8]) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with(word))
}
