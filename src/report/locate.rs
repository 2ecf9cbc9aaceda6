use alloc::string::String;
use alloc::vec::Vec;

use crate::rules::Place;
use crate::text::embedded::OffsetMap;
use crate::text::order::sorted;
use crate::text::{Lines, Position, Span, Step, Tree, pointer};

use super::paths::{Paths, Wanted};

/// Where the payload's text stands.
pub(crate) enum Ground<'t> {
    /// There is no text that anybody wrote: no positions.
    None,
    /// The payload is the whole text.
    Text(&'t str),
    /// The payload stands inside a document. The lines have been counted up to where it begins, so
    /// that the payloads of a document cost one pass together.
    Document(Lines<'t>, &'t OffsetMap),
}

/// Answers "where is that" for many places with one pass over tree and text.
pub(super) struct Locator {
    /// By [`Wanted::key`].
    paths: Vec<(u64, Vec<Step>)>,
    /// By byte of the payload.
    positions: Vec<(u32, Position)>,
    grounded: bool,
}

/// A place as a report names it.
pub(super) struct Located {
    pub(super) path: Vec<Step>,
    pub(super) pointer: String,
    pub(super) start: Option<Position>,
    pub(super) end: Option<Position>,
}

impl Locator {
    pub(super) fn new<'t>(
        tree: &'t Tree<'t>,
        ground: Ground<'t>,
        places: &[Place<'t>],
        malformed: bool,
    ) -> Self {
        let mut walk = Paths::new(tree, malformed);
        let mut paths: Vec<(u64, Vec<Step>)> = Vec::new();
        for key in sorted(places.iter().map(|place| node_of(tree, place).key()).collect()) {
            if paths.last().is_none_or(|(known, _)| *known != key) {
                paths.push((key, walk.path(Wanted::of(key))));
            }
        }
        let grounded = !matches!(ground, Ground::None);
        Self { paths, positions: positions(ground, places), grounded }
    }

    pub(super) fn locate<'t>(&self, tree: &'t Tree<'t>, place: &Place<'t>) -> Located {
        let key = node_of(tree, place).key();
        let at = self.paths.binary_search_by_key(&key, |(known, _)| *known);
        let mut path =
            at.ok().and_then(|at| self.paths.get(at)).map(|(_, path)| path.clone()).unwrap_or_default();
        if let Place::Missing(_, name) = place {
            path.extend(name.split('/').map(|key| Step::Key(String::from(key))));
        }
        let span = place.span();
        Located {
            pointer: pointer::pointer(&path),
            path,
            start: self.position(span.start),
            end: self.position(span.end),
        }
    }

    pub(super) fn position(&self, byte: u32) -> Option<Position> {
        if !self.grounded {
            return None;
        }
        let at = self.positions.binary_search_by_key(&byte, |(known, _)| *known).ok()?;
        self.positions.get(at).map(|(_, position)| *position)
    }
}

fn positions(ground: Ground<'_>, places: &[Place<'_>]) -> Vec<(u32, Position)> {
    let (mut lines, map) = match ground {
        Ground::None => return Vec::new(),
        Ground::Text(text) => (Lines::new(text), None),
        Ground::Document(lines, map) => (lines, Some(map)),
    };
    // The payload's byte above, the document's below: the one ascends with the other, so one walk
    // over the document serves all.
    let mut bytes: Vec<u64> = Vec::with_capacity(places.len() * 2);
    for place in places {
        let inner = place.span();
        let outer = map.map_or(inner, |map| map.span(inner));
        bytes.push(u64::from(inner.start) << 32 | u64::from(outer.start));
        bytes.push(u64::from(inner.end) << 32 | u64::from(outer.end));
    }
    let mut positions: Vec<(u32, Position)> = Vec::with_capacity(bytes.len());
    for key in sorted(bytes) {
        let inner = (key >> 32) as u32;
        if positions.last().is_none_or(|(known, _)| *known != inner) {
            positions.push((inner, lines.position(key as u32)));
        }
    }
    positions
}

/// The node that a place's path leads to.
fn node_of<'t>(tree: &'t Tree<'t>, place: &Place<'t>) -> Wanted {
    match place {
        Place::Value(value) => Wanted { id: value.id(), byte: value.span().start },
        Place::Key(member) => Wanted { id: member.key.id(), byte: member.key.span().start },
        Place::Missing(object, _) => Wanted { id: object.id(), byte: object.span().start },
        Place::Text(span) => Wanted { id: tree.last_before(span.start), byte: span.start },
    }
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
