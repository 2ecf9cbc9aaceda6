//! Private Links to Confluent clusters.

use alloc::vec::Vec;

use crate::build::LinkUpdate;

use super::super::{Next, Request, Task};
use super::{Here, Rung, cluster, link};

/// Up to the link of a dedicated cluster.
pub(super) static DEDICATED: &[Rung] = &[
    link::LOOK,
    cluster::ACCOUNT,
    Rung { id: "confluent-access", title: "Let Atlas in at Confluent", next: access },
    link::CREATE,
];

/// Up to the link of an Enterprise or serverless cluster.
pub(super) static ENTERPRISE: &[Rung] = &[
    link::LOOK,
    link::CREATE,
    Rung {
        id: "interface-endpoint",
        title: "Wait until the Private Link has an interface endpoint",
        next: endpoint,
    },
    Rung { id: "access-point", title: "Add an access point at Confluent", next: access_point },
    Rung { id: "update-private-link", title: "Set the domain of the Private Link", next: update },
];

fn access(here: &Here<'_>) -> Option<Next> {
    if here.facts.has_done(here.step) || here.is_connected() {
        return None;
    }
    Some(Next::Person {
        step: here.step,
        task: Task {
            what: "add Private Link access for the account of Atlas, under any name",
            console: "Confluent Cloud, the network of the cluster",
            why: "Confluent lets in only the accounts that it was told of",
            values: here.account_values(&["awsAccountId", "azureSubscriptionId", "gcpProjectId"]),
            ..Task::default()
        },
    })
}

fn endpoint(here: &Here<'_>) -> Option<Next> {
    if here.link().is_some_and(|link| link.interface_endpoint_id.is_some()) || here.is_connected() {
        return None;
    }
    here.hopeless().or_else(|| here.wait("the Private Link has an `interfaceEndpointId`", here.get_link()))
}

fn access_point(here: &Here<'_>) -> Option<Next> {
    let domain_comes_later = here.config.link.as_ref().is_some_and(|(_, wanted)| wanted.dns_domain.is_none());
    let domain_is_set = here.link().is_some_and(|link| link.dns_domain.is_some());
    let is_done = here.config.access_point_domain.is_some()
        || here.is_connected() && domain_is_set
        || here.facts.has_done(here.step) && !domain_comes_later;
    if is_done {
        return None;
    }
    let endpoint = here.link().and_then(|link| link.interface_endpoint_id.clone());
    Some(Next::Person {
        step: here.step,
        task: Task {
            what: if domain_comes_later {
                "add an access point with the interface endpoint of Atlas, and note the access point's domain"
            } else {
                "add an access point with the interface endpoint of Atlas"
            },
            console: "Confluent Cloud, the access points of the cluster's network",
            why: "Confluent accepts the endpoint of Atlas by it",
            values: endpoint.map(|id| ("interfaceEndpointId", id)).into_iter().collect::<Vec<_>>(),
            asks: if domain_comes_later { &["accessPointDomain"] } else { &[] },
            ..Task::default()
        },
    })
}

fn update(here: &Here<'_>) -> Option<Next> {
    let domain = here.config.access_point_domain.as_deref()?;
    let is_set = here.link().and_then(|link| link.dns_domain.as_ref()).is_some_and(|told| *told == *domain);
    if here.facts.link_was_updated || is_set {
        return None;
    }
    if here.facts.link_is_stale {
        return here.wait("it is known whether the domain is set", here.get_link());
    }
    let update = LinkUpdate::new(domain).build().ok();
    let request = here
        .config
        .project()
        .zip(here.link_id())
        .zip(update)
        .map(|((project, link), update)| Request::update_private_link(project, link, &update));
    here.send(request)
}
