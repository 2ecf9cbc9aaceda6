//! Lists of VPC peering connections, with what accepts one of them and the account it leads to.

use alloc::collections::BTreeMap;
use alloc::vec::Vec;

use super::near::{Search, nearest};
use super::payload::Payload;

/// Pairs of payloads to be held against each other, by index; the second is a list.
pub(super) fn pairs(payloads: &[Payload<'_>]) -> Vec<[usize; 2]> {
    let (mut lists, mut accounts) = (Vec::new(), Vec::new());
    let mut by_requester = BTreeMap::new();
    for (at, payload) in payloads.iter().enumerate() {
        if payload.view.account.is_some() {
            accounts.push(at);
        }
        let Some(list) = &payload.view.peerings else { continue };
        lists.push(at);
        for (_, vpc) in list.entries.iter().filter_map(|entry| entry.requester_vpc_id) {
            by_requester.entry((payload.site.scope(), vpc.as_str())).or_insert(at);
        }
    }
    let (mut pairs, mut left) = (Vec::new(), Vec::new());
    for (at, payload) in payloads.iter().enumerate() {
        let Some(accept) = &payload.view.accept else { continue };
        let vpc = accept.requester_vpc_id.good().map(|(_, vpc)| vpc.as_str());
        match vpc.and_then(|vpc| by_requester.get(&(payload.site.scope(), vpc))) {
            Some(list) => pairs.push([at, *list]),
            None => left.push(at),
        }
    }
    let near = |seekers: &[usize], candidates: &[usize]| {
        nearest(payloads, &Search { seekers, candidates, is_free: &|_| true, fits: &|_, _| true })
    };
    pairs.extend(near(&left, &lists).into_iter().map(|(accept, list)| [accept, list]));
    pairs.extend(near(&lists, &accounts).into_iter().map(|(list, account)| [account, list]));
    pairs
}
