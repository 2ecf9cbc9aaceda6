//! The connection of the workspace, at the end of every procedure.

use crate::answer::ConnectionResponse;
use crate::values::ConnectionState;

use super::super::{Name, Next, Request, Task};
use super::{Here, Rung};

pub(super) static RUNGS: &[Rung] = &[
    Rung { id: "list-connections", title: "Look whether the workspace has the connection", next: look },
    Rung { id: "create-connection", title: "Create the connection", next: create },
    Rung { id: "connection-ready", title: "Wait until the connection is ready", next: ready },
];

impl Here<'_> {
    /// The connection of this name.
    pub(super) fn connection(&self) -> Option<&ConnectionResponse> {
        let wanted = self.config.connection.as_ref()?;
        let mut known = self.facts.connection.iter().chain(&self.facts.connections.entries);
        known.find(|connection| connection.name == wanted.name)
    }

    fn workspace(&self) -> Option<Name<'_>> {
        Name::try_from(self.config.workspace.as_deref()?).ok()
    }

    fn get_connection(&self) -> Option<Request> {
        let name = Name::try_from(self.config.connection.as_ref()?.name.as_str()).ok()?;
        Some(Request::get_connection(self.config.project()?, self.workspace()?, name))
    }
}

fn look(here: &Here<'_>) -> Option<Next> {
    let asks: &[&str] = match (&here.config.workspace, &here.config.connection) {
        (Some(_), Some(_)) => &[],
        (None, Some(_)) => &["workspace"],
        (Some(_), None) => &["kafkaConnection"],
        (None, None) => &["workspace", "kafkaConnection"],
    };
    if !asks.is_empty() {
        return Some(Next::Person {
            step: here.step,
            task: Task {
                what: "say which workspace the connection is for, and how it logs in",
                console: "the configuration of this procedure",
                why: "nothing uses the network before a connection does",
                asks,
                ..Task::default()
            },
        });
    }
    if here.connection().is_some() || here.facts.connections.is_whole {
        return None;
    }
    let page = here.facts.connections.pages + 1;
    let request = here.config.project().zip(here.workspace());
    here.send(request.map(|(project, workspace)| Request::list_connections(project, workspace).page(page)))
}

fn create(here: &Here<'_>) -> Option<Next> {
    let wanted = here.config.connection.as_ref()?;
    let link = here.link().map_or("", |link| link.id.as_str());
    if wanted.link.as_deref().is_some_and(|named| !link.is_empty() && named != link) {
        let reason = "the connection's `connectionId` is not the `_id` of the Private Link".into();
        return Some(here.failed(reason, "leave `networking` out; the procedure fills it in"));
    }
    if let Some(connection) = here.connection() {
        if wanted.is(connection, link) {
            return None;
        }
        let reason = "the workspace has a connection of this name that goes elsewhere".into();
        return Some(here.failed(reason, "choose another name, or delete the connection that is there"));
    }
    let connection = wanted.valid(link).ok();
    let request = here.config.project().zip(here.workspace()).zip(connection);
    here.send(request.map(|((project, workspace), connection)| {
        Request::create_connection(project, workspace, &connection)
    }))
}

fn ready(here: &Here<'_>) -> Option<Next> {
    let state = here.connection()?.state.as_ref()?;
    match state.known() {
        Some(ConnectionState::Ready) => None,
        Some(ConnectionState::Failed) => Some(here.failed(
            "the connection failed".into(),
            "compare its servers, its login and its network with the cluster's, then delete it and try again",
        )),
        Some(ConnectionState::Deleting) => {
            here.wait("the connection that is being deleted is gone", here.get_connection())
        }
        Some(ConnectionState::Pending) | None => {
            here.wait("the connection's `state` is `READY`", here.get_connection())
        }
    }
}
