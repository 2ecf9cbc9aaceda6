//! The reader of JSON. What RFC 8259 allows is read here, in one pass over the bytes; whatever else
//! turns up goes to `recover`.

use alloc::vec::Vec;

use super::number::number_end;
use super::reader::{Expect, NONE, Reader, byte_at};
use super::string::plain_end;
use super::{Fault, FaultKind, Token, Tree};

/// How much of a text is read before it is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Length of the text, in bytes.
    pub bytes: u32,
    /// Brackets that may be open at once.
    pub depth: u32,
    /// Keys and values; [`MOST_NODES`](super::MOST_NODES) less a few is the most.
    pub nodes: u32,
    /// Whether an unquoted `${…}` or `{{ … }}` stands for a value that is not known yet.
    pub templates: bool,
}

impl Limits {
    /// Far above any payload of the API.
    pub const DEFAULT: Self = Self { bytes: 64 << 20, depth: 128, nodes: 8_000_000, templates: false };
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
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

impl Reader<'_> {
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
}

fn literal(bytes: &[u8], at: usize, word: &[u8]) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with(word))
}
