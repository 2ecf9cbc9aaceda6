//! The steps that all Private Links have.

use crate::answer::{Open, PrivateLinkResponse};
use crate::values::{LinkState, ObjectId};

use super::super::wanted::is_deleted;
use super::super::{Next, Request};
use super::{Here, Rung};

/// The last step of every link.
pub(super) static READY: &[Rung] =
    &[Rung { id: "private-link-ready", title: "Wait until the Private Link is connected", next: ready }];

pub(super) const LOOK: Rung = Rung {
    id: "list-private-links",
    title: "Look whether the project has a Private Link to the cluster",
    next: look,
};

pub(super) const CREATE: Rung =
    Rung { id: "create-private-link", title: "Create the Private Link", next: create };

impl Here<'_> {
    /// The link of this procedure: the one that it made, or the one that was there.
    pub(super) fn link(&self) -> Option<&PrivateLinkResponse> {
        let (_, wanted) = self.config.link.as_ref()?;
        self.facts
            .link
            .as_ref()
            .or_else(|| self.facts.links.entries.iter().find(|link| wanted.is(link) && !is_deleted(link)))
    }

    pub(super) fn link_state(&self) -> Option<LinkState> {
        if self.facts.link_is_stale {
            return None;
        }
        self.link()?.state.as_ref().and_then(Open::known).copied()
    }

    /// Whether the link is connected, so that everything before it was done.
    pub(super) fn is_connected(&self) -> bool {
        self.link_state() == Some(LinkState::Done)
    }

    pub(super) fn get_link(&self) -> Option<Request> {
        Some(Request::get_private_link(self.config.project()?, self.link_id()?))
    }

    pub(super) fn link_id(&self) -> Option<ObjectId<'_>> {
        ObjectId::try_from(self.link()?.id.as_str()).ok()
    }

    /// What a link that will never be connected needs.
    pub(super) fn hopeless(&self) -> Option<Next> {
        match self.link_state()? {
            LinkState::Failed => {
                let said = self.link()?.error_message.as_deref().unwrap_or("no reason was given");
                let reason = ["the Private Link failed: ", said].concat();
                Some(self.failed(reason, "delete the Private Link, mend what it says, then try again"))
            }
            LinkState::DeleteRequested | LinkState::Deleting | LinkState::Deleted => {
                self.wait("the Private Link that is being deleted is gone", self.get_link())
            }
            _ => None,
        }
    }
}

fn look(here: &Here<'_>) -> Option<Next> {
    if here.link().is_some() || here.facts.links.is_whole {
        return None;
    }
    let page = here.facts.links.pages + 1;
    here.send(here.config.project().map(|project| Request::list_private_links(project).page(page)))
}

fn create(here: &Here<'_>) -> Option<Next> {
    if here.link().is_some() {
        return here.hopeless();
    }
    let (link, _) = here.config.link.as_ref()?;
    here.send(here.config.project().map(|project| Request::create_private_link(project, link)))
}

fn ready(here: &Here<'_>) -> Option<Next> {
    if let Some(hopeless) = here.hopeless() {
        return Some(hopeless);
    }
    // A server that tells no state has nothing to wait for.
    let told = here.link().is_some_and(|link| link.state.is_some());
    if here.is_connected() || !here.facts.link_is_stale && !told {
        return None;
    }
    here.wait("the Private Link's `state` is `DONE`", here.get_link())
}
