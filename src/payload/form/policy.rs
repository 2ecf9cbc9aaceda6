use super::text::{Texts, text};

/// The policy that lets Atlas connect to an MSK cluster. A form asks for its first statement.
pub(super) static POLICY: Texts = Texts::of(&[
    text("/Version", "Version", "The version of the policy language; there is one in use.", "2012-10-17")
        .asked()
        .options(&["2012-10-17"]),
    text("/Statement/0/Effect", "Effect", "The policy allows; a denial would lock Atlas out.", "Allow")
        .options(&["Allow"]),
    text(
        "/Statement/0/Principal/AWS",
        "Atlas account",
        "The account that Atlas connects from: `awsAccountId` of the account details, not your own account.",
        "444455556666",
    )
    .asked(),
    text(
        "/Statement/0/Action",
        "Actions",
        "What Atlas may do with the cluster. It needs all four.",
        "kafka:CreateVpcConnection kafka:GetBootstrapBrokers kafka:DescribeCluster kafka:DescribeClusterV2",
    )
    .options(&[
        "kafka:CreateVpcConnection",
        "kafka:GetBootstrapBrokers",
        "kafka:DescribeCluster",
        "kafka:DescribeClusterV2",
    ]),
    text(
        "/Statement/0/Resource",
        "Cluster",
        "The ARN of the MSK cluster, the same as in the Private Link request.",
        "arn:aws:kafka:us-east-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7",
    ),
]);
