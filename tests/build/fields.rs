//! Payloads of named fields.

use linkspec::build::{Built, fields};
use linkspec::payload::base;
use linkspec::{Kind, Mode, Verdict};
use serde_json::{Map, Value, json};

fn built(kind: Kind, given: &Value) -> Built {
    fields(kind, &given.to_string(), Mode::Submit).expect("the fields are an object")
}

fn payload(built: &Built) -> Value {
    serde_json::from_str(&built.text).expect("a payload is JSON")
}

/// The fields of an object with dots between the keys; objects with free keys stay.
fn flat(value: &Value) -> Value {
    fn gather(value: &Value, path: &str, out: &mut Map<String, Value>) {
        for (key, value) in value.as_object().expect("an object") {
            let path = if path.is_empty() { key.clone() } else { format!("{path}.{key}") };
            match value {
                Value::Object(_) => gather(value, &path, out),
                _ => drop(out.insert(path, value.clone())),
            }
        }
    }
    let mut out = Map::new();
    gather(value, "", &mut out);
    Value::Object(out)
}

#[test]
fn every_request_comes_out_as_it_went_in_nested_or_flat() {
    for base in base::ALL {
        let whole: Value = serde_json::from_str(base.text).expect("a base is JSON");
        if base.kind == Kind::Bundle {
            continue;
        }
        for given in [whole.clone(), flat(&whole)] {
            let built = built(base.kind, &given);
            assert_eq!(payload(&built), whole, "{}", base.title);
            assert_eq!(built.report.verdict, Verdict::Valid, "{}", base.title);
        }
    }
}

#[test]
fn what_a_vendor_leaves_no_choice_about_is_filled_in() {
    let arn = "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7";
    let link = built(Kind::PrivateLink, &json!({"arn": arn, "vendor": "MSK"}));
    assert_eq!(link.text, format!(r#"{{"provider":"AWS","vendor":"MSK","arn":"{arn}"}}"#));
    let connection = built(Kind::KafkaConnection, &json!({"name": "orders"}));
    assert_eq!(payload(&connection)["type"], "Kafka");
    // Three providers have Confluent.
    let open = built(Kind::PrivateLink, &json!({"vendor": "CONFLUENT"}));
    assert_eq!(payload(&open), json!({"vendor": "CONFLUENT"}));
}

#[test]
fn lists_are_taken_as_people_type_them() {
    let link = |sub: Value| {
        let given = json!({"provider": "aws", "vendor": "confluent", "dnsSubDomain": sub});
        payload(&built(Kind::PrivateLink, &given))["dnsSubDomain"].clone()
    };
    for typed in [json!("a.b, c.d"), json!(" a.b\nc.d\r\n"), json!(["a.b", "c.d"])] {
        assert_eq!(link(typed), json!(["a.b", "c.d"]));
    }
    // An answer of its own: the cluster has none.
    assert_eq!(link(json!("")), json!([]));
    let azure = json!({"provider": "AZURE", "vendor": "CONFLUENT", "dnsSubDomain": ""});
    assert_eq!(payload(&built(Kind::PrivateLink, &azure)).get("dnsSubDomain"), None);
}

#[test]
fn what_is_empty_was_not_filled_in() {
    let given = json!({"name": " orders ", "type": "", "security.protocol": null, "authentication": {"mechanism": "  "}});
    assert_eq!(payload(&built(Kind::KafkaConnection, &given)), json!({"name": "orders", "type": "Kafka"}));
}

#[test]
fn secrets_and_certificates_keep_their_blanks() {
    let given = json!({
        "authentication.password": " a b ", "authentication.username": " u ",
        "authentication.sslCertificate": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
        "config": {"sasl.x": " s ", "group.id": " g "},
    });
    assert_eq!(
        payload(&built(Kind::KafkaConnection, &given)),
        json!({
            "type": "Kafka",
            "authentication": {
                "username": "u", "password": " a b ",
                "sslCertificate": "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n",
            },
            "config": {"sasl.x": " s ", "group.id": "g"},
        })
    );
}

#[test]
fn what_is_wrong_stays_and_is_reported() {
    let given =
        json!({"provider": "AWS", "vendor": "MSK", "arn": 7, "colour.shade": "red", "region": {"x": 1}});
    let built = built(Kind::PrivateLink, &given);
    let payload = payload(&built);
    assert_eq!((&payload["arn"], &payload["region"]), (&json!(7), &json!({"x": 1})));
    assert_eq!(payload["colour.shade"], "red");
    assert_eq!(built.report.verdict, Verdict::Invalid);
    let codes: Vec<&str> = built.report.diagnostics.iter().map(|found| found.code).collect();
    assert!(codes.contains(&"wrong-type") && codes.contains(&"unknown-key"), "{codes:?}");
    assert!(built.report.diagnostics.iter().all(|found| found.start.is_none()));
}

#[test]
fn deep_and_long_fields_are_no_danger() {
    let dots = ["authentication.aws.roleArn", &".a".repeat(100_000)].concat();
    let deep = format!("{}1{}", "[".repeat(120), "]".repeat(120));
    for given in [format!(r#"{{"{dots}": "x"}}"#), format!(r#"{{"authentication": {deep}}}"#)] {
        assert!(fields(Kind::KafkaConnection, &given, Mode::Submit).is_ok());
    }
    for given in ["", "[]", "{", "7"] {
        assert!(fields(Kind::KafkaConnection, given, Mode::Submit).is_err(), "{given}");
    }
}

#[test]
fn a_policy_is_made_of_account_and_cluster() {
    let arn = "arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7";
    let policy = built(Kind::MskClusterPolicy, &json!({"awsAccountId": "444455556666", "arn": arn}));
    assert_eq!(payload(&policy), serde_json::from_str::<Value>(base::MSK_POLICY.text).expect("JSON"));
    assert_eq!(policy.report.verdict, Verdict::Valid);
    let begun = built(Kind::MskClusterPolicy, &json!({"arn": arn}));
    assert_eq!(begun.report.diagnostics[0].code, "placeholder");
}
