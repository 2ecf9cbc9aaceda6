//! `stream-connection`.

#[path = "common/cases.rs"]
mod cases;

use cases::{hold, hold_texts};
use linkspec::payload::base::{
    STREAM_BLOB as BLOB, STREAM_CLUSTER as CLUSTER, STREAM_HTTPS as HTTPS, STREAM_KINESIS as KINESIS,
    STREAM_LAMBDA as LAMBDA, STREAM_PUBSUB as PUBSUB, STREAM_REGISTRY as REGISTRY, STREAM_S3 as S3,
    STREAM_SAMPLE as SAMPLE,
};
use linkspec::{Kind, Options, check};

#[test]
fn types_and_names() {
    hold(&[
        (&CLUSTER, r#"{}"#, ""),
        (&SAMPLE, r#"{}"#, ""),
        (&CLUSTER, r#"{"region": "VIRGINIA_USA"}"#, ""),
        (&CLUSTER, r#"{"type": null}"#, "missing-key@/type"),
        (&CLUSTER, r#"{"type": ""}"#, "missing-key@/type"),
        (&CLUSTER, r#"{"type": 1}"#, "wrong-type@/type"),
        (&CLUSTER, r#"{"type": "cluster"}"#, "unknown-connection-type@/type"),
        (&HTTPS, r#"{"type": "HTTPS"}"#, "unknown-connection-type@/type"),
        (&LAMBDA, r#"{"type": "AWS Lambda"}"#, "unknown-connection-type@/type"),
        (&KINESIS, r#"{"type": "AWSKinesisDataStream"}"#, "unknown-connection-type@/type"),
        (&PUBSUB, r#"{"type": "PubSub"}"#, "unknown-connection-type@/type"),
        (&CLUSTER, r#"{"type": "Nonsense"}"#, "unknown-connection-type@/type"),
        (&CLUSTER, r#"{"type": "<type>"}"#, "placeholder@/type"),
        (&CLUSTER, r#"{"type": "\"Cluster\""}"#, "quoted-value@/type"),
        (&CLUSTER, r#"{"type": "Kafka", "bootstrapServers": "a:1"}"#, "kafka-as-stream-connection@/type"),
        (&CLUSTER, r#"{"name": null}"#, "missing-key@/name"),
        (&CLUSTER, r#"{"name": ""}"#, "missing-key@/name"),
        (&CLUSTER, r#"{"name": ["a"]}"#, "wrong-type@/name"),
        (&CLUSTER, r#"{"name": "new orders"}"#, "odd-connection-name@/name"),
        (&CLUSTER, r#"{"name": "{{ name }}"}"#, "unresolved-template@/name"),
        (&CLUSTER, r#"{"region": 1}"#, "wrong-type@/region"),
        (
            &CLUSTER,
            r#"{"id": "671a86f4cfc9da7d7c31b14f", "state": "READY", "links": []}"#,
            "read-only-key@/id read-only-key@/state read-only-key@/links",
        ),
        (&CLUSTER, r#"{"nmae": "x"}"#, "unknown-key@/nmae"),
        (&CLUSTER, r#"{"name": null, "Name": "orders"}"#, "unknown-key@/Name"),
        (&CLUSTER, r#"{"bootstrapServers": "a:1"}"#, "unknown-key@/bootstrapServers"),
    ]);
    hold_texts(
        Kind::StreamConnection,
        &[("{}", "missing-key@/name missing-key@/type"), ("1", "not-an-object@")],
    );
}

#[test]
fn clusters() {
    hold(&[
        (&CLUSTER, r#"{"dbRoleToExecute": {"role": "atlasAdmin", "type": "BUILT_IN", "links": []}}"#, ""),
        (&CLUSTER, r#"{"dbRoleToExecute": {"role": "mine", "type": "CUSTOM"}}"#, ""),
        (&CLUSTER, r#"{"dbRoleToExecute": null}"#, ""),
        (&CLUSTER, r#"{"clusterGroupId": "671a86f4cfc9da7d7c31b14f"}"#, ""),
        (&CLUSTER, r#"{"clusterName": null}"#, "missing-key@/clusterName"),
        (&CLUSTER, r#"{"clusterName": ""}"#, "missing-key@/clusterName"),
        (&CLUSTER, r#"{"clusterName": 1}"#, "wrong-type@/clusterName"),
        (&CLUSTER, r#"{"clusterName": null, "cluster_name": "c"}"#, "unknown-key@/cluster_name"),
        (&CLUSTER, r#"{"clusterGroupId": "Project0"}"#, "malformed-project-id@/clusterGroupId"),
        (
            &CLUSTER,
            r#"{"clusterGroupId": "671A86F4CFC9DA7D7C31B14F"}"#,
            "malformed-project-id@/clusterGroupId",
        ),
        (
            &CLUSTER,
            r#"{"clusterGroupId": "671a86f4cfc9da7d7c31b14"}"#,
            "malformed-project-id@/clusterGroupId",
        ),
        (&CLUSTER, r#"{"clusterGroupId": 5}"#, "wrong-type@/clusterGroupId"),
        (&CLUSTER, r#"{"dbRoleToExecute": "atlasAdmin"}"#, "wrong-type@/dbRoleToExecute"),
        (&CLUSTER, r#"{"dbRoleToExecute": {"type": "built_in"}}"#, "unknown-role-type@/dbRoleToExecute/type"),
        (&CLUSTER, r#"{"dbRoleToExecute": {"type": "OTHER"}}"#, "unknown-role-type@/dbRoleToExecute/type"),
        (&CLUSTER, r#"{"dbRoleToExecute": {"role": 1}}"#, "wrong-type@/dbRoleToExecute/role"),
        (&CLUSTER, r#"{"dbRoleToExecute": {"rolle": "a"}}"#, "unknown-key@/dbRoleToExecute/rolle"),
        (&CLUSTER, r#"{"url": "https://a.example.com"}"#, "forbidden-key@/url"),
        (&CLUSTER, r#"{"networking": {"access": {"type": "PRIVATE_LINK"}}}"#, "forbidden-key@/networking"),
        (&SAMPLE, r#"{"clusterName": "c"}"#, "forbidden-key@/clusterName"),
        (&SAMPLE, r#"{"clusterName": null}"#, ""),
    ]);
}

#[test]
fn https() {
    hold(&[
        (&HTTPS, r#"{"headers": {}}"#, ""),
        (&HTTPS, r#"{"headers": {"Authorization": "Bearer abc", "X-Empty": ""}}"#, ""),
        (&HTTPS, r#"{"headers": {"Authorization": "${TOKEN}"}}"#, ""),
        (
            &HTTPS,
            r#"{"headers": {"Authorization": "Bearer <token>"}}"#,
            "placeholder-credential@/headers/Authorization",
        ),
        (&HTTPS, r#"{"headers": {"X-Count": 1}}"#, "wrong-type@/headers/X-Count"),
        (&HTTPS, r#"{"headers": ["Authorization: x"]}"#, "wrong-type@/headers"),
        (&HTTPS, r#"{"url": null}"#, "missing-key@/url"),
        (&HTTPS, r#"{"url": ""}"#, "missing-key@/url"),
        (&HTTPS, r#"{"url": 1}"#, "wrong-type@/url"),
        (&HTTPS, r#"{"url": "<apiBasePath>"}"#, "placeholder@/url"),
        (&HTTPS, r#"{"url": "hooks.example.com"}"#, "malformed-url@/url"),
        (&HTTPS, r#"{"url": "https://"}"#, "malformed-url@/url"),
        (&HTTPS, r#"{"url": "https://a b"}"#, "malformed-url@/url"),
        (&HTTPS, r#"{"url": "http://hooks.example.com"}"#, "unencrypted-url@/url"),
        (&HTTPS, r#"{"url": "https://hooks.example.com:8443/a?b=c#d"}"#, ""),
        (&HTTPS, r#"{"aws": {"roleArn": "x"}}"#, "forbidden-key@/aws"),
    ]);
}

#[test]
fn roles_and_accounts() {
    for base in [&S3, &KINESIS, &LAMBDA] {
        hold(&[
            (base, r#"{"aws": {"testBucket": "b", "links": []}}"#, ""),
            (base, r#"{"aws": null}"#, "missing-key@/aws/roleArn"),
            (base, r#"{"aws": {"roleArn": null}}"#, "missing-key@/aws/roleArn"),
            (base, r#"{"aws": {"roleArn": ""}}"#, "missing-key@/aws/roleArn"),
            (base, r#"{"aws": "arn:aws:iam::111122223333:role/streams"}"#, "wrong-type@/aws"),
            (base, r#"{"aws": {"roleArn": 1}}"#, "wrong-type@/aws/roleArn"),
            (base, r#"{"aws": {"roleArn": null, "roleARN": "x"}}"#, "unknown-key@/aws/roleARN"),
            (base, r#"{"aws": null, "AWS": {"roleArn": "x"}}"#, "unknown-key@/AWS"),
            (
                base,
                r#"{"aws": {"roleArn": "arn:aws:iam::123456789:role/r"}}"#,
                "malformed-role-arn@/aws/roleArn",
            ),
            (
                base,
                r#"{"aws": {"roleArn": "rn:aws:iam::111122223333:role/r"}}"#,
                "malformed-role-arn@/aws/roleArn",
            ),
            (
                base,
                r#"{"aws": {"roleArn": "arn:aws:iam::111122223333:user/u"}}"#,
                "malformed-role-arn@/aws/roleArn",
            ),
            (base, r#"{"aws": {"roleArn": "arn:aws:iam::<ID>:role/r"}}"#, "placeholder@/aws/roleArn"),
            (base, r#"{"azure": {}}"#, "forbidden-key@/azure"),
        ]);
    }
    hold(&[
        (&BLOB, r#"{"azure": {"region": "eastus2"}}"#, ""),
        (
            &BLOB,
            r#"{"azure": null}"#,
            "missing-key@/azure/servicePrincipalId missing-key@/azure/storageAccountName",
        ),
        (&BLOB, r#"{"azure": {"servicePrincipalId": null}}"#, "missing-key@/azure/servicePrincipalId"),
        (&BLOB, r#"{"azure": {"storageAccountName": null}}"#, "missing-key@/azure/storageAccountName"),
        (
            &BLOB,
            r#"{"azure": {"storageAccountName": "ab"}}"#,
            "malformed-storage-account@/azure/storageAccountName",
        ),
        (&BLOB, r#"{"azure": {"storageAccountName": "abc"}}"#, ""),
        (&BLOB, r#"{"azure": {"storageAccountName": "abcdefghijklmnopqrstuvwx"}}"#, ""),
        (
            &BLOB,
            r#"{"azure": {"storageAccountName": "abcdefghijklmnopqrstuvwxy"}}"#,
            "malformed-storage-account@/azure/storageAccountName",
        ),
        (
            &BLOB,
            r#"{"azure": {"storageAccountName": "my-account"}}"#,
            "malformed-storage-account@/azure/storageAccountName",
        ),
        (&BLOB, r#"{"azure": {"storageAccountName": 1}}"#, "wrong-type@/azure/storageAccountName"),
        (&BLOB, r#"{"azure": []}"#, "wrong-type@/azure"),
        (&PUBSUB, r#"{"gcp": null}"#, "missing-key@/gcp/serviceAccountId"),
        (&PUBSUB, r#"{"gcp": {"serviceAccountId": ""}}"#, "missing-key@/gcp/serviceAccountId"),
        (
            &PUBSUB,
            r#"{"gcp": {"serviceAccountId": "atlas"}}"#,
            "malformed-service-account@/gcp/serviceAccountId",
        ),
        (
            &PUBSUB,
            r#"{"gcp": {"serviceAccountId": "a@b"}}"#,
            "malformed-service-account@/gcp/serviceAccountId",
        ),
        (
            &PUBSUB,
            r#"{"gcp": {"serviceAccountId": "a@b@c.d"}}"#,
            "malformed-service-account@/gcp/serviceAccountId",
        ),
        (&PUBSUB, r#"{"gcp": {"serviceAccountId": ["a@b.c"]}}"#, "wrong-type@/gcp/serviceAccountId"),
        (&PUBSUB, r#"{"gcp": {"projectId": "p"}}"#, "unknown-key@/gcp/projectId"),
    ]);
}

#[test]
fn no_secret_is_shown() {
    const CANARY: &str = "c4n4ry-5ecret";
    for (base, patch) in [
        (&HTTPS, r#"{"headers": {"Authorization": "Bearer CANARY <x>", "X": "CANARY"}}"#),
        (&HTTPS, r#"{"url": "https://user:CANARY@hooks.example.com/"}"#),
        (&REGISTRY, r#"{"schemaRegistryAuthentication": {"password": "CANARY <x>", "type": "BASIC"}}"#),
        (&REGISTRY, r#"{"schemaRegistryAuthentication": {"passwrod": "CANARY"}}"#),
        (&REGISTRY, r#"{"schemaRegistryUrls": ["https://user:CANARY@r.example.com"]}"#),
        (&CLUSTER, r#"{"clusterName": null, "password": "CANARY"}"#),
    ] {
        let text = cases::patched(base, &patch.replace("CANARY", CANARY));
        let report = check(&text, &Options { kind: Some(base.kind), ..Options::default() });
        assert!(!report.diagnostics.is_empty(), "{patch}");
        let shown = [serde_json::to_string(&report).unwrap(), format!("{report:?}")].concat();
        assert!(!shown.contains(CANARY), "{patch}\n{shown}");
    }
}
