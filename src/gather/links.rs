//! Private links: what was asked for, what was answered, and the connections through them.

use alloc::collections::{BTreeMap, BTreeSet, VecDeque};
use alloc::string::String;
use alloc::vec::Vec;

use crate::payload::kafka::Kafka;
use crate::text::Value;
use crate::values::Host;

use super::folded;
use super::marks::{Mark, agree, domain, marks, served_by, vendor};
use super::near::{Search, nearest};
use super::payload::{Payload, Site};

/// A private link, by the indices of what speaks of it.
#[derive(Default)]
pub(super) struct Link<'t> {
    pub(super) request: Option<usize>,
    /// Answers with its `_id`, in order.
    pub(super) responses: Vec<usize>,
    /// Its entry in a list, where no answer of its own is there.
    pub(super) entry: Option<Value<'t>>,
    pub(super) connections: Vec<usize>,
}

impl Link<'_> {
    /// What stands for the link where nearness counts.
    pub(super) fn at(&self) -> Option<usize> {
        self.responses.last().copied().or(self.request)
    }
}

/// What may belong together without referring to each other.
type Scope = Option<usize>;

/// An id, and the scope that it was read in.
type Scoped<K> = (Scope, K);

/// All private links.
#[derive(Default)]
pub(super) struct Links<'t> {
    pub(super) all: Vec<Link<'t>>,
    by_id: BTreeMap<Scoped<&'t str>, usize>,
    /// The first with this id, in any scope.
    anywhere: BTreeMap<&'t str, usize>,
    /// Those with this domain, in lower case.
    by_domain: BTreeMap<Scoped<String>, Vec<usize>>,
}

impl<'t> Links<'t> {
    pub(super) fn gather(payloads: &[Payload<'t>]) -> Self {
        let mut links = Self::default();
        links.gather_answers(payloads);
        links.gather_requests(payloads);
        links.gather_entries(payloads);
        for (at, link) in links.all.iter().enumerate() {
            let Some(payload) = link.at().and_then(|at| payloads.get(at)) else { continue };
            let mut domains: Vec<String> = [link.request, link.responses.last().copied()]
                .into_iter()
                .flatten()
                .filter_map(|at| domain(payloads.get(at)?))
                .collect();
            domains.dedup();
            for domain in domains {
                links.by_domain.entry((payload.site.scope(), domain)).or_default().push(at);
            }
        }
        links.gather_connections(payloads);
        links
    }

    fn gather_answers(&mut self, payloads: &[Payload<'t>]) {
        for (at, payload) in payloads.iter().enumerate() {
            let Some(response) = &payload.view.response else { continue };
            let Some((_, id)) = response.id else {
                self.all.push(Link { responses: alloc::vec![at], ..Link::default() });
                continue;
            };
            let next = self.all.len();
            let link = *self.by_id.entry((payload.site.scope(), id.as_str())).or_insert(next);
            self.anywhere.entry(id.as_str()).or_insert(next);
            match self.all.get_mut(link) {
                Some(link) => link.responses.push(at),
                None => self.all.push(Link { responses: alloc::vec![at], ..Link::default() }),
            }
        }
    }

    /// A request belongs to the answer that repeats what it asks for, in a document else to the one
    /// that follows it, of files else to the one that is there.
    fn gather_requests(&mut self, payloads: &[Payload<'t>]) {
        let mut answered: BTreeMap<Scoped<Mark>, VecDeque<usize>> = BTreeMap::new();
        for (at, link) in self.all.iter().enumerate() {
            for response in link.responses.iter().filter_map(|at| payloads.get(*at)) {
                for mark in marks(response) {
                    answered.entry((response.site.scope(), mark)).or_default().push_back(at);
                }
            }
        }
        let is_request = |payload: &Payload<'_>| payload.view.request.is_some();
        let requests = (0..payloads.len()).filter(|at| payloads.get(*at).is_some_and(is_request));
        let mut silent = Vec::new();
        for at in requests {
            let Some(payload) = payloads.get(at) else { continue };
            let repeated = marks(payload).into_iter().find_map(|mark| {
                let links = answered.get_mut(&(payload.site.scope(), mark))?;
                // What has its request stays so, and need not be looked at again.
                while let Some(link) = links.pop_front() {
                    if self.all.get(link).is_some_and(|link| link.request.is_none()) {
                        return Some(link);
                    }
                }
                None
            });
            match repeated {
                Some(link) => self.ask(link, at),
                None => silent.push(at),
            }
        }
        let by_response: BTreeMap<usize, usize> = (0..)
            .zip(&self.all)
            .flat_map(|(at, link)| link.responses.iter().map(move |response| (*response, at)))
            .collect();
        let mut left = Vec::new();
        for at in silent {
            match self.following(at, payloads, &by_response) {
                Some(link) => self.ask(link, at),
                None => left.push(at),
            }
        }
        let mut open: Vec<usize> =
            self.all.iter().filter(|link| link.request.is_none()).filter_map(Link::at).collect();
        open.sort_unstable();
        let site = |at: usize| payloads.get(at).map(|payload| payload.site);
        let beside = |one: Option<Site<'_>>, other: Option<Site<'_>>| {
            one.zip(other).is_some_and(|(one, other)| !one.in_document && one.folder == other.folder)
        };
        let fits = |seeker: usize, candidate: usize| {
            beside(site(seeker), site(candidate))
                && agree(vendor(payloads, seeker), vendor(payloads, candidate))
        };
        let search = Search { seekers: &left, candidates: &open, is_free: &|_| true, fits: &fits };
        let mut askers: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (request, response) in nearest(payloads, &search) {
            if fits(request, response) {
                askers.entry(response).or_default().push(request);
            }
        }
        let mut asked = BTreeSet::new();
        for (response, requests) in askers {
            // Of several requests nobody knows which one was answered.
            if let (&[request], Some(link)) = (requests.as_slice(), by_response.get(&response)) {
                self.ask(*link, request);
                asked.insert(request);
            }
        }
        let unanswered = left.into_iter().filter(|at| !asked.contains(at));
        self.all.extend(unanswered.map(|at| Link { request: Some(at), ..Link::default() }));
    }

    fn ask(&mut self, link: usize, request: usize) {
        if let Some(link) = self.all.get_mut(link) {
            link.request = Some(request);
        }
    }

    /// The link of the answer that follows a request in its document, before the next request.
    fn following(
        &self,
        request: usize,
        payloads: &[Payload<'t>],
        by_response: &BTreeMap<usize, usize>,
    ) -> Option<usize> {
        let own = payloads.get(request).filter(|payload| payload.site.in_document)?;
        let (response, link) = by_response.range(request..).next()?;
        let between = payloads.get(request + 1..*response)?;
        let same_file = payloads.get(*response).is_some_and(|payload| payload.site.file == own.site.file);
        let open = self.all.get(*link).is_some_and(|link| link.request.is_none());
        let asked_again = between.iter().any(|payload| payload.view.request.is_some());
        (same_file && open && !asked_again).then_some(*link)
    }

    /// Entries of lists whose links nothing else speaks of.
    fn gather_entries(&mut self, payloads: &[Payload<'t>]) {
        for payload in payloads {
            for entry in payload.view.links.iter().flat_map(|page| &page.entries) {
                let Some((_, id)) = entry.id else { continue };
                let next = self.all.len();
                self.anywhere.entry(id.as_str()).or_insert(next);
                if *self.by_id.entry((payload.site.scope(), id.as_str())).or_insert(next) == next {
                    self.all.push(Link { entry: Some(entry.object), ..Link::default() });
                }
            }
        }
    }

    fn gather_connections(&mut self, payloads: &[Payload<'t>]) {
        let mut left = Vec::new();
        for (at, payload) in payloads.iter().enumerate() {
            let Some((connection, _)) = payload.view.linked() else { continue };
            let id = connection.access.connection_id.good().map(|(_, id)| id.as_str());
            let scope = payload.site.scope();
            let link = id.and_then(|id| self.by_id.get(&(scope, id)).or_else(|| self.anywhere.get(id)));
            match link.copied().or_else(|| self.by_servers(connection, scope)) {
                Some(link) => self.connect(link, at),
                None => left.push(at),
            }
        }
        let links: BTreeMap<usize, usize> =
            (0..).zip(&self.all).filter_map(|(link, one)| Some((one.at()?, link))).collect();
        let candidates: Vec<usize> = links.keys().copied().collect();
        let is_free = |at: usize| {
            links
                .get(&at)
                .and_then(|link| self.all.get(*link))
                .is_some_and(|link| link.connections.is_empty())
        };
        let fits = |seeker: usize, candidate: usize| {
            let connection = payloads.get(seeker).and_then(|payload| payload.view.connection.as_ref());
            connection.is_none_or(|connection| agree(served_by(connection), vendor(payloads, candidate)))
        };
        let search = Search { seekers: &left, candidates: &candidates, is_free: &is_free, fits: &fits };
        for (connection, at) in nearest(payloads, &search) {
            if let Some(link) = links.get(&at) {
                self.connect(*link, connection);
            }
        }
    }

    fn connect(&mut self, link: usize, connection: usize) {
        if let Some(link) = self.all.get_mut(link) {
            link.connections.push(connection);
        }
    }

    /// The only link whose domain a server of the connection stands below.
    fn by_servers(&self, connection: &Kafka<'t>, scope: Scope) -> Option<usize> {
        let (_, servers) = connection.servers.slot.good()?;
        let first = servers.servers().next()?;
        let Host::Name(name) = first.host else { return None };
        let name = folded(name.as_str());
        let mut domain = name.as_str();
        while let Some((_, parent)) = domain.split_once('.') {
            if let Some(links) = self.by_domain.get(&(scope, String::from(parent))) {
                return if let [only] = links.as_slice() { Some(*only) } else { None };
            }
            domain = parent;
        }
        None
    }
}
