//! Sorting for modules that must be small: the standard library's sorts weigh two kilobytes for
//! every type that they are used with.

use alloc::collections::BinaryHeap;
use alloc::vec::Vec;
use core::cmp::Ordering;

/// Sorts numbers.
#[inline(never)]
#[must_use]
pub(crate) fn sorted(keys: Vec<u64>) -> Vec<u64> {
    BinaryHeap::from(keys).into_sorted_vec()
}

/// A text and the node that it is of, in the order of texts, then of nodes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named<'t> {
    /// The text.
    pub(crate) name: &'t str,
    /// The node.
    pub(crate) id: u32,
    /// Whether the case of ASCII letters matters.
    pub(crate) case: bool,
}

impl Named<'_> {
    /// Whether both texts are the same.
    pub(crate) fn same(&self, other: &Self) -> bool {
        self.name == other.name || !self.case && self.name.eq_ignore_ascii_case(other.name)
    }
}

/// Sorts texts.
#[inline(never)]
#[must_use]
pub(crate) fn sorted_names(names: Vec<Named<'_>>) -> Vec<Named<'_>> {
    BinaryHeap::from(names).into_sorted_vec()
}

impl Ord for Named<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let fold = |byte: u8| if self.case { byte } else { byte.to_ascii_lowercase() };
        let names = self.name.bytes().map(fold).cmp(other.name.bytes().map(fold));
        names.then(self.id.cmp(&other.id))
    }
}

impl PartialOrd for Named<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Named<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Named<'_> {}
