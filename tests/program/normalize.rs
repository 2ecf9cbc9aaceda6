//! `normalize`.

use serde_json::{Value, json};

use crate::common::{run, run_with};

const PAYLOAD: &str = r#"{"provider":"Azure","vendor":"confluent","region":"US_EAST_2","dnsDomain":"n3tw0rk.eastus2.azure.confluent.cloud.","azureResourceIds":["/subscriptions/0a1b2c3d-4e5f-4071-8293-a4b5c6d7e8f9/resourceGroups/network/providers/Microsoft.Network/privateLinkServices/kafka-1"],"state":null}"#;

#[test]
fn the_canonical_payload_goes_to_the_output_and_the_changes_do_not() {
    let once = run_with(PAYLOAD.as_bytes(), ["normalize", "--kind=private-link"]);
    assert_eq!(once.exit, 0, "{}", once.err);
    let value: Value = serde_json::from_str(&once.out).expect("it is JSON");
    assert_eq!(value["provider"], "AZURE");
    assert_eq!(value["region"], "eastus2");
    assert_eq!(value["dnsDomain"], "n3tw0rk.eastus2.azure.confluent.cloud");
    assert!(
        once.err.contains("changed `/region` from `US_EAST_2` to `eastus2` (normalised-region)\n"),
        "{}",
        once.err
    );
    assert_eq!(once.err.lines().count(), 4, "{}", once.err);
    let twice = run_with(once.out.as_bytes(), ["normalize", "--kind=private-link", "-"]);
    assert_eq!((twice.out, twice.err.as_str(), twice.exit), (once.out, "", 0));
}

#[test]
fn json_has_payload_changes_and_report() {
    let run = run_with(PAYLOAD.as_bytes(), ["normalize", "--kind=private-link", "--format=json"]);
    let document: Value = serde_json::from_str(&run.out).expect("it is JSON");
    assert_eq!(document["version"], 1);
    assert_eq!(document["value"]["vendor"], "CONFLUENT");
    assert_eq!(document["report"]["verdict"], "valid");
    assert_eq!(
        document["changes"][1],
        json!({ "code": "normalised-name", "pointer": "/vendor", "op": "set", "title": "write it in upper case", "from": "confluent", "to": "CONFLUENT" })
    );
    assert_eq!((run.exit, run.err.as_str()), (0, ""));
}

#[test]
fn what_stays_wrong_is_told() {
    let run = run_with(br#"{"provider": "aws", "vendor": "msk", "arn": "1235711"}"#, ["normalize"]);
    assert_eq!(run.exit, 1);
    assert!(run.out.contains(r#""provider": "AWS""#), "{}", run.out);
    assert!(run.err.contains("error[malformed-msk-arn]"), "{}", run.err);
    let run = run_with(br#"{"provider": "aws""#, ["normalize"]);
    assert_eq!((run.exit, run.out.as_str()), (1, ""));
    assert!(run.err.contains("error[unclosed-object]"), "{}", run.err);
    let run = run_with(br#"{"provider": "aws""#, ["normalize", "--format=json"]);
    let document: Value = serde_json::from_str(&run.out).expect("it is JSON");
    assert_eq!((&document["value"], &document["report"]["verdict"]), (&Value::Null, &json!("malformed")));
}

const TEMPLATE: &[u8] = br#"{"provider": "aws", "vendor": "MSK", "arn": ${ARN}}"#;

#[test]
fn a_template_without_quotes_stays() {
    let run = run_with(TEMPLATE, ["normalize", "--templates"]);
    assert_eq!(run.exit, 0, "{}", run.err);
    assert!(run.out.contains("\"arn\": ${ARN}"), "{}", run.out);
    let run = run_with(TEMPLATE, ["normalize", "--templates", "--format=json"]);
    let document: Value = serde_json::from_str(&run.out).expect("it is JSON");
    assert!(document["text"].as_str().is_some_and(|text| text.contains("${ARN}")), "{}", run.out);
}

#[test]
fn secrets_are_in_the_payload_and_nowhere_else() {
    let secret = "hunter2-hunter2";
    let payload = json!({
        "name": "orders", "type": "Kafka", "bootstrapServers": ["b1.example.com:9092"],
        "security": { "protocol": "PLAINTEXT" },
        "authentication": { "mechanism": "SCRAM-256", "username": "orders", "Password": secret },
    });
    let run = run_with(payload.to_string().as_bytes(), ["normalize"]);
    assert!(run.out.contains(secret) && !run.err.contains(secret), "{}", run.err);
    assert!(run.err.contains("renamed the key `/authentication/Password` to `password`"), "{}", run.err);
    let run = run_with(payload.to_string().as_bytes(), ["normalize", "--format=json"]);
    let document: Value = serde_json::from_str(&run.out).expect("it is JSON");
    assert_eq!(document["value"]["authentication"]["password"], secret);
    assert!(
        !document["changes"].to_string().contains(secret) && !document["report"].to_string().contains(secret)
    );
}

#[test]
fn a_file_that_is_not_there_is_no_finding() {
    let run = run(["normalize", "no-such-file.json"]);
    assert_eq!((run.exit, run.out.as_str()), (2, ""));
}
