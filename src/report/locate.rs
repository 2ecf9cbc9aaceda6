use alloc::string::String;
use alloc::vec::Vec;

use crate::payload::secret;
use crate::rules::Place;
use crate::text::embedded::OffsetMap;
use crate::text::{Lines, Position, Span, Step, Token, Tree, pointer};
use crate::values::scan::Parts;

/// Where the payload's text stands.
#[derive(Clone, Copy)]
pub(crate) enum Ground<'t> {
    /// There is no text that anybody wrote: no positions.
    None,
    /// The payload is the whole text.
    Text(&'t str),
    /// The payload stands inside a document.
    Document(&'t str, &'t OffsetMap),
}

/// Answers "where is that" for any number of places, after one pass over tree and text.
pub(super) struct Locator<'t> {
    tree: &'t Tree<'t>,
    /// What holds each node.
    holders: Vec<Holder>,
    map: Option<&'t OffsetMap>,
    /// Line and column of every [`STRIDE`]th byte; none where there is no text.
    marks: Vec<Lines<'t>>,
}

/// The container of a node, itself where there is none, and which of its children the node is.
#[derive(Clone, Copy)]
struct Holder {
    container: u32,
    index: u32,
}

/// How many bytes lie between two marks.
const STRIDE: usize = 64;

/// A place as a report names it.
pub(super) struct Located {
    pub(super) path: Vec<Step>,
    pub(super) pointer: String,
    pub(super) start: Option<Position>,
    pub(super) end: Option<Position>,
}

impl<'t> Locator<'t> {
    pub(super) fn new(tree: &'t Tree<'t>, ground: Ground<'t>) -> Self {
        let (text, map) = match ground {
            Ground::None => (None, None),
            Ground::Text(text) => (Some(text), None),
            Ground::Document(text, map) => (Some(text), Some(map)),
        };
        Self { tree, holders: holders(tree), map, marks: text.map(marks).unwrap_or_default() }
    }

    #[inline(never)]
    pub(super) fn locate(&self, place: &Place<'t>) -> Located {
        let mut path = self.path(place);
        if let Place::Missing(_, name) = place {
            for key in Parts::new(name, b'/') {
                path.push(Step::Key(String::from(key)));
            }
        }
        let span = self.map.map_or(place.span(), |map| map.span(place.span()));
        Located {
            pointer: pointer::pointer(&path),
            path,
            start: self.position(span.start),
            end: self.position(span.end),
        }
    }

    fn position(&self, byte: u32) -> Option<Position> {
        let mark = self.marks.get(byte as usize / STRIDE).or(self.marks.last())?;
        Some(mark.clone().position(byte))
    }

    /// The steps from the root to a place. Of text between two nodes, that is the path of what
    /// surrounds it.
    fn path(&self, place: &Place<'t>) -> Vec<Step> {
        let byte = place.span().start;
        let mut id = match place {
            Place::Value(value) | Place::Missing(value, _) => value.id(),
            Place::Key(member) => member.key.id(),
            Place::Text(_) => self.tree.last_before(byte),
        };
        let mut path = Vec::new();
        while let Some(holder) = self.holders.get(id as usize)
            && holder.container != id
        {
            match self.step(id, *holder, byte) {
                Some(step) => path.push(step),
                // Behind a child one is not in it, and not in what is in it.
                None => path.clear(),
            }
            id = holder.container;
        }
        path.reverse();
        path
    }

    /// The step into a child; none where the byte lies behind it.
    fn step(&self, id: u32, holder: Holder, byte: u32) -> Option<Step> {
        // Keys and values take turns below an object, so an even child is a key.
        let is_item = self.tree.value(holder.container)?.token() == Token::Array;
        let key = id - (holder.index & 1);
        let value = self.tree.value(if is_item { id } else { key + 1 })?;
        if byte >= value.span().end {
            return None;
        }
        if is_item {
            return Some(Step::Index(holder.index));
        }
        let key = self.tree.value(key)?.as_str().unwrap_or("");
        Some(Step::Key(String::from(if secret::looks_like_one(key) { secret::MASK } else { key })))
    }
}

fn holders<'t>(tree: &'t Tree<'t>) -> Vec<Holder> {
    let mut holders = Vec::with_capacity(tree.len());
    // The containers around the node, each with the end of its subtree and how many children were met.
    let mut open: Vec<(u32, u32, u32)> = Vec::new();
    let mut id = 0;
    while let Some(value) = tree.value(id) {
        while open.last().is_some_and(|(_, end, _)| *end <= id) {
            open.pop();
        }
        let mut holder = Holder { container: id, index: 0 };
        if let Some((container, _, met)) = open.last_mut() {
            holder = Holder { container: *container, index: *met };
            *met += 1;
        }
        holders.push(holder);
        if matches!(value.token(), Token::Object | Token::Array) {
            open.push((id, value.end_id(), 0));
        }
        id += 1;
    }
    holders
}

fn marks(text: &str) -> Vec<Lines<'_>> {
    let mut lines = Lines::new(text);
    let mut marks = Vec::new();
    for byte in 0..=text.len() / STRIDE {
        lines.position((byte * STRIDE) as u32);
        marks.push(lines.clone());
    }
    marks
}

impl Place<'_> {
    /// The stretch of text that the place is marked with.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::Value(value) => value.span(),
            Self::Key(member) => member.key.span(),
            Self::Missing(object, _) => {
                let start = object.span().start;
                Span::new(start, start + 1)
            }
            Self::Text(span) => *span,
        }
    }
}
