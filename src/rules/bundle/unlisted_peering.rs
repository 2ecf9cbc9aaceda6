use crate::payload::bundle::Bundle;
use crate::rules::{Findings, Place, rule};

rule! {
    code: "unlisted-peering",
    severity: Error,
    message: "`{key}` belongs to no peering connection in the list",
    help: "copy `requesterAccountId` and `requesterVpcId` from the entry that you accept; those of the accepter are the other side",
    why: "Atlas accepts a peering connection only for whom it was asked by; other ids are refused.",
    source: Document("Atlas documentation, accept an inbound VPC peering connection: both ids are those of the list"),
    since: "2023-02-01",
    bad: [
        Patch(&BUNDLE_PEERING, r#"{"vpcPeeringAccept": {"requesterVpcId": "vpc-0f1e2d3c4b5a69788"}}"#) => "/vpcPeeringAccept/requesterVpcId",
        Patch(&BUNDLE_PEERING, r#"{"vpcPeeringAccept": {"requesterAccountId": "444455556666"}}"#) => "/vpcPeeringAccept/requesterAccountId",
    ],
    good: [
        Patch(&BUNDLE_PEERING, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    let (Some(accept), Some(list)) = (&bundle.accept, &bundle.peerings) else { return };
    let Some((account_at, account)) = accept.requester_account_id.good() else { return };
    let Some((vpc_at, vpc)) = accept.requester_vpc_id.good() else { return };
    if !list.is_whole {
        return;
    }
    let (mut same_account, mut same_vpc) = (false, false);
    for entry in &list.entries {
        // An id that does not read may be any.
        let is_account = entry.requester_account_id.is_none_or(|(_, other)| other == *account);
        let is_vpc = entry.requester_vpc_id.is_none_or(|(_, other)| other == *vpc);
        if is_account && is_vpc {
            return;
        }
        same_account |= is_account;
        same_vpc |= is_vpc;
    }
    let place = if same_vpc && !same_account { account_at } else { vpc_at };
    found.at(&RULE, place).related(Place::Value(list.results), "the peering connections");
}
