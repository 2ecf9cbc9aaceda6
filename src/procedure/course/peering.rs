//! VPC peering that Confluent asks for, up to traffic.

use alloc::string::{String, ToString};

use crate::answer::{Open, VpcPeering};
use crate::build::vpc_peering_accept;
use crate::values::{AccountId, PeeringName, PeeringStatus, PeeringWork, VpcId};

use super::super::{Next, Operation, Request, Task};
use super::{Here, Rung, cluster};

pub(super) static RUNGS: &[Rung] = &[
    cluster::ACCOUNT,
    Rung { id: "request-peering", title: "Ask for peering at Confluent", next: request },
    Rung { id: "list-vpc-peerings", title: "Wait until Atlas shows the request", next: shown },
    Rung { id: "accept-vpc-peering", title: "Accept the request", next: accept },
    Rung { id: "peering-active", title: "Wait until the peering is active", next: active },
];

/// What the list says of the peering that is meant.
pub(super) enum Found<'a> {
    /// There is none.
    Nothing,
    /// This one.
    One(&'a VpcPeering),
    /// Several could be meant.
    Several,
}

impl Here<'_> {
    /// The peering connections that may be meant, those for which `holds` says so.
    fn meant<'a>(&'a self, holds: &'a dyn Fn(PeeringStatus) -> bool) -> impl Iterator<Item = &'a VpcPeering> {
        let fits = |wanted: &Option<String>, told: &Option<String>| match (wanted, told) {
            (Some(wanted), Some(told)) => wanted == told,
            _ => true,
        };
        self.facts.peerings.entries.iter().filter(move |peering| {
            fits(&self.config.requester_account_id, &peering.requester_account_id)
                && fits(&self.config.requester_vpc_id, &peering.requester_vpc_id)
                && fits(&self.config.peering, &peering.name)
                && holds(status(peering))
        })
    }

    pub(super) fn find_peering(&self, holds: &dyn Fn(PeeringStatus) -> bool) -> Found<'_> {
        let of_status = |peering: &&VpcPeering| holds(status(peering));
        let mut meant = self.meant(&|_| true).filter(of_status);
        match (meant.next(), meant.next()) {
            (None, _) => Found::Nothing,
            (Some(one), None) => Found::One(one),
            _ => Found::Several,
        }
    }

    /// The peering that is alive; else the one that no longer is.
    pub(super) fn peering(&self) -> Option<&VpcPeering> {
        match self.find_peering(&is_alive) {
            Found::One(one) => Some(one),
            Found::Several => None,
            Found::Nothing => match self.find_peering(&|status| !is_alive(status)) {
                Found::One(one) => Some(one),
                _ => None,
            },
        }
    }

    pub(super) fn list_peerings(&self) -> Option<Request> {
        let requester = AccountId::try_from(self.config.requester_account_id.as_deref()?).ok()?;
        let listing = &self.facts.peerings;
        let page = if listing.is_whole { 1 } else { listing.pages + 1 };
        Some(Request::list_vpc_peerings(self.config.project()?, requester).page(page))
    }

    /// Which one is meant, where the list leaves that open.
    pub(super) fn ask_which(&self) -> Option<Next> {
        Some(Next::Person {
            step: self.step,
            task: Task {
                what: "say which of the peering connections is meant: its name, or the VPC that asks",
                console: "the configuration of this procedure",
                why: "the account has asked for several",
                asks: &["peering"],
                ..Task::default()
            },
        })
    }

    /// Why a peering will never be active.
    fn ended(&self, peering: &VpcPeering) -> Option<Next> {
        let work = peering.local_status.as_ref().and_then(Open::known);
        let why = match status(peering) {
            PeeringStatus::Expired => "it expired before it was accepted",
            PeeringStatus::Rejected => "it was rejected",
            PeeringStatus::Failed => "AWS could not set it up",
            PeeringStatus::Deleting | PeeringStatus::Deleted => "it was deleted",
            _ if work == Some(&PeeringWork::ScanFailed) => "Atlas could not read its state from AWS",
            _ if work == Some(&PeeringWork::UpdateFailed) => "Atlas could not change it",
            _ => return None,
        };
        let mut reason = ["the VPC peering connection is over: ", why].concat();
        if let Some(said) = &peering.status_message {
            reason = [&reason, " (", said, ")"].concat();
        }
        Some(self.failed(reason, "ask for peering anew at Confluent, then try again"))
    }
}

/// What AWS says; what nobody knows, it is still asking for.
pub(super) fn status(peering: &VpcPeering) -> PeeringStatus {
    let known = peering.cloud_status.as_ref().and_then(Open::known);
    known.copied().unwrap_or(PeeringStatus::InitiatingRequest)
}

pub(super) const fn is_alive(status: PeeringStatus) -> bool {
    use PeeringStatus::{Deleted, Deleting, Expired, Failed, Rejected};
    !matches!(status, Expired | Rejected | Failed | Deleting | Deleted)
}

fn request(here: &Here<'_>) -> Option<Next> {
    let is_known = here.config.requester_account_id.is_some();
    if is_known && (here.facts.has_done(here.step) || here.meant(&|_| true).next().is_some()) {
        return None;
    }
    if is_known && !here.facts.peerings.is_whole {
        return here.send(here.list_peerings());
    }
    Some(Next::Person {
        step: here.step,
        task: Task {
            what: if is_known {
                "add a VPC peering connection to the network of Atlas"
            } else {
                "add a VPC peering connection to the network of Atlas, and note the AWS account of Confluent"
            },
            console: "Confluent Cloud, a network of the type VPC peering",
            why: "the request comes from Confluent, and names the network that it wants to reach",
            values: here.account_values(&["awsAccountId", "vpcId", "cidrBlock"]),
            asks: if is_known { &[] } else { &["requesterAccountId"] },
            ..Task::default()
        },
    })
}

fn shown(here: &Here<'_>) -> Option<Next> {
    if !here.facts.peerings.is_whole {
        return here.send(here.list_peerings());
    }
    match here.find_peering(&is_alive) {
        Found::One(_) => None,
        Found::Several => here.ask_which(),
        Found::Nothing => match here.meant(&|_| true).last() {
            Some(over) => here.ended(over),
            None => here.wait("Atlas lists the request", here.list_peerings()),
        },
    }
}

fn accept(here: &Here<'_>) -> Option<Next> {
    let peering = here.peering()?;
    if let Some(over) = here.ended(peering) {
        return Some(over);
    }
    match status(peering) {
        PeeringStatus::PendingAcceptance if here.facts.decided != Some(Operation::AcceptVpcPeering) => {
            let name = peering.name.as_deref().and_then(|name| PeeringName::try_from(name).ok());
            let account = peering.requester_account_id.as_deref().and_then(|id| AccountId::try_from(id).ok());
            let vpc = peering.requester_vpc_id.as_deref().and_then(|id| VpcId::try_from(id).ok());
            let accept = account.zip(vpc).and_then(|(account, vpc)| vpc_peering_accept(account, vpc).ok());
            let request = here.config.project().zip(name).zip(accept);
            here.send(
                request.map(|((project, name), accept)| Request::accept_vpc_peering(project, name, &accept)),
            )
        }
        PeeringStatus::InitiatingRequest => here.wait("the request can be accepted", here.list_peerings()),
        _ => None,
    }
}

fn active(here: &Here<'_>) -> Option<Next> {
    let Some(peering) = here.peering() else {
        let reason = "the VPC peering connection is no longer listed".to_string();
        return Some(here.failed(reason, "ask for peering anew at Confluent, then try again"));
    };
    if status(peering) == PeeringStatus::Active {
        return None;
    }
    here.ended(peering).or_else(|| here.wait("the peering's `cloudStatus` is `active`", here.list_peerings()))
}
