//! `msk-cluster-policy` of several statements: what they allow and deny together.

#[path = "common/cases.rs"]
mod cases;

use cases::hold_texts;
use linkspec::Kind;

const ARN: &str =
    "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7";

#[test]
fn statements_together() {
    let policy = |statements: &str| {
        let statements = statements.replace("ARN", ARN);
        format!(r#"{{"Version": "2012-10-17", "Statement": [{statements}]}}"#)
    };
    let allow = |principal: &str, action: &str| {
        format!(r#"{{"Effect": "Allow", "Principal": {principal}, "Action": {action}, "Resource": "ARN"}}"#)
    };
    let (atlas, other) = (r#"{"AWS": "444455556666"}"#, r#"{"AWS": "777788889999"}"#);
    let root = r#"{"AWS": ["arn:aws:iam::444455556666:root"]}"#;
    let describe = r#"["kafka:DescribeCluster*", "kafka:GetBootstrapBrokers"]"#;
    let create = r#""kafka:CreateVpcConnection""#;
    let deny = |principal: &str, action: &str, more: &str| {
        allow(principal, action)
            .replace("Allow", "Deny")
            .replace("\"Resource\"", &format!("{more}\"Resource\""))
    };
    let all = allow(atlas, r#""kafka:*""#);
    let join = |a: String, b: String| policy(&[a, b].join(", "));
    hold_texts(
        Kind::MskClusterPolicy,
        &[
            (&join(allow(atlas, create), allow(atlas, describe)), ""),
            (&join(allow(atlas, create), allow(root, describe)), ""),
            (
                &join(allow(root, create), allow(r#"{"AWS": "${ATLAS}"}"#, describe)),
                "unresolved-template@/Statement/1/Principal/AWS",
            ),
            (&join(allow(atlas, create), allow(other, describe)), "ungranted-action@/Statement/0/Action"),
            (
                &join(allow(atlas, create), allow(r#""*""#, describe)),
                "anyone-as-principal@/Statement/1/Principal",
            ),
            (&join(allow(other, create), all.clone()), ""),
            (
                &join(
                    allow(r#"{"Service": "firehose.amazonaws.com"}"#, r#""kafka:*""#),
                    allow(atlas, create),
                ),
                "ungranted-action@/Statement/0/Action",
            ),
            (&join(allow(r#"{"Service": "firehose.amazonaws.com"}"#, r#""kafka:*""#), all.clone()), ""),
            (&join(all.clone(), deny(atlas, create, "")), "denied-action@/Statement/1/Action"),
            (&join(deny(r#""*""#, r#""kafka:*""#, ""), all.clone()), "denied-action@/Statement/0/Action"),
            (
                &join(all.clone(), deny(root, r#"["kafka:Delete*", "KAFKA:GET*"]"#, "")),
                "denied-action@/Statement/1/Action",
            ),
            (&join(all.clone(), deny(root, r#""kafka:Delete*""#, "")), ""),
            (&join(all.clone(), deny(other, create, "")), ""),
            (
                &join(
                    all.clone(),
                    deny(r#""*""#, create, r#""Condition": {"Bool": {"aws:SecureTransport": "false"}}, "#),
                ),
                "",
            ),
            (
                &join(
                    all.clone(),
                    deny(atlas, r#""kafka:DeleteCluster""#, "").replace("Action", "NotAction"),
                ),
                "denied-action@/Statement/1/NotAction",
            ),
            (
                &join(
                    all.clone(),
                    deny(atlas, r#"["kafka:C*", "kafka:G*", "kafka:D*"]"#, "").replace("Action", "NotAction"),
                ),
                "",
            ),
            (
                &join(
                    all.clone(),
                    allow(other, r#""kafka-cluster:Connect""#).replace("ARN", "arn:aws:s3:::b"),
                ),
                "",
            ),
        ],
    );
}
