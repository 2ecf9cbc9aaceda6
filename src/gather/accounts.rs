//! Policies of MSK clusters: the private link that they are for, and the account that they let in.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;

use crate::payload::policy::Policy;
use crate::values::{Provider, Vendor};

use super::near::{Search, nearest};
use super::payload::Payload;

/// A policy with what it is held against, by index.
pub(super) struct Grant {
    pub(super) policy: usize,
    /// The request for the private link to the cluster.
    pub(super) request: Option<usize>,
    /// Account details.
    pub(super) account: Option<usize>,
}

/// Every policy, in order. It belongs to the request that asks for the cluster it names, and to the
/// account it lets in; else to what stands near.
pub(super) fn grants(payloads: &[Payload<'_>]) -> Vec<Grant> {
    let (mut requests, mut accounts) = (Vec::new(), Vec::new());
    let (mut clusters, mut known_accounts) = (BTreeMap::new(), BTreeSet::new());
    for (at, payload) in payloads.iter().enumerate() {
        let scope = payload.site.scope();
        let request = payload.view.request.as_ref();
        if let Some(request) = request.filter(|request| request.is(Provider::Aws, Vendor::Msk)) {
            requests.push(at);
            if let Some((_, arn)) = request.arn.good() {
                clusters.entry((scope, arn.as_str())).or_insert(at);
            }
        }
        let account = payload.view.account.as_ref().and_then(|account| account.aws_account_id);
        if let Some((_, account)) = account {
            accounts.push(at);
            known_accounts.insert((scope, account.as_str()));
        }
    }
    let mut grants = Vec::new();
    let (mut without_request, mut without_account) = (Vec::new(), Vec::new());
    for (at, payload) in payloads.iter().enumerate() {
        let Some(policy) = &payload.view.policy else { continue };
        let scope = payload.site.scope();
        let request = resources(policy).find_map(|arn| clusters.get(&(scope, arn)).copied());
        if request.is_none() {
            without_request.push(at);
        }
        if !principals(policy).any(|account| known_accounts.contains(&(scope, account))) {
            without_account.push(at);
        }
        grants.push(Grant { policy: at, request, account: None });
    }
    let named: BTreeSet<usize> = grants.iter().filter_map(|grant| grant.request).collect();
    let near = |seekers: &[usize], candidates: &[usize], is_free: &dyn Fn(usize) -> bool| {
        let search = Search { seekers, candidates, is_free, fits: &|_, _| true };
        nearest(payloads, &search).into_iter().collect::<BTreeMap<usize, usize>>()
    };
    let requests = near(&without_request, &requests, &|at| !named.contains(&at));
    let accounts = near(&without_account, &accounts, &|_| true);
    for grant in &mut grants {
        grant.request = grant.request.or_else(|| requests.get(&grant.policy).copied());
        grant.account = accounts.get(&grant.policy).copied();
    }
    grants
}

/// The clusters that a policy names.
fn resources<'p, 't>(policy: &'p Policy<'t>) -> impl Iterator<Item = &'t str> + use<'p, 't> {
    let resources = policy.allowing().flat_map(|statement| &statement.resources);
    resources.filter_map(|(_, arn)| arn.as_ref().ok()).map(|arn| arn.as_str())
}

/// The accounts that a policy lets in.
fn principals<'p, 't>(policy: &'p Policy<'t>) -> impl Iterator<Item = &'t str> + use<'p, 't> {
    policy.allowing().flat_map(|statement| statement.principals.accounts())
}
