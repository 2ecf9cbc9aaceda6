use crate::payload::bundle::Bundle;
use crate::rules::{Findings, Place, rule};

rule! {
    code: "accepter-of-another-vpc",
    severity: Info,
    message: "`{key}` is another VPC than the one in the account details",
    help: "",
    why: "Atlas has a VPC in each region; account details of another region show another VPC, and the one of the peering is what counts.",
    source: Reasoning("the example of the Atlas documentation names different VPCs in both places"),
    since: "2023-02-01",
    bad: [
        Patch(&BUNDLE_PEERING, r#"{"accountDetails": {"vpcId": "vpc-0ef7e0a1b2c3d4e5f"}}"#) => "/vpcPeeringList/results/0/accepterVpcId",
    ],
    good: [
        Patch(&BUNDLE_PEERING, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    let (Some(list), Some(account)) = (&bundle.peerings, &bundle.account) else { return };
    // Of several connections each may belong to a region of its own.
    let [entry] = list.entries.as_slice() else { return };
    if let (Some((value, accepter)), Some((at, vpc))) = (entry.accepter_vpc_id, account.vpc_id)
        && accepter != vpc
    {
        found.at(&RULE, value).related(Place::Value(at), "the VPC of the account details");
    }
}
