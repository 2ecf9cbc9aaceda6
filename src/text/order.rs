//! Sorting for modules that must be small: the standard library's sorts weigh two kilobytes for
//! every type that they are used with.

use alloc::vec::Vec;

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

    fn is_before(&self, other: &Self) -> bool {
        let fold = |byte: u8| if self.case { byte } else { byte.to_ascii_lowercase() };
        for (one, two) in self.name.bytes().zip(other.name.bytes()) {
            let (one, two) = (fold(one), fold(two));
            if one != two {
                return one < two;
            }
        }
        (self.name.len(), self.id) < (other.name.len(), other.id)
    }
}

/// Sorts texts.
#[inline(never)]
#[must_use]
pub(crate) fn sorted_names(names: Vec<Named<'_>>) -> Vec<Named<'_>> {
    let at = |index: u64| names.get(index as usize);
    let is_before = |one, other| at(one).zip(at(other)).is_some_and(|(one, other)| one.is_before(other));
    let mut sorted = Vec::with_capacity(names.len());
    for index in sorted_by((0..names.len() as u64).collect(), &is_before) {
        sorted.extend(at(index));
    }
    sorted
}

/// Sorts numbers.
#[inline(never)]
#[must_use]
pub(crate) fn sorted(numbers: Vec<u64>) -> Vec<u64> {
    sorted_by(numbers, &|one, other| one < other)
}

/// Sorts numbers, or what they are the indices of; `is_before` says which of two different ones comes
/// first. Heap sort: no recursion, no worst case, a few lines.
#[inline(never)]
#[must_use]
pub(crate) fn sorted_by(mut items: Vec<u64>, is_before: &dyn Fn(u64, u64) -> bool) -> Vec<u64> {
    let length = items.len();
    for root in (0..length / 2).rev() {
        sift_down(&mut items, root, is_before);
    }
    for end in (1..length).rev() {
        items.swap(0, end);
        if let Some(heap) = items.get_mut(..end) {
            sift_down(heap, 0, is_before);
        }
    }
    items
}

/// Moves the item at `at` down until none below it comes after it.
#[inline(never)]
fn sift_down(heap: &mut [u64], mut at: usize, is_before: &dyn Fn(u64, u64) -> bool) {
    while let Some(&item) = heap.get(at) {
        let mut child = 2 * at + 1;
        let Some(&(mut last)) = heap.get(child) else { return };
        if let Some(&right) = heap.get(child + 1).filter(|&&right| is_before(last, right)) {
            (child, last) = (child + 1, right);
        }
        if !is_before(item, last) {
            return;
        }
        heap.swap(at, child);
        at = child;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_standard_library_agrees(keys in proptest::collection::vec(0u64..50, 0..40)) {
            let mut expected = keys.clone();
            expected.sort_unstable();
            prop_assert_eq!(sorted_by(keys, &|one, other| one < other), expected);
        }

        #[test]
        fn texts_are_in_order(texts in proptest::collection::vec("[aAbé]{0,3}", 0..20), case in any::<bool>()) {
            let names = texts.iter().zip(0..).map(|(name, id)| Named { name, id, case }).collect();
            let found: Vec<u32> = sorted_names(names).iter().map(|named| named.id).collect();
            let mut expected: Vec<u32> = (0..texts.len() as u32).collect();
            let key = |id: u32| {
                let text = &texts[id as usize];
                (if case { text.clone() } else { text.to_ascii_lowercase() }, id)
            };
            expected.sort_by_key(|&id| key(id));
            prop_assert_eq!(found, expected);
        }
    }
}
