//! `vpc-peering-accept`.

#[path = "common/cases.rs"]
mod cases;

use cases::{hold, hold_texts};
use linkspec::Kind;
use linkspec::payload::base::PEERING_ACCEPT as ACCEPT;

#[test]
fn accounts_and_networks() {
    hold(&[
        (&ACCEPT, r#"{}"#, ""),
        (&ACCEPT, r#"{"requesterAccountId": "000000000001"}"#, ""),
        (&ACCEPT, r#"{"requesterVpcId": "vpc-0a1b2c3d"}"#, ""),
        (&ACCEPT, r#"{"requesterAccountId": null}"#, "missing-key@/requesterAccountId"),
        (&ACCEPT, r#"{"requesterAccountId": ""}"#, "missing-key@/requesterAccountId"),
        (&ACCEPT, r#"{"requesterAccountId": 417601102659}"#, "wrong-type@/requesterAccountId"),
        (&ACCEPT, r#"{"requesterAccountId": ["417601102659"]}"#, "wrong-type@/requesterAccountId"),
        (&ACCEPT, r#"{"requesterAccountId": "41760110265"}"#, "malformed-account-id@/requesterAccountId"),
        (&ACCEPT, r#"{"requesterAccountId": "4176011026590"}"#, "malformed-account-id@/requesterAccountId"),
        (&ACCEPT, r#"{"requesterAccountId": "4176-0110-2659"}"#, "malformed-account-id@/requesterAccountId"),
        (&ACCEPT, r#"{"requesterAccountId": "41760110265x"}"#, "malformed-account-id@/requesterAccountId"),
        (
            &ACCEPT,
            r#"{"requesterAccountId": "arn:aws:iam::417601102659:root"}"#,
            "malformed-account-id@/requesterAccountId",
        ),
        (&ACCEPT, r#"{"requesterAccountId": "<account>"}"#, "placeholder@/requesterAccountId"),
        (&ACCEPT, r#"{"requesterAccountId": "${ACCOUNT}"}"#, "unresolved-template@/requesterAccountId"),
        (&ACCEPT, r#"{"requesterAccountId": "\"417601102659\""}"#, "quoted-value@/requesterAccountId"),
        (&ACCEPT, r#"{"requesterVpcId": null}"#, "missing-key@/requesterVpcId"),
        (&ACCEPT, r#"{"requesterVpcId": ""}"#, "missing-key@/requesterVpcId"),
        (&ACCEPT, r#"{"requesterVpcId": true}"#, "wrong-type@/requesterVpcId"),
        (&ACCEPT, r#"{"requesterVpcId": "pcx-09277e1e81d0751c1"}"#, "malformed-vpc-id@/requesterVpcId"),
        (&ACCEPT, r#"{"requesterVpcId": "vpce-0a1b2c3d4e5f60718"}"#, "malformed-vpc-id@/requesterVpcId"),
        (&ACCEPT, r#"{"requesterVpcId": "vpc-0A1B2C3D4E5F60718"}"#, "malformed-vpc-id@/requesterVpcId"),
        (&ACCEPT, r#"{"requesterVpcId": "vpc-0a1b2c3d4e5f6071"}"#, "malformed-vpc-id@/requesterVpcId"),
        (&ACCEPT, r#"{"requesterVpcId": "vpc-0a1b2c3g"}"#, "malformed-vpc-id@/requesterVpcId"),
        (&ACCEPT, r#"{"requesterVpcId": "0a1b2c3d4e5f60718"}"#, "malformed-vpc-id@/requesterVpcId"),
        (&ACCEPT, r#"{"requesterVpcId": "10.0.0.0/16"}"#, "malformed-vpc-id@/requesterVpcId"),
    ]);
}

#[test]
fn keys() {
    hold(&[
        (
            &ACCEPT,
            r#"{"requesterVpcId": null, "requestorVpcId": "vpc-0a1b2c3d"}"#,
            "unknown-key@/requestorVpcId",
        ),
        (
            &ACCEPT,
            r#"{"requesterVpcId": null, "requester_vpc_id": "vpc-0a1b2c3d"}"#,
            "unknown-key@/requester_vpc_id",
        ),
        (&ACCEPT, r#"{"accepterVpcId": "vpc-0a1b2c3d"}"#, "unknown-key@/accepterVpcId"),
        (&ACCEPT, r#"{"links": []}"#, "read-only-key@/links"),
    ]);
    hold_texts(
        Kind::VpcPeeringAccept,
        &[
            ("{}", "missing-key@/requesterAccountId missing-key@/requesterVpcId"),
            (
                r#"{"requesterVpcId": "vpc-0a1b2c3d", "requesterVpcId": "vpc-0a1b2c3d", "requesterAccountId": "111122223333"}"#,
                "duplicate-key@/requesterVpcId",
            ),
            (r#"["vpc-0a1b2c3d"]"#, "not-an-object@"),
        ],
    );
}
