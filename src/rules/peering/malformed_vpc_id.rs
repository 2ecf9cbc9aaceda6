use crate::payload::peering::PeeringAccept;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "malformed-vpc-id",
    severity: Error,
    message: "`{key}` is not the id of a VPC: {reason}",
    help: "write the id of the VPC that asked for the peering: `vpc-` and 8 or 17 hexadecimal digits",
    why: "The name of the peering connection, `pcx-…`, stands in the URL; in the body it matches no VPC, and the request is refused.",
    source: Document("AWS, resource ids: lower-case hexadecimal digits; Atlas documentation, accept an inbound VPC peering connection"),
    since: "2023-02-01",
    bad: [
        Patch(&PEERING_ACCEPT, r#"{"requesterVpcId": "pcx-09277e1e81d0751c1"}"#) => "/requesterVpcId",
        Patch(&PEERING_ACCEPT, r#"{"requesterVpcId": "vpc-0A1B2C3D4E5F60718"}"#) => "/requesterVpcId",
        Patch(&PEERING_ACCEPT, r#"{"requesterVpcId": "vpc-0a1b2c3d4e"}"#) => "/requesterVpcId",
    ],
    good: [
        Patch(&PEERING_ACCEPT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(accept: &PeeringAccept<'t>, found: &mut Findings<'t>) {
    let Some((value, error)) = accept.requester_vpc_id.bad() else { return };
    let meant = error.suggestion(value.as_str().unwrap_or(""));
    let finding = found.at(&RULE, value).with("reason", error.phrase());
    if let Some(meant) = meant {
        finding.fix("write it as AWS does", Edit::Set(Place::Value(value), NewValue::Text(meant)));
    }
}
