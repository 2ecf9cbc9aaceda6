//! What a bundle says of clusters, accounts and peering connections.

#[path = "common/cases.rs"]
mod cases;

use cases::hold;
use linkspec::payload::base::{BUNDLE_CONFLUENT as CONFLUENT, BUNDLE_MSK as MSK, BUNDLE_PEERING as PEERING};

/// A change to the only statement of the policy, as a patch of the bundle.
fn policy(principal: &str, resource: &str) -> String {
    [
        r#"{"mskPolicy": {"Statement": [{"Effect": "Allow", "Principal": {"AWS": "#,
        principal,
        r#"}, "Action": "kafka:*", "Resource": "#,
        resource,
        "}]}}",
    ]
    .concat()
}

const OURS: &str =
    r#""arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7""#;
const THEIRS: &str =
    r#""arn:aws:kafka:eu-west-1:111122223333:cluster/invoices/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-9""#;

#[test]
fn the_policy_names_the_cluster() {
    for (resource, expected) in [
        (OURS.to_owned(), ""),
        (["[", OURS, "]"].concat(), ""),
        (["[", THEIRS, ",", OURS, "]"].concat(), ""),
        (THEIRS.to_owned(), "resource-of-another-cluster@/mskPolicy/Statement/0/Resource"),
        (["[", THEIRS, "]"].concat(), "resource-of-another-cluster@/mskPolicy/Statement/0/Resource/0"),
        (r#""*""#.to_owned(), "wildcard-resource@/mskPolicy/Statement/0/Resource"),
        (
            r#""arn:aws:kafka:eu-west-1:111122223333:cluster/orders/*""#.to_owned(),
            "wildcard-resource@/mskPolicy/Statement/0/Resource",
        ),
        (r#""orders""#.to_owned(), "malformed-policy-resource@/mskPolicy/Statement/0/Resource"),
        (r#""${CLUSTER}""#.to_owned(), "unresolved-template@/mskPolicy/Statement/0/Resource"),
        (r#""<arn>""#.to_owned(), "placeholder@/mskPolicy/Statement/0/Resource"),
    ] {
        hold(&[(&MSK, &policy(r#""444455556666""#, &resource), expected)]);
    }
    hold(&[
        (&MSK, r#"{"privateLinkRequest": {"arn": "1235711"}}"#, "malformed-msk-arn@/privateLinkRequest/arn"),
        (&MSK, r#"{"privateLinkRequest": null}"#, ""),
        (&MSK, r#"{"mskPolicy": null}"#, ""),
    ]);
}

#[test]
fn the_policy_names_the_account_of_atlas() {
    const WHOLE: &str = "principal-of-another-account@/mskPolicy/Statement/0/Principal/AWS";
    for (principal, expected) in [
        (r#""444455556666""#, ""),
        (r#""arn:aws:iam::444455556666:root""#, ""),
        (r#"["777788889999", "444455556666"]"#, ""),
        (r#""777788889999""#, WHOLE),
        // The owner of the cluster is the usual slip, and said once.
        (r#""111122223333""#, WHOLE),
        (
            r#"["arn:aws:iam::777788889999:root"]"#,
            "principal-of-another-account@/mskPolicy/Statement/0/Principal/AWS/0",
        ),
        (r#""*""#, "anyone-as-principal@/mskPolicy/Statement/0/Principal/AWS"),
        (r#""${ACCOUNT}""#, "unresolved-template@/mskPolicy/Statement/0/Principal/AWS"),
        (r#""arn:aws:iam:444455556666:root""#, "malformed-principal@/mskPolicy/Statement/0/Principal/AWS"),
    ] {
        hold(&[(&MSK, &policy(principal, OURS), expected)]);
    }
    hold(&[
        (&MSK, r#"{"accountDetails": null}"#, ""),
        (&MSK, r#"{"accountDetails": {"awsAccountId": "<account>"}}"#, ""),
        (
            &MSK,
            r#"{"accountDetails": {"cloudProvider": "azure", "awsAccountId": null, "azureSubscriptionId": "x"}}"#,
            "",
        ),
    ]);
}

#[test]
fn what_is_accepted_is_pending() {
    const VPC: &str = "@/vpcPeeringAccept/requesterVpcId";
    let unlisted = ["unlisted-peering", VPC].concat();
    let settled = ["peering-not-pending", VPC].concat();
    let with = |status: &str| {
        [
            r#"{"vpcPeeringList": {"results": [{"requesterAccountId": "111122223333", "requesterVpcId": "vpc-0a1b2c3d4e5f60718", "cloudStatus": "#,
            status,
            "}]}}",
        ]
        .concat()
    };
    for (status, expected) in [
        (r#""pending-acceptance""#, ""),
        (r#""PENDING_ACCEPTANCE""#, ""),
        (r#""active""#, settled.as_str()),
        (r#""expired""#, &settled),
        (r#""failed""#, &settled),
        (r#""<status>""#, ""),
        (r#""""#, ""),
    ] {
        hold(&[(&PEERING, &with(status), expected)]);
    }
    hold(&[
        (&PEERING, r#"{"vpcPeeringList": {"results": [], "totalCount": 0}}"#, &unlisted),
        (&PEERING, r#"{"vpcPeeringList": {"results": [], "totalCount": 1}}"#, ""),
        (&PEERING, r#"{"vpcPeeringAccept": {"requesterVpcId": "vpc-0f1e2d3c4b5a69788"}}"#, &unlisted),
        (
            &PEERING,
            r#"{"vpcPeeringAccept": {"requesterAccountId": "777788889999"}}"#,
            "unlisted-peering@/vpcPeeringAccept/requesterAccountId",
        ),
        (
            &PEERING,
            r#"{"vpcPeeringAccept": {"requesterAccountId": "777788889999", "requesterVpcId": "vpc-0f1e2d3c4b5a69788"}}"#,
            &unlisted,
        ),
        (&PEERING, r#"{"vpcPeeringList": null}"#, ""),
        (&PEERING, r#"{"vpcPeeringAccept": null}"#, ""),
        (
            &PEERING,
            r#"{"vpcPeeringList": {"results": [{"requesterAccountId": "<account>", "requesterVpcId": "<vpc>"}]}}"#,
            "",
        ),
        (
            &PEERING,
            r#"{"accountDetails": {"vpcId": "vpc-0a1b2c3d"}}"#,
            "accepter-of-another-vpc@/vpcPeeringList/results/0/accepterVpcId",
        ),
        // An old connection of the same VPC beside the one that waits.
        (
            &PEERING,
            r#"{"vpcPeeringList": {"totalCount": 2, "results": [{"requesterAccountId": "111122223333", "requesterVpcId": "vpc-0a1b2c3d4e5f60718", "cloudStatus": "deleted"}, {"requesterAccountId": "111122223333", "requesterVpcId": "vpc-0a1b2c3d4e5f60718", "cloudStatus": "pending-acceptance"}]}}"#,
            "",
        ),
    ]);
}

#[test]
fn a_cluster_has_one_link() {
    const DOMAIN: &str = "second-link-to-cluster@/privateLinkRequest/dnsDomain";
    const ENDPOINT: &str = "second-link-to-cluster@/privateLinkRequest/serviceEndpointId";
    let with = |rest: &str, entry: &str| {
        [
            r#"{"#,
            rest,
            r#""privateLinkList": {"results": [{"_id": "38972b0cbe9c2aa40a30a246", "#,
            entry,
            "}]}}",
        ]
        .concat()
    };
    const DOMAIN_ENTRY: &str =
        r#""vendor": "Confluent", "dnsDomain": "N3TW0RK.us-east-2.aws.confluent.cloud.""#;
    for (entry, expected) in [
        (DOMAIN_ENTRY, DOMAIN),
        (
            r#""vendor": "CONFLUENT", "serviceEndpointId": "com.amazonaws.vpce.us-east-2.vpce-svc-0a1b2c3d4e5f60718""#,
            ENDPOINT,
        ),
        (r#""vendor": "CONFLUENT", "dnsDomain": "other.us-east-2.aws.confluent.cloud""#, ""),
        (r#""vendor": "MSK", "dnsDomain": "n3tw0rk.us-east-2.aws.confluent.cloud""#, ""),
        (r#""state": "FAILED", "dnsDomain": "n3tw0rk.us-east-2.aws.confluent.cloud""#, ""),
        (r#""state": "DELETE_REQUESTED", "dnsDomain": "n3tw0rk.us-east-2.aws.confluent.cloud""#, ""),
        (r#""state": "WORKING", "dnsDomain": "n3tw0rk.us-east-2.aws.confluent.cloud""#, DOMAIN),
    ] {
        hold(&[(&CONFLUENT, &with("", entry), expected)]);
    }
    // Listed after it was made, it is the connection's own.
    let used = r#""privateLinkResponse": null, "kafkaConnection": {"networking": {"access": {"connectionId": "38972b0cbe9c2aa40a30a246"}}}, "#;
    hold(&[(&CONFLUENT, &with(used, DOMAIN_ENTRY), "")]);
}
