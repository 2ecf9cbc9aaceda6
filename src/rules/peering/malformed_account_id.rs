use crate::payload::peering::PeeringAccept;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "malformed-account-id",
    severity: Error,
    message: "`{key}` is not the id of an AWS account: {reason}",
    help: "write the 12 digits of the account that asked for the peering",
    why: "Atlas finds the connection by name and asks for account and VPC to be sure that the right one is accepted; with another account it refuses.",
    source: Document("AWS account identifiers: 12 digits; Atlas documentation, accept an inbound VPC peering connection"),
    since: "2023-02-01",
    bad: [
        Patch(&PEERING_ACCEPT, r#"{"requesterAccountId": "41760110265"}"#) => "/requesterAccountId",
        Patch(&PEERING_ACCEPT, r#"{"requesterAccountId": "1111-2222-3333"}"#) => "/requesterAccountId",
        Patch(&PEERING_ACCEPT, r#"{"requesterAccountId": "vpc-0a1b2c3d4e5f60718"}"#) => "/requesterAccountId",
    ],
    good: [
        Patch(&PEERING_ACCEPT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(accept: &PeeringAccept<'t>, found: &mut Findings<'t>) {
    let Some((value, error)) = accept.requester_account_id.bad() else { return };
    let meant = error.suggestion(value.as_str().unwrap_or(""));
    let finding = found.at(&RULE, value).with("reason", error.phrase());
    if let Some(meant) = meant {
        finding.fix("write it as AWS does", Edit::Set(Place::Value(value), NewValue::Text(meant)));
    }
}
