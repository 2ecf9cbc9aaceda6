//! Configurations, as the source documents have them.

use linkspec::procedure::{Config, ConfigError, Course, Procedure};
use serde_json::{Value, json};

pub const PROJECT: &str = "8358217d3abb5c76c3434648";

fn connection(name: &str, server: &str, mechanism: &str) -> Value {
    json!({
        "name": name, "type": "Kafka", "bootstrapServers": server, "security": {"protocol": "SASL_SSL"},
        "authentication": {"mechanism": mechanism, "username": "demo", "password": "hunter2"},
    })
}

pub fn confluent() -> Value {
    json!({
        "projectId": PROJECT, "workspace": "spinstance",
        "privateLink": {
            "vendor": "Confluent", "provider": "AWS", "region": "us_east_1",
            "serviceEndpointId": "com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9",
            "dnsDomain": "sample.us-east-1.aws.confluent.cloud",
            "dnsSubDomain": [
                "use1-az1.sample.us-east-1.aws.confluent.cloud",
                "use1-az2.sample.us-east-1.aws.confluent.cloud",
                "use1-az4.sample.us-east-1.aws.confluent.cloud",
            ],
        },
        "kafkaConnection": connection("confluent_demo", "slr-ntgrbn.sample.us-east-1.aws.confluent.cloud:9092", "PLAIN"),
    })
}

pub fn enterprise() -> Value {
    json!({
        "projectId": PROJECT, "workspace": "spinstance",
        "privateLink": {
            "vendor": "CONFLUENT", "provider": "AWS", "region": "us-east-1", "dnsSubDomain": [],
            "serviceEndpointId": "com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9",
        },
        "kafkaConnection": connection("enterprise", "lkc-1a2b3c-ap1a2b3c.us-east-1.aws.accesspoint.glb.confluent.cloud:9092", "PLAIN"),
    })
}

pub const ARN: &str =
    "arn:aws:kafka:us-east-1:123456789012:cluster/testing/de8982fa-8222-4e87-8b20-9bf3cdfa1521-2";

pub fn msk() -> Value {
    json!({
        "projectId": PROJECT, "workspace": "spinstance",
        "privateLink": {"vendor": "msk", "provider": "AWS", "arn": ARN},
        "kafkaConnection": connection("msk_demo", "b-1.scram.testing.a1b2c3.c4.kafka.us-east-1.amazonaws.com:14001", "SCRAM-512"),
    })
}

pub fn peering() -> Value {
    json!({"projectId": "671a86f4cfc9da7d7c31b14f", "region": "US_EAST_1"})
}

/// A configuration with some keys set.
pub fn with(mut config: Value, more: Value) -> Value {
    let more = more.as_object().expect("an object").clone();
    config.as_object_mut().expect("an object").extend(more);
    config
}

pub fn start(config: &Value) -> Procedure {
    Procedure::new(Config::read(&config.to_string()).unwrap_or_else(|error| panic!("{error:?}")))
}

fn error(config: &Value) -> ConfigError {
    Config::read(&config.to_string()).expect_err("it is wrong")
}

#[test]
fn the_payload_tells_the_procedure() {
    for (config, course) in [
        (confluent(), Course::Confluent),
        (enterprise(), Course::ConfluentEnterprise),
        (msk(), Course::Msk),
        (peering(), Course::VpcPeering),
        // A serverless cluster may have its domain from the start.
        (with(confluent(), json!({"procedure": "confluent-enterprise"})), Course::ConfluentEnterprise),
    ] {
        assert_eq!(start(&config).config().course(), course);
    }
}

#[test]
fn what_is_wrong_is_named() {
    for (config, sentence) in [
        (json!([]), "the configuration is no JSON object"),
        (json!({}), "the configuration needs `projectId`"),
        (json!({"projectId": PROJECT}), "the configuration needs `privateLink`"),
        (
            json!({"projectId": "x"}),
            "`projectId` is not right: it has characters other than hexadecimal digits",
        ),
        (json!({"projectId": 7}), "`projectId` is not right: it is no string"),
        (with(msk(), json!({"colour": 1})), "the configuration has no key `colour`"),
        (with(msk(), json!({"workspace": ".."})), "`workspace` is not right: `.` and `..` are no names"),
        (
            with(msk(), json!({"procedure": "confluent"})),
            "`privateLink` is not right: the procedure `confluent` is not for this vendor",
        ),
        (
            with(msk(), json!({"procedure": "vpc-peering"})),
            "`privateLink` is not right: peering needs no Private Link",
        ),
        (
            with(peering(), json!({"decision": "ignore"})),
            "`decision` is not right: it is none of `accept`, `reject` and `delete`",
        ),
        (with(peering(), json!({"decision": "reject"})), "the configuration needs `requesterAccountId`"),
        (with(peering(), json!({"region": "VIRGINIA_USA"})), "`region` is not right: "),
        (
            with(
                msk(),
                json!({"privateLink": {"provider": "AWS", "vendor": "S3", "region": "us-east-1", "serviceEndpointId": "com.amazonaws.us-east-1.s3"}}),
            ),
            "no procedure is documented for this vendor",
        ),
        (
            with(msk(), json!({"privateLink": {"provider": "AWS", "vendor": "MSK", "arn": "1235711"}})),
            "the payload `privateLink` is not fit to be sent",
        ),
        (
            with(msk(), json!({"kafkaConnection": {"type": "Kafka"}})),
            "the payload `kafkaConnection` is not fit to be sent",
        ),
        (
            with(enterprise(), json!({"accessPointDomain": "a.example.com:9092"})),
            "the payload `accessPointDomain` is not fit to be sent",
        ),
    ] {
        let error = error(&config).to_string();
        assert!(error.contains(sentence), "{error} instead of {sentence}");
    }
}

#[test]
fn no_secret_is_shown() {
    let procedure = start(&msk());
    assert!(!format!("{procedure:?} {:?}", procedure.next()).contains("hunter2"));
    assert!(!procedure.masked_plan_json("https://example.com").contains("hunter2"));
    assert!(procedure.to_json().contains("hunter2"), "the state is whole");
}

#[test]
fn events_that_are_none_are_refused() {
    for event in [
        json!({}),
        json!({"operation": "no-such"}),
        json!({"operation": "list-connections"}),
        json!({"operation": "list-connections", "status": "200"}),
        json!({"step": "multi-vpc"}),
        json!(7),
    ] {
        let state = with(msk(), json!({"events": [event]})).to_string();
        let error = Procedure::read(&state).expect_err("it is wrong").to_string();
        assert_eq!(error, "`events` is not right: one of them is no event", "{state}");
    }
}

/// The types of the npm package are written by hand; every name that Rust has stands in them.
#[test]
fn typescript_has_the_same_names() {
    use linkspec::procedure::{Decision, Operation};
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("pkg/procedure.d.ts");
    let types = std::fs::read_to_string(file).expect("there are types");
    for operation in Operation::ALL {
        let start = types.find(&format!("\n  \"{operation}\": {{")).unwrap_or_else(|| panic!("{operation}"));
        let entry = &types[start..start + types[start..].find(';').expect("an end")];
        let rest = &types[start..start + types[start..].find("};").expect("an end")];
        for parameter in operation.parameters() {
            assert!(
                rest.contains(&format!("{parameter}: string"))
                    || rest.contains(&format!("{parameter}?: string")),
                "{parameter} of {entry}"
            );
        }
        assert_eq!(rest.contains("payload: "), !operation.kinds().is_empty(), "{operation}");
    }
    for name in Course::ALL
        .iter()
        .map(|course| course.as_str())
        .chain(Decision::ALL.iter().map(|decision| decision.as_str()))
    {
        assert!(types.contains(&format!("\"{name}\"")), "{name}");
    }
}
