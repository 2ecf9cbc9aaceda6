//! `msk-cluster-policy`.

#[path = "common/cases.rs"]
mod cases;

use cases::{found, hold, hold_texts, patched};
use linkspec::Kind;
use linkspec::payload::base::MSK_POLICY as POLICY;

/// The policy of one statement, with a change to it.
fn statement(change: &str) -> String {
    let policy: serde_json::Value = serde_json::from_str(POLICY.text).unwrap();
    let base = linkspec::payload::Base {
        title: "",
        kind: Kind::MskClusterPolicy,
        text: Box::leak(policy["Statement"][0].to_string().into_boxed_str()),
    };
    let statement = patched(&base, change);
    format!(r#"{{"Version": "2012-10-17", "Statement": [{statement}]}}"#)
}

fn hold_statements(cases: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (change, expected) in cases {
        let found = found(Some(Kind::MskClusterPolicy), &statement(change)).join(" ");
        let expected = expected.replace('~', "@/Statement/0/");
        if found != expected {
            wrong += &format!("{change}\n  wants {expected}\n  found {found}\n");
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

const ARN: &str =
    "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7";

#[test]
fn versions() {
    hold(&[
        (&POLICY, r#"{}"#, ""),
        (&POLICY, r#"{"Id": "orders"}"#, ""),
        (&POLICY, r#"{"Version": null}"#, "old-policy-version@/Version"),
        (&POLICY, r#"{"Version": ""}"#, "old-policy-version@/Version"),
        (&POLICY, r#"{"Version": "2008-10-17"}"#, "old-policy-version@/Version"),
        (&POLICY, r#"{"Version": "2012-10-18"}"#, "unknown-policy-version@/Version"),
        (&POLICY, r#"{"Version": "2012-10-17 "}"#, "unknown-policy-version@/Version"),
        (&POLICY, r#"{"Version": 2012}"#, "wrong-type@/Version"),
        (&POLICY, r#"{"Version": "${VERSION}"}"#, "unresolved-template@/Version"),
        (&POLICY, r#"{"Version": null, "version": "2012-10-17"}"#, "unknown-key@/version"),
        (&POLICY, r#"{"Comment": "x"}"#, "unknown-key@/Comment"),
        (&POLICY, r#"{"Statement": null}"#, "missing-key@/Statement"),
        (&POLICY, r#"{"Statement": "x"}"#, "wrong-type@/Statement"),
        (&POLICY, r#"{"Statement": ["x"]}"#, "ungranted-action@/Statement wrong-type@/Statement/0"),
        (&POLICY, r#"{"Statement": []}"#, "ungranted-action@/Statement"),
    ]);
}

#[test]
fn one_statement_may_stand_without_an_array() {
    let one = r#"{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "kafka:*", "Resource": "ARN"}"#
        .replace("ARN", ARN);
    let policy = |statement: &str| format!(r#"{{"Version": "2012-10-17", "Statement": {statement}}}"#);
    hold_texts(
        Kind::MskClusterPolicy,
        &[
            (&policy(&one), ""),
            (&policy(&one.replace("Allow", "Permit")), "unknown-effect@/Statement/Effect"),
            (&policy(&one).replace("Statement", "Statements"), "unknown-key@/Statements"),
        ],
    );
}

#[test]
fn effects() {
    hold_statements(&[
        (r#"{"Effect": "allow"}"#, "unknown-effect~Effect"),
        (r#"{"Effect": "ALLOW"}"#, "unknown-effect~Effect"),
        (r#"{"Effect": "deny"}"#, "ungranted-action@/Statement unknown-effect~Effect"),
        (r#"{"Effect": "Deny"}"#, "ungranted-action@/Statement"),
        (r#"{"Effect": null}"#, "missing-key~Effect"),
        (r#"{"Effect": true}"#, "wrong-type~Effect"),
    ]);
}

#[test]
fn principals() {
    hold_statements(&[
        (r#"{"Principal": {"AWS": "444455556666"}}"#, ""),
        (r#"{"Principal": {"AWS": "arn:aws:iam::444455556666:root"}}"#, ""),
        (r#"{"Principal": {"AWS": ["arn:aws:iam::444455556666:role/atlas/streams"]}}"#, ""),
        (r#"{"Principal": {"AWS": ["arn:aws:iam::444455556666:user/streams", "444455556666"]}}"#, ""),
        (r#"{"Principal": {"AWS": "444455556666", "Service": "firehose.amazonaws.com"}}"#, ""),
        (r#"{"Principal": {"AWS": "111122223333"}}"#, "owner-as-principal~Principal/AWS"),
        (r#"{"Principal": "*"}"#, "anyone-as-principal~Principal"),
        (r#"{"Principal": {"AWS": "*"}}"#, "anyone-as-principal~Principal/AWS"),
        (r#"{"Principal": {"AWS": ["*"]}}"#, "anyone-as-principal~Principal/AWS/0"),
        (r#"{"Principal": "444455556666"}"#, "bare-principal~Principal"),
        (r#"{"Principal": ["444455556666"]}"#, "wrong-type~Principal"),
        (r#"{"Principal": null}"#, "missing-key~Principal"),
        (r#"{"Principal": ""}"#, "missing-key~Principal"),
        (r#"{"Principal": {"AWS": null}}"#, "principal-without-account~Principal"),
        (r#"{"Principal": {"AWS": ""}}"#, "principal-without-account~Principal"),
        (r#"{"Principal": {"AWS": []}}"#, "principal-without-account~Principal"),
        (r#"{"Principal": {"AWS": 444455556666}}"#, "wrong-type~Principal/AWS"),
        (r#"{"Principal": {"AWS": [444455556666]}}"#, "wrong-type~Principal/AWS/0"),
        (r#"{"Principal": {"AWS": {"a": 1}}}"#, "wrong-type~Principal/AWS"),
        (r#"{"Principal": {"AWS": null, "Aws": ["444455556666"]}}"#, "unknown-key~Principal/Aws"),
        (r#"{"Principal": {"AWS": null, "aws": ["444455556666"]}}"#, "unknown-key~Principal/aws"),
        (r#"{"Principal": {"Account": "444455556666"}}"#, "unknown-key~Principal/Account"),
        (
            r#"{"Principal": {"AWS": null, "Service": "kafka.amazonaws.com"}}"#,
            "principal-without-account~Principal",
        ),
        (
            r#"{"Principal": {"AWS": null, "Federated": "cognito-identity.amazonaws.com"}}"#,
            "principal-without-account~Principal",
        ),
        (r#"{"Principal": {"AWS": "arn:aws:iam:444455556666:root"}}"#, "malformed-principal~Principal/AWS"),
        (r#"{"Principal": {"AWS": ["4444-5555-6666"]}}"#, "malformed-principal~Principal/AWS/0"),
        (r#"{"Principal": {"AWS": "44445555666"}}"#, "malformed-principal~Principal/AWS"),
        (r#"{"Principal": {"AWS": "firehose.amazonaws.com"}}"#, "malformed-principal~Principal/AWS"),
        (
            r#"{"Principal": {"AWS": "arn:aws:iam::444455556666:role/*"}}"#,
            "malformed-principal~Principal/AWS",
        ),
        (r#"{"Principal": {"AWS": "<atlas-account>"}}"#, "placeholder~Principal/AWS"),
        (r#"{"Principal": {"AWS": ["${ATLAS_ACCOUNT}"]}}"#, "unresolved-template~Principal/AWS/0"),
        (r#"{"Principal": null, "NotPrincipal": {"AWS": "111122223333"}}"#, ""),
        (r#"{"Principal": null, "Principals": {"AWS": "444455556666"}}"#, "unknown-key~Principals"),
    ]);
}

#[test]
fn actions() {
    hold_statements(&[
        (r#"{"Action": "kafka:*"}"#, ""),
        (r#"{"Action": "*"}"#, ""),
        (r#"{"Action": ["kafka:CreateVpc*", "kafka:Get*", "kafka:Describe*"]}"#, ""),
        (
            r#"{"Action": ["KAFKA:createvpcconnection", "Kafka:GETBOOTSTRAPBROKERS", "kafka:describecluster*"]}"#,
            "",
        ),
        (r#"{"Action": ["kafka:*", "kafka-cluster:Connect", "kafka:Nonsense"]}"#, ""),
        (r#"{"Action": ["kafka:*", "kafka-cluster:DescribeCluster"]}"#, ""),
        (r#"{"Action": null, "NotAction": "kafka:DeleteCluster"}"#, ""),
        (r#"{"Action": null, "NotAction": ["kafka:Describe*"]}"#, "ungranted-action@/Statement"),
        (r#"{"Action": "kafka:GetBootstrapBrokers"}"#, "ungranted-action~Action"),
        (r#"{"Action": []}"#, "ungranted-action~Action"),
        (
            r#"{"Action": ["kafka:CreateVpcConnection", "kafka:GetBootstrapBrokers", "kafka:DescribeCluster"]}"#,
            "ungranted-action~Action",
        ),
        (r#"{"Action": "kafka-cluster:*"}"#, "ungranted-action~Action"),
        (r#"{"Action": "sts:AssumeRole"}"#, "ungranted-action~Action"),
        (
            r#"{"Action": ["kafka:CreateVPCConnections", "kafka:Get*", "kafka:Describe*"]}"#,
            "misspelt-action~Action/0",
        ),
        (
            r#"{"Action": ["CreateVpcConnection", "kafka:Get*", "kafka:Describe*"]}"#,
            "misspelt-action~Action/0",
        ),
        (
            r#"{"Action": ["msk:CreateVpcConnection", "kafka:Get*", "kafka:Describe*"]}"#,
            "misspelt-action~Action/0",
        ),
        (
            r#"{"Action": ["kafka:CreateVpcConnection", "kafka:GetBootstrapBroker", "kafka:DescribeCluster"]}"#,
            "ungranted-action~Action misspelt-action~Action/1",
        ),
        (r#"{"Action": null}"#, "missing-key~Action"),
        (r#"{"Action": ""}"#, "missing-key~Action"),
        (r#"{"Action": {"a": "kafka:*"}}"#, "wrong-type~Action"),
        (r#"{"Action": ["kafka:Get*", 1]}"#, "wrong-type~Action/1"),
        (r#"{"Action": "${ACTIONS}"}"#, "unresolved-template~Action"),
        (r#"{"Action": null, "Actions": ["kafka:*"]}"#, "unknown-key~Actions"),
        (r#"{"Action": null, "action": ["kafka:*"]}"#, "unknown-key~action"),
    ]);
}

#[test]
fn resources() {
    hold_statements(&[
        (&format!(r#"{{"Resource": ["{ARN}"]}}"#), ""),
        (&format!(r#"{{"Resource": ["{ARN}", "{}"]}}"#, ARN.replace("cluster/", "topic/")), ""),
        (
            &format!(r#"{{"Resource": ["{}"]}}"#, ARN.replace("cluster/", "topic/")),
            "malformed-policy-resource~Resource/0",
        ),
        (&format!(r#"{{"Resource": "{}"}}"#, ARN.replace("-7", "-s1")), ""),
        (r#"{"Resource": "*"}"#, "wildcard-resource~Resource"),
        (r#"{"Resource": ["*"]}"#, "wildcard-resource~Resource/0"),
        (
            r#"{"Resource": "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/*"}"#,
            "wildcard-resource~Resource",
        ),
        (r#"{"Resource": "arn:aws:kafka:*:111122223333:cluster/orders/x"}"#, "wildcard-resource~Resource"),
        (r#"{"Resource": "arn:aws:s3:::*"}"#, "malformed-policy-resource~Resource"),
        (r#"{"Resource": "orders"}"#, "malformed-policy-resource~Resource"),
        (
            &format!(r#"{{"Resource": "{}"}}"#, ARN.replace("aws:kafka", "aws-cn:kafka")),
            "malformed-policy-resource~Resource",
        ),
        (
            &format!(r#"{{"Resource": "{}"}}"#, ARN.replace("1111", "111")),
            "malformed-policy-resource~Resource",
        ),
        (r#"{"Resource": null}"#, "missing-key~Resource"),
        (r#"{"Resource": ""}"#, "missing-key~Resource"),
        (r#"{"Resource": 7}"#, "wrong-type~Resource"),
        (r#"{"Resource": {"Fn::GetAtt": ["Cluster", "Arn"]}}"#, "wrong-type~Resource"),
        (r#"{"Resource": "arn:aws:kafka:..."}"#, "placeholder~Resource"),
        (r#"{"Resource": null, "NotResource": "arn:aws:s3:::b"}"#, ""),
        (
            r#"{"Sid": "Atlas", "Condition": {"StringEquals": {"aws:SourceAccount": "${aws:PrincipalAccount}"}}}"#,
            "",
        ),
        (r#"{"Sid": 1}"#, "wrong-type~Sid"),
        (r#"{"Conditions": {}}"#, "unknown-key~Conditions"),
    ]);
}

#[test]
fn many_principals_and_a_long_policy() {
    let accounts: Vec<String> = (0..5000).map(|n| format!("\"{:012}\"", n + 1)).collect();
    let policy = statement(&format!(r#"{{"Principal": {{"AWS": [{}]}}}}"#, accounts.join(",")));
    assert_eq!(found(Some(Kind::MskClusterPolicy), &policy), ["oversized-policy@"]);
    // Blanks do not count.
    let wide = POLICY.text.replace('\n', &"\n".repeat(2000));
    assert!(wide.len() > 20_480);
    assert_eq!(found(Some(Kind::MskClusterPolicy), &wide), Vec::<String>::new());
    let sized = |letters: usize| {
        let text = statement(&format!(r#"{{"Sid": "{}"}}"#, "A".repeat(letters)));
        let compact = serde_json::from_str::<serde_json::Value>(&text).unwrap().to_string().len();
        (compact, found(Some(Kind::MskClusterPolicy), &text).len())
    };
    let (least, _) = sized(0);
    assert_eq!(sized(20_480 - least), (20_480, 0));
    assert_eq!(sized(20_481 - least), (20_481, 1));
}
