//! What the API answers, and which kind a payload is of when nobody said.

#[path = "common/cases.rs"]
mod cases;

use cases::{found, hold, hold_texts};
use linkspec::payload::base::{
    ACCOUNT_DETAILS as DETAILS, ANSWERED_CONNECTION as CONNECTION, ANSWERED_CONNECTIONS as CONNECTIONS,
    ANSWERED_LINK as LINK, ANSWERED_LINKS as LINKS, ANSWERED_PEERINGS as PEERINGS, API_ERROR as ERROR,
};
use linkspec::{Kind, Options, check};

#[test]
fn answers_are_read_tolerantly() {
    hold(&[
        (&LINK, r#"{}"#, ""),
        (&LINK, r#"{"state": "AVAILABLE", "mskAuthType": "", "links": []}"#, ""),
        (&LINK, r#"{"provider": "Azure", "vendor": null, "state": null}"#, ""),
        (&LINK, r#"{"dnsDomain": "sample.us-east-1.aws.confluent.cloud."}"#, ""),
        (&LINK, r#"{"serviceEndpointId": "<privatelink-service-id>", "region": "${REGION}"}"#, ""),
        (&LINK, r#"{"vendor": "MSK", "serviceEndpointId": "x", "region": "nowhere"}"#, ""),
        (&LINK, r#"{"errorMessage": "no such service", "state": "FAILED"}"#, ""),
        (&LINK, r#"{"somethingNew": {"a": [1, null]}}"#, ""),
        (&LINKS, r#"{"results": []}"#, ""),
        (&LINKS, r#"{"totalCount": null, "links": null}"#, ""),
        (&CONNECTION, r#"{"id": null, "region": null, "state": "PAUSED"}"#, ""),
        (&CONNECTION, r#"{"type": "Kafka", "bootstrapServers": "localhost:9092"}"#, ""),
        (&CONNECTIONS, r#"{"results": []}"#, ""),
        (&PEERINGS, r#"{"results": []}"#, ""),
        (&PEERINGS, r#"{"results": [{"cloudStatus": "something-new"}]}"#, ""),
        (&DETAILS, r#"{"cloudProvider": "somewhere"}"#, ""),
        (&DETAILS, r#"{"cidrBlock": null}"#, ""),
        (&DETAILS, r#"{"cidrBlock": "no block"}"#, ""),
        (&ERROR, r#"{"parameters": [{"a": 1}]}"#, ""),
        (&ERROR, r#"{"parameters": null, "detail": null, "reason": null}"#, ""),
        (&ERROR, r#"{"errorCode": "NEVER_SEEN_BEFORE", "badRequestDetail": {"fields": []}}"#, ""),
    ]);
}

#[test]
fn answers_have_a_shape() {
    hold(&[
        (&LINK, r#"{"_id": null}"#, "missing-key@/_id"),
        (&LINK, r#"{"_id": 7}"#, "wrong-type@/_id"),
        (&LINK, r#"{"state": ["IDLE"]}"#, "wrong-type@/state"),
        (&LINK, r#"{"region": {}}"#, "wrong-type@/region"),
        (&LINKS, r#"{"results": null}"#, "missing-key@/results"),
        (&LINKS, r#"{"results": {"_id": "x"}}"#, "wrong-type@/results"),
        (&LINKS, r#"{"results": ["6a7941d3c0eb9e7a17722d71"]}"#, "wrong-type@/results/0"),
        (&LINKS, r#"{"results": [{"_id": "x"}, {"provider": "AWS"}]}"#, "missing-key@/results/1/_id"),
        (&LINKS, r#"{"totalCount": "1"}"#, "wrong-type@/totalCount"),
        (&LINKS, r#"{"totalCount": 1.5}"#, "wrong-type@/totalCount"),
        (&LINKS, r#"{"totalCount": 1e2}"#, "wrong-type@/totalCount"),
        (&CONNECTION, r#"{"name": null}"#, "missing-key@/name"),
        (&CONNECTION, r#"{"type": null}"#, "missing-key@/type"),
        (&CONNECTION, r#"{"state": false}"#, "wrong-type@/state"),
        (&CONNECTIONS, r#"{"results": [{"name": "orders"}]}"#, "missing-key@/results/0/type"),
        (&PEERINGS, r#"{"results": [{"name": 1}]}"#, "wrong-type@/results/0/name"),
        (&PEERINGS, r#"{"results": [[]]}"#, "wrong-type@/results/0"),
        (&DETAILS, r#"{"cloudProvider": null}"#, "cloud-provider-omitted@/cloudProvider"),
        (&DETAILS, r#"{"cloudProvider": ""}"#, "cloud-provider-omitted@/cloudProvider"),
        (&DETAILS, r#"{"cidrBlock": "192.168.123.0/21"}"#, "host-bits-in-cidr@/cidrBlock"),
        (&DETAILS, r#"{"cidrBlock": "10.0.0.1/32"}"#, ""),
        (&DETAILS, r#"{"cidrBlock": "10.0.0.1/0"}"#, "host-bits-in-cidr@/cidrBlock"),
        (&DETAILS, r#"{"cidrBlock": 10}"#, "wrong-type@/cidrBlock"),
        (&DETAILS, r#"{"awsAccountId": 444455556666}"#, "wrong-type@/awsAccountId"),
        (&ERROR, r#"{"error": null}"#, "missing-key@/error"),
        (&ERROR, r#"{"error": "400"}"#, "wrong-type@/error"),
        (&ERROR, r#"{"errorCode": null}"#, "missing-key@/errorCode"),
        (&ERROR, r#"{"errorCode": 400}"#, "wrong-type@/errorCode"),
        (&ERROR, r#"{"detail": {}}"#, "wrong-type@/detail"),
    ]);
    hold_texts(
        Kind::ApiError,
        &[("[]", "not-an-object@"), ("{}", "missing-key@/error missing-key@/errorCode")],
    );
}

fn kind_of(text: &str) -> Option<Kind> {
    check(text, &Options::default()).kind
}

#[test]
fn kinds_are_recognised_by_keys() {
    for base in linkspec::payload::base::ALL {
        if base.kind == Kind::PrivateLinkUpdate || base.text.contains("\"Kafka\"") {
            continue;
        }
        assert_eq!(kind_of(base.text), Some(base.kind), "{}", base.title);
    }
    for (text, kind) in [
        (r#"{"requesterVpcId": "vpc-0a1b2c3d"}"#, Kind::VpcPeeringAccept),
        (r#"{"requester_vpc_id": "vpc-0a1b2c3d", "requester_account_id": "1"}"#, Kind::VpcPeeringAccept),
        (r#"{"name": "k", "type": "AWSKinesisDataStream", "aws": {}}"#, Kind::StreamConnection),
        (r#"{"name": "r", "schemaRegistryUrls": []}"#, Kind::StreamConnection),
        (r#"{"Statements": [{"Principal": {"AWS": "1"}, "Action": "kafka:*"}]}"#, Kind::MskClusterPolicy),
        (
            r#"{"Statement": {"Principal": "*", "Action": "*", "Resource": "arn:aws:kafka:x"}}"#,
            Kind::MskClusterPolicy,
        ),
        (
            r#"{"links": [{"href": "https://x/api/atlas/v2/groups/1/streams/privateLinkConnections?pageNum=1", "rel": "self"}], "results": [], "totalCount": 0}"#,
            Kind::PrivateLinkList,
        ),
        (
            r#"{"links": [{"href": "https://x/api/atlas/v2/groups/1/streams/w/connections", "rel": "self"}], "results": []}"#,
            Kind::ConnectionList,
        ),
        (
            r#"{"results": [{"requesterVpcId": "vpc-1", "accepterVpcId": "vpc-2"}], "totalCount": 1}"#,
            Kind::VpcPeeringList,
        ),
        (
            r#"{"_id": "6a7941d3c0eb9e7a17722d71", "provider": "Azure", "region": "US_EAST_2"}"#,
            Kind::PrivateLinkResponse,
        ),
        (
            r#"{"type": "Kafka", "bootstrapServers": "a:1", "state": "READY", "name": "k"}"#,
            Kind::ConnectionResponse,
        ),
        (r#"{"error": 404, "errorCode": "NOT_FOUND", "detail": "no"}"#, Kind::ApiError),
    ] {
        assert_eq!(kind_of(text), Some(kind), "{text}");
    }
}

/// Files that lie about in repositories.
const FOREIGN: &[(&str, &str)] = &[
    (
        "package.json",
        r#"{"name": "app", "version": "1.0.0", "type": "module", "scripts": {}, "config": {"port": 1}}"#,
    ),
    (
        "an installed package",
        r#"{"_id": "left-pad@1.0.0", "name": "left-pad", "version": "1.0.0", "type": "module"}"#,
    ),
    ("tsconfig.json", r#"{"compilerOptions": {"strict": true}, "include": ["src"]}"#),
    (
        "Terraform state",
        r#"{"version": 4, "terraform_version": "1.5.0", "serial": 1, "resources": [{"type": "aws_msk_cluster", "name": "m"}]}"#,
    ),
    ("Terraform variables", r#"{"cloudProvider": "AWS", "regionName": "us-east-1", "clusterName": "c"}"#),
    (
        "an OpenAPI document",
        r#"{"openapi": "3.0.1", "info": {"title": "x"}, "paths": {}, "components": {"schemas": {}}}"#,
    ),
    (
        "a policy of a user",
        r#"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["kafka:*", "kafka-cluster:Connect"], "Resource": "*"}]}"#,
    ),
    (
        "a policy of a bucket",
        r#"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*"}]}"#,
    ),
    (
        "a trust policy",
        r#"{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Service": "kafka.amazonaws.com"}, "Action": "sts:AssumeRole"}]}"#,
    ),
    (
        "a policy of a key",
        r#"{"Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::111122223333:root"}, "Action": "kms:*", "Resource": "*"}]}"#,
    ),
    (
        "a CloudFormation template",
        r#"{"AWSTemplateFormatVersion": "2010-09-09", "Resources": {"P": {"Type": "AWS::MSK::ClusterPolicy"}}}"#,
    ),
    (
        "a context of CDK",
        r#"{"awsAccountId": "111122223333", "vpcId": "vpc-0a1b2c3d", "region": "us-east-1"}"#,
    ),
    (
        "an answer of EC2",
        r#"{"VpcPeeringConnections": [{"RequesterVpcInfo": {"VpcId": "vpc-1"}, "Status": {"Code": "active"}}]}"#,
    ),
    (
        "an entry of a peering list",
        r#"{"_id": "1", "requesterVpcId": "vpc-1", "accepterVpcId": "vpc-2", "cloudStatus": "active"}"#,
    ),
    (
        "a page of clusters",
        r#"{"links": [], "results": [{"id": "1", "name": "Cluster0", "clusterType": "REPLICASET", "stateName": "IDLE"}], "totalCount": 1}"#,
    ),
    (
        "a page of something",
        r#"{"results": [{"id": 1, "type": "S3", "name": "x"}], "links": {}, "totalCount": 1}"#,
    ),
    ("an empty page of something", r#"{"results": [], "totalCount": 0}"#),
    ("an error of Google", r#"{"error": {"code": 404, "message": "no", "status": "NOT_FOUND"}}"#),
    ("an error of Salesforce", r#"{"errorCode": "INVALID_FIELD", "message": "no"}"#),
    ("an error by text", r#"{"error": "access_denied", "errorCode": "E1", "detail": "x"}"#),
    ("a server of an assistant", r#"{"name": "docs", "type": "http", "url": "https://mcp.example.com"}"#),
    (
        "a data source of Grafana",
        r#"{"name": "p", "type": "prometheus", "url": "http://localhost:9090", "access": "proxy"}"#,
    ),
    (
        "a linked service of Data Factory",
        r#"{"name": "b", "type": "AzureBlobStorage", "typeProperties": {}}"#,
    ),
    ("a backup target", r#"{"name": "b", "type": "S3", "bucket": "b", "region": "eu-west-1"}"#),
    (
        "a Kubernetes object",
        r#"{"apiVersion": "v1", "kind": "Service", "metadata": {"name": "x"}, "spec": {"type": "ClusterIP"}}"#,
    ),
    (
        "a launch configuration",
        r#"{"version": "0.2.0", "configurations": [{"name": "Launch", "type": "node"}]}"#,
    ),
    ("a notebook", r#"{"cells": [], "metadata": {"kernelspec": {"name": "python3"}}, "nbformat": 4}"#),
    ("a composer file", r#"{"name": "a/b", "type": "library", "require": {}, "config": {}}"#),
    ("a Kafka connector", r#"{"name": "sink", "connector.class": "S3Sink", "tasks.max": "1"}"#),
    ("a state machine", r#"{"StartAt": "A", "States": {"A": {"Type": "Pass", "End": true}}}"#),
    ("an empty object", "{}"),
    ("a list", "[1, 2]"),
];

#[test]
fn what_is_not_ours_is_not_claimed() {
    assert!(FOREIGN.len() >= 15);
    for (name, text) in FOREIGN {
        serde_json::from_str::<serde_json::Value>(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(kind_of(text), None, "{name}");
        assert_eq!(found(None, text).len(), 1, "{name}");
    }
}

fn kind_in(command: &str) -> Vec<Kind> {
    let reports = linkspec::check_document(command, "steps.sh", &Options::default());
    reports.iter().filter_map(|report| report.kind).collect()
}

#[test]
fn a_request_tells_the_kind() {
    const API: &str = "https://cloud.mongodb.com/api/atlas/v2/groups/671a86f4cfc9da7d7c31b14f/streams";
    for (method, path, body, kind) in [
        (
            "POST",
            "/vpcPeeringConnections/pcx-1:accept",
            r#"{"requesterVpcId": 1}"#,
            Some(Kind::VpcPeeringAccept),
        ),
        ("POST", "/vpcPeeringConnections/pcx-1:accept", r#"{"vpc": "vpc-1"}"#, Some(Kind::VpcPeeringAccept)),
        ("POST", "/vpcPeeringConnections/pcx-1:reject", r#"{"requesterVpcId": "x"}"#, None),
        ("POST", "/w/connections", r#"{"name": "a", "type": "S3"}"#, Some(Kind::StreamConnection)),
        ("POST", "/w/connections", r#"{"name": "a", "type": "Nonsense"}"#, Some(Kind::StreamConnection)),
        (
            "POST",
            "/w/connections",
            r#"{"name": "a", "schemaRegistryUrls": []}"#,
            Some(Kind::StreamConnection),
        ),
        ("POST", "/w/connections", r#"{"name": "a", "type": "Kafka"}"#, Some(Kind::KafkaConnection)),
        ("POST", "/w/connections", r#"{"name": "a", "type": "kafka"}"#, Some(Kind::KafkaConnection)),
        ("POST", "/w/connections", r#"{"name": "a"}"#, Some(Kind::KafkaConnection)),
        ("PATCH", "/w/connections/a", r#"{"type": "Kafka"}"#, Some(Kind::KafkaConnectionUpdate)),
        ("PATCH", "/w/connections/a", r#"{"type": "S3"}"#, None),
        ("POST", "/w/connections/a/failoverConnections", r#"{"type": "Kafka"}"#, None),
        ("POST", "/w/processor", r#"{"name": "p", "pipeline": []}"#, None),
        ("POST", "/privateLinkConnections", r#"{"provider": "AWS"}"#, Some(Kind::PrivateLink)),
    ] {
        let command = format!("curl -X {method} '{API}{path}' -d '{body}'\n");
        let kinds: Vec<Kind> = kind.into_iter().collect();
        assert_eq!(kind_in(&command), kinds, "{command}");
    }
    assert_eq!(kind_in(&format!("curl '{API}/accountDetails?cloudProvider=aws&regionName=US_EAST_1'\n")), []);
}
