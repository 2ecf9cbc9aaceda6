//! What belongs together is judged together.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use crate::payload::bundle::{AnsweredLink, Bundle};
use crate::rules::{self, Findings};
use crate::text::Value;

use super::accounts::{Grant, grants};
use super::links::{Link, Links};
use super::near::{Search, nearest};
use super::payload::Payload;
use super::peerings::pairs;

/// The most entries of a list that is held against many payloads: a page of the API has no more.
/// Source: Atlas Admin API, `itemsPerPage`.
const MOST_ENTRIES: usize = 500;

/// Finds what belongs together, and judges it. Answers how many bundles there are.
pub(super) fn judge(payloads: &mut [Payload<'_>]) -> usize {
    let mut sets = Vec::new();
    let links = Links::gather(payloads);
    let lists = lists_of(&links.all, payloads);
    for link in &links.all {
        of_link(link, &lists, &mut sets);
    }
    sets.extend(unlinked(&links.all, payloads));
    sets.extend(grants(payloads).into_iter().map(|Grant { policy, request, account }| Set {
        members: [Some(policy), request, account].into_iter().flatten().collect(),
        entry: None,
    }));
    sets.extend(pairs(payloads).into_iter().map(|pair| Set { members: Vec::from(pair), entry: None }));
    sets.retain(|set| set.members.len() + usize::from(set.entry.is_some()) > 1);
    for set in &sets {
        set.judge(payloads);
    }
    count(payloads.len(), &sets)
}

/// Payloads to be judged together, at most one of each kind.
struct Set<'t> {
    members: Vec<usize>,
    /// The entry of a list that is the answer.
    entry: Option<Value<'t>>,
}

/// A link with each answer and each connection: every rule compares what is in one of these sets.
fn of_link<'t>(link: &Link<'t>, lists: &BTreeMap<usize, usize>, sets: &mut Vec<Set<'t>>) {
    let list = link.at().and_then(|at| lists.get(&at)).copied();
    let last = link.responses.last().copied();
    for response in link.responses.iter().copied().filter(|response| Some(*response) != last) {
        sets.push(Set { members: link.request.into_iter().chain([response]).collect(), entry: None });
    }
    let link_itself: Vec<usize> = [link.request, last, list].into_iter().flatten().collect();
    if link.connections.is_empty() {
        sets.push(Set { members: link_itself, entry: None });
        return;
    }
    for connection in &link.connections {
        let members = link_itself.iter().copied().chain([*connection]).collect();
        sets.push(Set { members, entry: link.entry });
    }
}

/// The list of private links that stands near each request or answer.
fn lists_of(links: &[Link<'_>], payloads: &[Payload<'_>]) -> BTreeMap<usize, usize> {
    let mut seekers: Vec<usize> = links.iter().filter_map(Link::at).collect();
    seekers.sort_unstable();
    near_lists(&seekers, payloads)
}

fn near_lists(seekers: &[usize], payloads: &[Payload<'_>]) -> BTreeMap<usize, usize> {
    let is_page = |payload: &Payload<'_>| {
        payload.view.links.as_ref().is_some_and(|links| links.entries.len() <= MOST_ENTRIES)
    };
    let candidates: Vec<usize> =
        (0..payloads.len()).filter(|at| payloads.get(*at).is_some_and(is_page)).collect();
    let search = Search { seekers, candidates: &candidates, is_free: &|_| true, fits: &|_, _| true };
    nearest(payloads, &search).into_iter().collect()
}

/// Connections through links of which nothing is there, each with the list that should name the link.
fn unlinked<'t>(links: &[Link<'t>], payloads: &[Payload<'t>]) -> Vec<Set<'t>> {
    let linked: BTreeSet<usize> = links.iter().flat_map(|link| link.connections.iter().copied()).collect();
    let is_seeker = |at: &usize| {
        !linked.contains(at) && payloads.get(*at).is_some_and(|payload| payload.view.linked().is_some())
    };
    let seekers: Vec<usize> = (0..payloads.len()).filter(is_seeker).collect();
    let lists = near_lists(&seekers, payloads).into_iter();
    lists.map(|(connection, list)| Set { members: alloc::vec![connection, list], entry: None }).collect()
}

impl<'t> Set<'t> {
    /// Judges the payloads against each other. Each lends its view and what has been found in it,
    /// and gets them back with what does not fit.
    fn judge(&self, payloads: &mut [Payload<'t>]) {
        if self.members.iter().any(|at| payloads.get(*at).is_some_and(Payload::is_crowded)) {
            return;
        }
        let mut view = Bundle { is_gathered: true, ..Bundle::default() };
        let mut found = Findings::new(true, false);
        for at in &self.members {
            if let Some(payload) = payloads.get_mut(*at) {
                view.adopt(&mut payload.view);
                found.adopt(&mut payload.found);
            }
        }
        if view.response.is_none() {
            view.response = self.entry.map(AnsweredLink::read);
        }
        rules::judge_together(&view, &mut found);
        if self.entry.is_some() {
            view.response = None;
        }
        for at in &self.members {
            if let Some(payload) = payloads.get_mut(*at) {
                payload.take_back(&mut view);
            }
        }
        for finding in found.into_list() {
            let owner = self
                .members
                .iter()
                .copied()
                .find(|at| payloads.get(*at).is_some_and(|payload| payload.holds(&finding.place)));
            if let Some(payload) = owner.and_then(|at| payloads.get_mut(at)) {
                payload.found.receive(finding);
            }
        }
    }
}

/// How many bundles sets make up, where sets with a payload in common are one.
fn count(payloads: usize, sets: &[Set<'_>]) -> usize {
    let mut parents: Vec<usize> = (0..payloads).collect();
    let mut bundles = BTreeSet::new();
    for set in sets {
        let mut roots = set.members.iter().map(|at| root(*at, &mut parents)).collect::<Vec<_>>().into_iter();
        let Some(first) = roots.next() else { continue };
        for other in roots {
            if let Some(parent) = parents.get_mut(other) {
                *parent = first;
            }
        }
    }
    for set in sets {
        bundles.extend(set.members.first().map(|at| root(*at, &mut parents)));
    }
    bundles.len()
}

/// What a payload's bundle is known by. Ways are halved as they are walked.
fn root(at: usize, parents: &mut [usize]) -> usize {
    let mut at = at;
    while let Some(parent) = parents.get(at).copied().filter(|parent| *parent != at) {
        let above = parents.get(parent).copied().unwrap_or(parent);
        if let Some(here) = parents.get_mut(at) {
            *here = above;
        }
        at = above;
    }
    at
}
