use alloc::vec::Vec;

use crate::text::Span;

/// Where each byte of an extracted text stands in the document that it was taken from.
///
/// Offsets are bytes; *inner* ones count in the extracted text, *outer* ones in the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OffsetMap {
    /// In order and without gaps: each reaches to the `inner` of the next, the last to `len`.
    segments: Vec<Segment>,
    len: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Segment {
    inner: u32,
    outer: u32,
    /// How many bytes of the document stand for this segment where they were rewritten (an
    /// escape); 0 where they were copied.
    rewritten: u32,
}

impl OffsetMap {
    /// The map of a text that stands in the document as it is.
    pub(crate) fn verbatim(outer: Span) -> Self {
        let mut map = Self::default();
        map.copy(outer.start, outer.end.saturating_sub(outer.start));
        map
    }

    /// Appends `len` bytes that stand at `outer` in the document.
    pub(crate) fn copy(&mut self, outer: u32, len: u32) {
        if len == 0 {
            return;
        }
        let joins = self
            .segments
            .last()
            .is_some_and(|last| last.rewritten == 0 && last.outer + (self.len - last.inner) == outer);
        if !joins {
            self.segments.push(Segment { inner: self.len, outer, rewritten: 0 });
        }
        self.len += len;
    }

    /// Appends `len` bytes for which `outer` stands in the document.
    pub(crate) fn rewrite(&mut self, len: u32, outer: Span) {
        let rewritten = outer.end.saturating_sub(outer.start).max(1);
        self.segments.push(Segment { inner: self.len, outer: outer.start, rewritten });
        self.len += len;
    }

    /// Whether the whole text stands in the document byte for byte.
    pub(super) fn is_one_piece(&self) -> bool {
        matches!(self.segments.as_slice(), [Segment { rewritten: 0, .. }])
    }

    /// Appends to `other` what `inner` of this map stands for. The map holds no rewritten segment.
    pub(super) fn copy_onto(&self, inner: Span, other: &mut Self) {
        let mut at = inner.start;
        let mut index = self.index(at);
        while at < inner.end {
            let Some(segment) = self.segments.get(index) else { return };
            let end = self.end(index).min(inner.end);
            other.copy(segment.outer + (at - segment.inner), end.saturating_sub(at));
            at = end;
            index += 1;
        }
    }

    /// The last segment that begins at or before `inner`.
    fn index(&self, inner: u32) -> usize {
        self.segments.partition_point(|segment| segment.inner <= inner).saturating_sub(1)
    }

    fn end(&self, index: usize) -> u32 {
        self.segments.get(index + 1).map_or(self.len, |next| next.inner)
    }

    /// Where byte `inner` stands in the document. It never falls as `inner` grows; what lies past
    /// the end maps to the end.
    #[must_use]
    pub fn outer(&self, inner: u32) -> u32 {
        if inner >= self.len {
            return self.after(self.len);
        }
        match self.segments.get(self.index(inner)) {
            Some(segment) if segment.rewritten == 0 => segment.outer + (inner - segment.inner),
            Some(segment) => segment.outer,
            None => 0,
        }
    }

    /// One past the place of the byte before `inner`.
    fn after(&self, inner: u32) -> u32 {
        let last = inner.saturating_sub(1);
        match self.segments.get(self.index(last)) {
            Some(segment) if segment.rewritten == 0 => segment.outer + (inner - segment.inner),
            Some(segment) => segment.outer + segment.rewritten,
            None => 0,
        }
    }

    /// Where the stretch `inner` stands in the document: from the place of its first byte to one
    /// past the place of its last.
    #[must_use]
    pub fn span(&self, inner: Span) -> Span {
        let start = self.outer(inner.start);
        if inner.end <= inner.start {
            return Span::empty(start);
        }
        Span::new(start, self.after(inner.end.min(self.len)).max(start))
    }

    /// Whether the stretch stands in the document byte for byte, so that an edit of it is an edit
    /// of the document. An empty stretch does where the bytes around it stand side by side.
    #[must_use]
    pub fn is_verbatim(&self, inner: Span) -> bool {
        if inner.end > self.len || inner.start > inner.end {
            return false;
        }
        let (first, last) = if inner.start == inner.end {
            (inner.start.saturating_sub(1), inner.end.min(self.len.saturating_sub(1)))
        } else {
            (inner.start, inner.end - 1)
        };
        let index = self.index(first);
        index == self.index(last) && self.segments.get(index).is_some_and(|segment| segment.rewritten == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `ab` at 10, `\n` at 12 read as one byte, `cd` at 20.
    fn map() -> OffsetMap {
        let mut map = OffsetMap::default();
        map.copy(10, 1);
        map.copy(11, 1);
        map.rewrite(1, Span::new(12, 14));
        map.copy(20, 2);
        map
    }

    #[test]
    fn bytes_map_to_their_places() {
        let map = map();
        let places = [0, 1, 2, 3, 4, 5, 99].map(|inner| map.outer(inner));
        assert_eq!(places, [10, 11, 12, 20, 21, 22, 22]);
    }

    #[test]
    fn a_span_ends_after_its_last_byte() {
        let map = map();
        assert_eq!(map.span(Span::new(0, 2)), Span::new(10, 12));
        assert_eq!(map.span(Span::new(1, 3)), Span::new(11, 14));
        assert_eq!(map.span(Span::new(0, 5)), Span::new(10, 22));
        assert_eq!(map.span(Span::empty(3)), Span::empty(20));
    }

    #[test]
    fn verbatim_is_what_stands_in_one_piece() {
        let map = map();
        assert!(map.is_verbatim(Span::new(0, 2)));
        assert!(map.is_verbatim(Span::empty(1)));
        assert!(map.is_verbatim(Span::empty(0)));
        assert!(map.is_verbatim(Span::empty(5)));
        assert!(!map.is_verbatim(Span::empty(2)));
        assert!(!map.is_verbatim(Span::empty(3)));
        assert!(!map.is_verbatim(Span::new(2, 3)));
        assert!(!map.is_verbatim(Span::new(1, 4)));
        assert!(!map.is_verbatim(Span::new(4, 6)));
    }

    #[test]
    fn a_part_is_copied_with_its_seams() {
        let mut view = OffsetMap::default();
        view.copy(2, 3);
        view.copy(7, 3);
        let mut part = OffsetMap::default();
        view.copy_onto(Span::new(1, 5), &mut part);
        assert_eq!([0, 1, 2, 3].map(|inner| part.outer(inner)), [3, 4, 7, 8]);
    }

    #[test]
    fn nothing_maps_to_nothing() {
        assert_eq!(OffsetMap::default().span(Span::new(0, 4)), Span::empty(0));
        assert!(!OffsetMap::default().is_verbatim(Span::empty(0)));
    }
}
