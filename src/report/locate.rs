use alloc::string::String;
use alloc::vec::Vec;

use crate::rules::Place;
use crate::text::embedded::OffsetMap;
use crate::text::{Lines, Position, Span, Step, Tree, pointer};

use super::paths::{Paths, Wanted};

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

/// Answers "where is that" for many places with one pass over tree and text.
pub(super) struct Locator<'t> {
    paths: Vec<(u32, u32, Vec<Step>)>,
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
    pub(super) fn span(self, place: &Place<'_>) -> Span {
        match (self, place) {
            (_, Place::Document(span)) => *span,
            (Ground::Document(_, map), _) => map.span(place.span()),
            _ => place.span(),
        }
    }
}

impl<'t> Locator<'t> {
    pub(super) fn new(tree: &'t Tree<'t>, ground: Ground<'t>, places: &[Place<'t>]) -> Self {
        let mut wanted: Vec<Wanted> = places.iter().map(|place| node_of(tree, place)).collect();
        wanted.sort_unstable_by_key(|wanted| (wanted.id, wanted.byte));
        wanted.dedup_by_key(|wanted| (wanted.id, wanted.byte));
        let mut walk = Paths::new(tree);
        let paths = wanted.into_iter().map(|wanted| (wanted.id, wanted.byte, walk.path(wanted))).collect();
        Self { paths, positions: positions(ground, places), ground }
    }

    pub(super) fn locate(&self, tree: &'t Tree<'t>, place: &Place<'t>) -> Located {
        let wanted = node_of(tree, place);
        let at = self.paths.binary_search_by_key(&(wanted.id, wanted.byte), |(id, byte, _)| (*id, *byte));
        let mut path =
            at.ok().and_then(|at| self.paths.get(at)).map(|(_, _, path)| path.clone()).unwrap_or_default();
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

fn positions(ground: Ground<'_>, places: &[Place<'_>]) -> Vec<(u32, Position)> {
    let (Ground::Text(text) | Ground::Document(text, _)) = ground else { return Vec::new() };
    let mut ends: Vec<u32> = Vec::with_capacity(places.len() * 2);
    for place in places {
        let span = ground.span(place);
        ends.push(span.start);
        ends.push(span.end);
    }
    ends.sort_unstable();
    ends.dedup();
    let mut lines = Lines::new(text);
    ends.into_iter().map(|byte| (byte, lines.position(byte))).collect()
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
