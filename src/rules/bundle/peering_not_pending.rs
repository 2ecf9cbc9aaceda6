use crate::payload::bundle::Bundle;
use crate::rules::{Findings, Place, rule};
use crate::values::near;

rule! {
    code: "peering-not-pending",
    severity: Error,
    message: "`{key}` belongs to a peering connection that does not wait for acceptance: it is `{status}`",
    help: "accept a connection whose `cloudStatus` is `pending-acceptance`",
    why: "Only a pending connection can be accepted; AWS answers the acceptance of any other with an error, and an expired one has to be asked for anew.",
    source: Document("Atlas documentation, accept an inbound VPC peering connection; Amazon VPC, lifecycle of a peering connection"),
    since: "2023-02-01",
    bad: [
        Patch(&BUNDLE_PEERING, r#"{"vpcPeeringList": {"results": [{"name": "pcx-0a1b2c3d4e5f60718", "requesterAccountId": "111122223333", "requesterVpcId": "vpc-0a1b2c3d4e5f60718", "cloudStatus": "active"}]}}"#) => "/vpcPeeringAccept/requesterVpcId",
    ],
    good: [
        Patch(&BUNDLE_PEERING, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    let (Some(accept), Some(list)) = (&bundle.accept, &bundle.peerings) else { return };
    let Some((_, account)) = accept.requester_account_id.good() else { return };
    let Some((value, vpc)) = accept.requester_vpc_id.good() else { return };
    let mut settled = None;
    for entry in &list.entries {
        let is_account = entry.requester_account_id.is_none_or(|(_, other)| other == *account);
        let is_vpc = entry.requester_vpc_id.is_none_or(|(_, other)| other == *vpc);
        if !(is_account && is_vpc) {
            continue;
        }
        match entry.cloud_status {
            Some((at, status)) if near::distance(status, "pending-acceptance") != Some(0) => {
                settled = Some((at, status));
            }
            _ => return,
        }
    }
    if let Some((at, status)) = settled.filter(|_| list.is_whole) {
        found.at(&RULE, value).with("status", status).related(Place::Value(at), "its status");
    }
}
