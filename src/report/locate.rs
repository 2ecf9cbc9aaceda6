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
pub(super) struct Locator<'t> {
    tree: &'t Tree<'t>,
    /// By [`Wanted::key`].
    paths: Vec<(u64, Vec<Step>)>,
    /// By byte of the text or document that the payload stands in.
    positions: Vec<(u32, Position)>,
    ground: Ground<'t>,
}

/// A place as a report names it.
pub(super) struct Located {
    pub(super) path: Vec<Step>,
    pub(super) pointer: String,
    pub(super) start: Option<Position>,
    pub(super) end: Option<Position>,
}

impl<'t> Ground<'t> {
    /// Where a place is marked in the text that the payload stands in.
    pub(super) fn span(&self, place: &Place<'_>) -> Span {
        match (self, place) {
            (_, Place::Document(span)) => *span,
            (Ground::Document(_, map), _) => map.span(place.span()),
            _ => place.span(),
        }
    }
}

impl<'t> Locator<'t> {
    pub(super) fn new(tree: &'t Tree<'t>, ground: Ground<'t>, places: &[Place<'t>], malformed: bool) -> Self {
        let mut walk = Paths::new(tree, malformed);
        let mut paths: Vec<(u64, Vec<Step>)> = Vec::new();
        for key in sorted(places.iter().map(|place| node_of(tree, place).key()).collect()) {
            if paths.last().is_none_or(|(known, _)| *known != key) {
                paths.push((key, walk.path(Wanted::of(key))));
            }
        }
        Self { tree, paths, positions: positions(&ground, places), ground }
    }

    pub(super) fn locate(&self, place: &Place<'t>) -> Located {
        let key = node_of(self.tree, place).key();
        let at = self.paths.binary_search_by_key(&key, |(known, _)| *known);
        let mut path =
            at.ok().and_then(|at| self.paths.get(at)).map(|(_, path)| path.clone()).unwrap_or_default();
        if let Place::Missing(_, name) = place {
            path.extend(name.split('/').map(|key| Step::Key(String::from(key))));
        }
        let span = self.ground.span(place);
        Located {
            pointer: pointer::pointer(&path),
            path,
            start: self.position(span.start),
            end: self.position(span.end),
        }
    }

    fn position(&self, byte: u32) -> Option<Position> {
        let at = self.positions.binary_search_by_key(&byte, |(known, _)| *known).ok()?;
        self.positions.get(at).map(|(_, position)| *position)
    }
}

fn positions(ground: &Ground<'_>, places: &[Place<'_>]) -> Vec<(u32, Position)> {
    let mut lines = match ground {
        Ground::None => return Vec::new(),
        Ground::Text(text) => Lines::new(text),
        Ground::Document(lines, _) => lines.clone(),
    };
    let mut bytes: Vec<u64> = Vec::with_capacity(places.len() * 2);
    for place in places {
        let span = ground.span(place);
        bytes.push(u64::from(span.start));
        bytes.push(u64::from(span.end));
    }
    // Ascending, so one walk over the text serves all.
    let mut positions: Vec<(u32, Position)> = Vec::with_capacity(bytes.len());
    for byte in sorted(bytes) {
        let byte = byte as u32;
        if positions.last().is_none_or(|(known, _)| *known != byte) {
            positions.push((byte, lines.position(byte)));
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
        // The payload itself: nothing of it is meant.
        Place::Document(_) => Wanted { id: 0, byte: 0 },
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
            Self::Text(span) | Self::Document(span) => *span,
        }
    }
}
