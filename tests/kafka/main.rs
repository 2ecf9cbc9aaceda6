//! Kafka connections: what is found in them, and where. Each case is a merge patch over a payload
//! that is right, and the findings that it wants, as `code@pointer` in the order of the report.

mod login;
mod networking;
mod servers;
mod shape;
mod vendors;

use linkspec::{Kind, Options, Report, Verdict, check};
use serde_json::Value;

/// A cluster of one's own.
pub(crate) const OWN: &str = r#"{
    "name": "orders", "type": "Kafka", "bootstrapServers": "b1.example.com:9092,b2.example.com:9092",
    "security": {"protocol": "SASL_SSL"},
    "authentication": {"mechanism": "SCRAM-256", "username": "orders", "password": "not-a-real-secret"}
}"#;

pub(crate) const OAUTH: &str = r#"{
    "name": "orders", "type": "Kafka", "bootstrapServers": "b1.example.com:9092",
    "security": {"protocol": "SASL_SSL"},
    "authentication": {"mechanism": "OAUTHBEARER", "method": "OIDC", "clientId": "orders",
        "clientSecret": "not-a-real-secret", "tokenEndpointUrl": "https://login.example.com/token"}
}"#;

pub(crate) const CERTIFICATE: &str = r#"{
    "name": "orders", "type": "Kafka", "bootstrapServers": "b1.example.com:9093",
    "security": {"protocol": "SSL"},
    "authentication": {"sslCertificate": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
        "sslKey": "-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----"}
}"#;

pub(crate) const MSK: &str = r#"{
    "name": "orders", "type": "Kafka",
    "bootstrapServers": "b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9096",
    "security": {"protocol": "SASL_SSL"},
    "authentication": {"mechanism": "SCRAM-512", "username": "orders", "password": "not-a-real-secret"}
}"#;

pub(crate) const IAM: &str = r#"{
    "name": "orders", "type": "Kafka",
    "bootstrapServers": "b-1.orders.a1b2c3.c4.kafka.eu-west-1.amazonaws.com:9098",
    "security": {"protocol": "SASL_SSL"},
    "authentication": {"mechanism": "AWS_MSK_IAM", "aws": {"roleArn": "arn:aws:iam::111122223333:role/kafka"}}
}"#;

pub(crate) const CONFLUENT: &str = r#"{
    "name": "orders", "type": "Kafka",
    "bootstrapServers": "lkc-1a2b3c.n3tw0rk.us-east-2.aws.confluent.cloud:9092",
    "security": {"protocol": "SASL_SSL"},
    "authentication": {"mechanism": "PLAIN", "username": "ABCDEFGH", "password": "not-a-real-secret"}
}"#;

pub(crate) const EVENT_HUBS: &str = r#"{
    "name": "orders", "type": "Kafka", "bootstrapServers": "orders.servicebus.windows.net:9093",
    "security": {"protocol": "SASL_SSL"},
    "authentication": {"mechanism": "PLAIN", "username": "$ConnectionString",
        "password": "Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=a;SharedAccessKey=not-real"}
}"#;

pub(crate) const UPDATE: &str = r#"{"type": "Kafka"}"#;

pub(crate) fn options(kind: Kind) -> Options {
    Options { kind: Some(kind), ..Options::default() }
}

/// A JSON merge patch (RFC 7396), except that `"=null"` puts a `null`.
fn merge(target: &mut Value, patch: &Value) {
    let Value::Object(patch) = patch else { return *target = patch.clone() };
    if !target.is_object() {
        *target = Value::Object(serde_json::Map::new());
    }
    let target = target.as_object_mut().unwrap();
    for (key, change) in patch {
        match change {
            Value::Null => drop(target.shift_remove(key)),
            Value::String(text) if text == "=null" => drop(target.insert(key.clone(), Value::Null)),
            change => merge(target.entry(key.clone()).or_insert(Value::Null), change),
        }
    }
}

pub(crate) fn patched(base: &str, patch: &str) -> String {
    let mut value: Value = serde_json::from_str(base).unwrap();
    merge(&mut value, &serde_json::from_str(patch).unwrap_or_else(|_| panic!("{patch}")));
    serde_json::to_string_pretty(&value).unwrap()
}

pub(crate) fn findings(report: &Report) -> Vec<String> {
    report.diagnostics.iter().map(|found| format!("{}@{}", found.code, found.pointer)).collect()
}

/// A merge patch, and what it makes wrong.
pub(crate) type Case = (&'static str, &'static [&'static str]);

/// Holds every case against what it wants, and says all that differ.
pub(crate) fn judge(kind: Kind, base: &str, cases: &[Case]) {
    let mut wrong = String::new();
    for (patch, wanted) in cases {
        let report = check(&patched(base, patch), &options(kind));
        let found = findings(&report);
        if found != *wanted {
            wrong += &format!("{patch}\n  wants {wanted:?}\n  found {found:?}\n");
        }
        // What is only normalised leaves a payload valid.
        let is_clean = found.iter().all(|found| found.starts_with("normalised-"));
        assert_eq!(is_clean, report.verdict == Verdict::Valid, "{patch}");
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

pub(crate) fn create(base: &str, cases: &[Case]) {
    judge(Kind::KafkaConnection, base, cases);
}

pub(crate) fn update(cases: &[Case]) {
    judge(Kind::KafkaConnectionUpdate, UPDATE, cases);
}
