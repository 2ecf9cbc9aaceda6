//! What the events so far tell.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::answer::{
    AccountDetailsResponse, Answer, ApiError, ConnectionList, ConnectionResponse, PrivateLinkList,
    PrivateLinkResponse, VpcPeering, VpcPeeringList,
};

use super::{Event, Operation};

/// A list of the API, page by page.
#[derive(Debug)]
pub(super) struct Listing<T> {
    pub(super) entries: Vec<T>,
    /// How many pages were read.
    pub(super) pages: u32,
    /// Whether the last page was read.
    pub(super) is_whole: bool,
}

impl<T> Default for Listing<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), pages: 0, is_whole: false }
    }
}

impl<T> Listing<T> {
    fn add(&mut self, entries: Vec<T>, has_next: bool) {
        if self.is_whole {
            *self = Self::default();
        }
        self.entries.extend(entries);
        self.pages += 1;
        self.is_whole = !has_next;
    }
}

/// A request that was refused.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) operation: Operation,
    pub(super) status: u16,
    pub(super) error: Option<ApiError>,
    /// Whether the request may have had its effect all the same, so that one has to look.
    pub(super) in_doubt: bool,
}

/// Everything that is known.
#[derive(Debug, Default)]
pub(super) struct Facts {
    pub(super) account: Option<AccountDetailsResponse>,
    pub(super) links: Listing<PrivateLinkResponse>,
    /// The link of this procedure, as it was answered last when it was asked for alone.
    pub(super) link: Option<PrivateLinkResponse>,
    /// Whether it, or the listed one, has to be asked for: what creates and changes a link answers
    /// without its state.
    pub(super) link_is_stale: bool,
    /// Whether its domain was set.
    pub(super) link_was_updated: bool,
    pub(super) connections: Listing<ConnectionResponse>,
    pub(super) connection: Option<ConnectionResponse>,
    pub(super) peerings: Listing<VpcPeering>,
    /// What Atlas was asked to do with a peering connection, and said yes to.
    pub(super) decided: Option<Operation>,
    /// The steps that people did.
    pub(super) done: Vec<String>,
    pub(super) refusal: Option<Refusal>,
}

impl Facts {
    pub(super) fn feed(&mut self, event: &Event) {
        match event {
            Event::Answered { operation, status, body } => self.answered(*operation, *status, body),
            Event::Lost { operation } => self.doubt(*operation),
            Event::Done { step } => {
                if !self.has_done(step) {
                    self.done.push(step.clone());
                }
            }
            Event::Retry => {
                if let Some(refusal) = self.refusal.take() {
                    self.doubt(refusal.operation);
                }
                // What failed may have been mended, or deleted.
                self.link = None;
                self.link_was_updated = false;
                self.links = Listing::default();
                self.connection = None;
                self.connections = Listing::default();
                self.peerings = Listing::default();
            }
        }
    }

    /// Whether every list that is known is one of a single page.
    pub(super) fn is_first_page(&self) -> bool {
        [self.links.pages, self.connections.pages, self.peerings.pages].iter().all(|pages| *pages <= 1)
    }

    pub(super) fn has_done(&self, step: &str) -> bool {
        self.done.iter().any(|done| done == step)
    }

    fn answered(&mut self, operation: Operation, status: u16, body: &str) {
        let is_gone = status == 404;
        if !(200..300).contains(&status) {
            match operation {
                Operation::DeletePrivateLink | Operation::GetPrivateLink if is_gone => {
                    return self.forget_link();
                }
                Operation::GetConnection if is_gone && is_connection_missing(body) => {
                    self.connection = None;
                    self.connections = Listing::default();
                    return;
                }
                Operation::DeleteVpcPeering if is_gone => self.decided = Some(operation),
                _ => return self.refused(operation, status, body),
            }
        }
        let read = self.read(operation, body);
        // Looking does not take away the doubt about what was asked before.
        let keeps = self.refusal.as_ref().is_some_and(|refusal| refusal.in_doubt && operation.is_safe());
        if !read {
            self.refusal = Some(Refusal { operation, status, error: None, in_doubt: false });
        } else if !keeps {
            self.refusal = None;
        }
    }

    /// Takes in an answer; says whether it could be read.
    fn read(&mut self, operation: Operation, body: &str) -> bool {
        match operation {
            Operation::AccountDetails => read(body, |details| self.account = Some(details)),
            Operation::ListPrivateLinks => {
                read(body, |page: PrivateLinkList| {
                    // A look at all of them is newer than what was known of one.
                    if let Some(known) = &self.link {
                        self.link = page.results.iter().find(|link| link.id == known.id).cloned();
                    }
                    self.link_is_stale = false;
                    self.links.add(page.results, page.has_next);
                })
            }
            Operation::CreatePrivateLink => read(body, |link| {
                self.link = Some(link);
                self.link_is_stale = true;
            }),
            Operation::GetPrivateLink => read(body, |link| {
                self.link = Some(link);
                self.link_is_stale = false;
            }),
            Operation::UpdatePrivateLink => {
                self.link_is_stale = true;
                self.link_was_updated = true;
                true
            }
            Operation::DeletePrivateLink => {
                self.forget_link();
                true
            }
            Operation::ListConnections => {
                read(body, |page: ConnectionList| self.connections.add(page.results, page.has_next))
            }
            Operation::CreateConnection | Operation::GetConnection | Operation::UpdateConnection => {
                read(body, |connection| self.connection = Some(connection))
            }
            Operation::DeleteConnection => {
                self.connection = None;
                self.connections = Listing::default();
                true
            }
            Operation::ListVpcPeerings => {
                read(body, |page: VpcPeeringList| self.peerings.add(page.results, page.has_next))
            }
            Operation::AcceptVpcPeering | Operation::RejectVpcPeering | Operation::DeleteVpcPeering => {
                self.decided = Some(operation);
                true
            }
        }
    }

    fn refused(&mut self, operation: Operation, status: u16, body: &str) {
        let error = ApiError::from_text(body).ok();
        let exists = error.as_ref().is_some_and(|error| error.code.ends_with("ALREADY_EXISTS"));
        let in_doubt = !operation.is_safe() && (exists || status >= 500 || status == 408);
        if in_doubt {
            self.doubt(operation);
        }
        self.refusal = Some(Refusal { operation, status, error, in_doubt });
    }

    /// Nobody knows what became of a request: what it may have changed is to be looked at again.
    fn doubt(&mut self, operation: Operation) {
        match operation {
            Operation::CreatePrivateLink | Operation::DeletePrivateLink => self.forget_link(),
            Operation::UpdatePrivateLink => {
                self.link_is_stale = true;
                self.link_was_updated = false;
            }
            Operation::CreateConnection | Operation::UpdateConnection | Operation::DeleteConnection => {
                self.connection = None;
                self.connections = Listing::default();
            }
            Operation::AcceptVpcPeering | Operation::RejectVpcPeering | Operation::DeleteVpcPeering => {
                self.decided = None;
                self.peerings = Listing::default();
            }
            _ => {}
        }
    }

    fn forget_link(&mut self) {
        self.link = None;
        self.link_is_stale = false;
        self.link_was_updated = false;
        self.links = Listing::default();
        self.refusal = None;
    }
}

/// Whether a 404 is about the connection, not about its workspace or project.
fn is_connection_missing(body: &str) -> bool {
    ApiError::from_text(body).is_ok_and(|error| error.code.contains("CONNECTION_NOT_FOUND"))
}

fn read<T: Answer>(body: &str, take: impl FnOnce(T)) -> bool {
    match T::from_text(body) {
        Ok(answer) => {
            take(answer);
            true
        }
        Err(_) => false,
    }
}

impl Refusal {
    /// Why, in the words of who refused.
    pub(super) fn reason(&self) -> String {
        let operation = self.operation.as_str();
        let status = self.status.to_string();
        match &self.error {
            Some(error) => {
                let said =
                    error.detail.as_deref().or(error.reason.as_deref()).unwrap_or("no reason was given");
                ["Atlas refused `", operation, "` with ", &status, " ", &error.code, ": ", said].concat()
            }
            None if (200..300).contains(&self.status) => {
                ["the answer to `", operation, "` cannot be read"].concat()
            }
            None => ["Atlas refused `", operation, "` with status ", &status].concat(),
        }
    }
}
