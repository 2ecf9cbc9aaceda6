//! VPC peering that is not wanted.

use crate::values::{PeeringName, PeeringStatus};

use super::super::{Next, Operation, Request};
use super::peering::{Found, is_alive, status};
use super::{Here, Rung};

const LOOK: Rung = Rung { id: "list-vpc-peerings", title: "Look for the VPC peering connection", next: look };

pub(super) static REJECT: &[Rung] = &[
    LOOK,
    Rung { id: "reject-vpc-peering", title: "Reject the request", next: reject },
    Rung { id: "peering-rejected", title: "Wait until the request is rejected", next: rejected },
];

pub(super) static DELETE: &[Rung] = &[
    LOOK,
    Rung { id: "delete-vpc-peering", title: "Delete the VPC peering connection", next: delete },
    Rung { id: "peering-deleted", title: "Wait until the VPC peering connection is gone", next: deleted },
];

fn look(here: &Here<'_>) -> Option<Next> {
    if here.facts.peerings.is_whole { None } else { here.send(here.list_peerings()) }
}

/// The peering to act on: alive, and the only one that can be meant.
fn on_the_one(
    here: &Here<'_>,
    act: impl FnOnce(PeeringStatus, Option<PeeringName<'_>>) -> Option<Next>,
) -> Option<Next> {
    match here.find_peering(&is_alive) {
        Found::Nothing => None,
        Found::Several => here.ask_which(),
        Found::One(one) => {
            act(status(one), one.name.as_deref().and_then(|name| PeeringName::try_from(name).ok()))
        }
    }
}

fn reject(here: &Here<'_>) -> Option<Next> {
    if here.facts.decided == Some(Operation::RejectVpcPeering) {
        return None;
    }
    on_the_one(here, |status, name| match status {
        PeeringStatus::Active | PeeringStatus::Provisioning => Some(here.failed(
            "the VPC peering connection was accepted already".into(),
            "delete it instead: the decision `delete`",
        )),
        PeeringStatus::InitiatingRequest => here.wait("the request can be rejected", here.list_peerings()),
        _ => here.send(
            here.config.project().zip(name).map(|(project, name)| Request::reject_vpc_peering(project, name)),
        ),
    })
}

fn rejected(here: &Here<'_>) -> Option<Next> {
    on_the_one(here, |_, _| here.wait("the request is rejected", here.list_peerings()))
}

fn delete(here: &Here<'_>) -> Option<Next> {
    if here.facts.decided == Some(Operation::DeleteVpcPeering) {
        return None;
    }
    on_the_one(here, |_, name| {
        here.send(
            here.config.project().zip(name).map(|(project, name)| Request::delete_vpc_peering(project, name)),
        )
    })
}

fn deleted(here: &Here<'_>) -> Option<Next> {
    let is_there =
        |status| status != PeeringStatus::Deleted && (is_alive(status) || status == PeeringStatus::Deleting);
    match here.find_peering(&is_there) {
        Found::Nothing => None,
        _ => here.wait("the VPC peering connection is gone", here.list_peerings()),
    }
}
