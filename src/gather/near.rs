//! What belongs together where nothing refers to anything.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::payload::Payload;

/// So many candidates are looked at; among more nobody would know either.
const MOST_CANDIDATES: usize = 32;

/// Payloads that look for others, and what they may find. All are indices, ascending.
pub(super) struct Search<'a> {
    pub(super) seekers: &'a [usize],
    pub(super) candidates: &'a [usize],
    /// Whether nothing refers to this candidate yet.
    pub(super) is_free: &'a dyn Fn(usize) -> bool,
    /// Whether a seeker, the first, may belong to a candidate by what both say.
    pub(super) fits: &'a dyn Fn(usize, usize) -> bool,
}

/// For each seeker the candidate that it probably belongs to. In a document that is the nearest one,
/// those before it first; of files it is the only one in the folder, or else the only one.
pub(super) fn nearest(payloads: &[Payload<'_>], search: &Search<'_>) -> Vec<(usize, usize)> {
    let site = |at: usize| payloads.get(at).map(|payload| payload.site);
    let mut folders: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut all = Vec::new();
    for &candidate in search.candidates {
        if let Some(site) = site(candidate).filter(|site| !site.in_document) {
            folders.entry(site.folder).or_default().push(candidate);
            all.push(candidate);
        }
    }
    let mut pairs = Vec::new();
    for &seeker in search.seekers {
        let Some(own) = site(seeker) else { continue };
        let found = if own.in_document {
            // Payloads stand in the order of their files, so those of one file stand side by side.
            let file = |at: &usize| site(*at).map_or(usize::MAX, |site| site.file);
            let from = search.candidates.partition_point(|at| file(at) < own.file);
            let to = search.candidates.partition_point(|at| file(at) <= own.file);
            search.in_order(seeker, search.candidates.get(from..to).unwrap_or(&[]))
        } else {
            search.only(seeker, folders.get(own.folder).unwrap_or(&all))
        };
        pairs.extend(found.map(|found| (seeker, found)));
    }
    pairs
}

impl Search<'_> {
    fn in_order(&self, seeker: usize, candidates: &[usize]) -> Option<usize> {
        if let [only] = candidates {
            return Some(*only);
        }
        let middle = candidates.partition_point(|at| *at < seeker);
        let (before, after) = candidates.split_at_checked(middle)?;
        let nearest = before.iter().rev().take(MOST_CANDIDATES).chain(after.iter().take(MOST_CANDIDATES));
        nearest.copied().find(|candidate| (self.fits)(seeker, *candidate))
    }

    fn only(&self, seeker: usize, candidates: &[usize]) -> Option<usize> {
        if candidates.len() > MOST_CANDIDATES {
            return None;
        }
        let free: Vec<usize> = candidates.iter().copied().filter(|at| (self.is_free)(*at)).collect();
        let mut fitting = free.iter().copied().filter(|candidate| (self.fits)(seeker, *candidate));
        match (fitting.next(), fitting.next(), free.as_slice()) {
            (Some(only), None, _) | (None, _, &[only]) => Some(only),
            _ => None,
        }
    }
}
