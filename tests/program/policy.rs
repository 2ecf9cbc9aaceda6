//! House rules: `--policy`.

use std::path::Path;

use serde_json::Value;

use crate::common::{Run, folder, run_in, write};

const LINK: &str = r#"{
  "provider": "AWS",
  "vendor": "CONFLUENT",
  "region": "us-east-1",
  "serviceEndpointId": "com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0",
  "dnsDomain": "abc123.us-east-1.aws.private.confluent.cloud",
  "dnsSubDomain": ["use1-az1.abc123.us-east-1.aws.private.confluent.cloud"]
}
"#;

const IRELAND: &str = r#"{
  "x-linkspec-kinds": ["private-link"],
  "properties": {"region": {"description": "we run in Ireland only.", "enum": ["eu-west-1"]}}
}"#;

fn check(folder: &Path, more: &[&str]) -> Run {
    run_in(folder, [&["check", "--policy", "house.schema.json"], more].concat())
}

fn house_rules(run: &Run) -> Vec<Value> {
    let reports = run.reports();
    let all = reports.iter().flat_map(|report| report["diagnostics"].as_array().expect("a list").clone());
    all.filter(|found| found["code"] == "house-rule").collect()
}

#[test]
fn a_house_in_ireland_refuses_the_rest_with_line_and_column() {
    let folder = folder();
    write(folder.path(), "house.schema.json", IRELAND);
    write(folder.path(), "virginia.json", LINK);
    write(folder.path(), "ireland.json", LINK.replace("us-east-1", "eu-west-1").replace("use1", "euw1"));
    let run = check(folder.path(), &["ireland.json"]);
    assert_eq!((run.exit, run.err.as_str()), (0, ""), "{}", run.out);
    let run = check(folder.path(), &["virginia.json"]);
    assert_eq!(run.exit, 1);
    assert!(
        run.out.starts_with("error[house-rule]: `region` must be `eu-west-1`\n --> virginia.json:4:13\n")
            && run.out.contains("help: the policy `house.schema.json` asks for it: we run in Ireland only\n"),
        "{}",
        run.out
    );
    let found = house_rules(&check(folder.path(), &["--format=json", "virginia.json"])).remove(0);
    assert_eq!((&found["pointer"], &found["start"]["column"]), (&"/region".into(), &13.into()));
    assert_eq!(found["params"]["policy"], "house.schema.json");
}

#[test]
fn payloads_in_documents_follow_it_too() {
    let folder = folder();
    write(folder.path(), "house.schema.json", IRELAND);
    write(folder.path(), "run.md", format!("# Run\n\n```json\n{LINK}```\n"));
    let found = house_rules(&check(folder.path(), &["--format=json", "run.md"])).remove(0);
    assert_eq!((&found["start"]["line"], &found["start"]["column"]), (&7.into(), &13.into()));
}

#[test]
fn the_configuration_names_policies_from_where_it_stands() {
    let folder = folder();
    write(folder.path(), ".git/HEAD", "");
    write(folder.path(), "rules/house.json", IRELAND);
    write(folder.path(), "linkspec.toml", "policy = ['rules/house.json']\n[rules]\nhouse-rule = 'warning'\n");
    write(folder.path(), "in/link.json", LINK);
    let run = run_in(&folder.path().join("in"), ["check", "--format=json", "link.json"]);
    let found = house_rules(&run);
    assert_eq!((found.len(), &found[0]["severity"], run.exit), (1, &"warning".into(), 0));
    write(folder.path(), "linkspec.toml", "templates = true\npolicy = 'no.json'\n");
    let run = run_in(folder.path(), ["check", "."]);
    assert_eq!(run.exit, 2);
    assert_eq!(
        run.err,
        "linkspec: linkspec.toml:2:10: cannot use the policy `no.json`: no such file or directory\n"
    );
}

#[test]
fn what_is_missing_is_reported_at_its_key_and_what_is_too_much_at_itself() {
    let folder = folder();
    let schema = r#"{"required": ["region", "costCentre"], "properties": {"provider": true, "vendor": {"type": "array"}},
        "maxProperties": 2, "unevaluatedProperties": false}"#;
    write(folder.path(), "house.schema.json", schema);
    write(folder.path(), "link.json", LINK);
    let run = check(folder.path(), &["--format=json", "link.json"]);
    let mut places: Vec<String> = house_rules(&run)
        .iter()
        .map(|one| format!("{} {}", one["pointer"].as_str().unwrap(), one["message"].as_str().unwrap()))
        .collect();
    places.sort();
    assert_eq!(
        places,
        [
            " the payload must have at most 2 keys",
            "/costCentre `costCentre` is missing",
            "/dnsDomain `dnsDomain` is not allowed",
            "/dnsSubDomain `dnsSubDomain` is not allowed",
            "/region `region` is not allowed",
            "/serviceEndpointId `serviceEndpointId` is not allowed",
            "/vendor `vendor` must be of type array",
        ]
    );
}

#[test]
fn a_template_is_no_value_yet() {
    let folder = folder();
    write(folder.path(), "house.schema.json", IRELAND);
    write(folder.path(), "link.json", LINK.replace("\"us-east-1\"", "\"${REGION}\""));
    let run = check(folder.path(), &["--format=json", "--templates", "link.json"]);
    assert_eq!(house_rules(&run).len(), 0);
}

#[test]
fn a_policy_shows_no_secret() {
    let folder = folder();
    let schema = r#"{"properties": {"authentication": {"properties": {
        "password": {"maxLength": 3, "pattern": "^x", "const": "y", "type": "integer", "not": {}, "enum": ["z"], "format": "ipv4"}}},
        "headers": {"additionalProperties": false}, "password": {"additionalProperties": false, "propertyNames": {"maxLength": 1}}},
        "anyOf": [{"required": ["no"]}]}"#;
    write(folder.path(), "house.schema.json", schema);
    let payload = r#"{"name": "n", "type": "Kafka", "bootstrapServers": "kafka.example.com:9092",
        "authentication": {"mechanism": "PLAIN", "username": "u", "password": "hunter2"},
        "password": {"hunter2": "hunter2"}, "headers": {"X-A": "hunter2"}, "security": {"protocol": "SASL_SSL"}}"#;
    write(folder.path(), "kafka.json", payload);
    for format in ["--format=human", "--format=json", "--format=jsonl"] {
        let run = check(folder.path(), &[format, "kafka.json"]);
        assert!(run.exit == 1 && run.out.contains("house-rule"), "{}", run.out);
        assert!(!run.out.contains("hunter2") && !run.err.contains("hunter2"), "{}", run.out);
    }
}

#[test]
fn a_policy_that_leads_elsewhere_is_refused() {
    let folder = folder();
    write(folder.path(), "link.json", LINK);
    write(folder.path(), "other.json", "true");
    for (schema, sentence) in [
        (
            r#"{"$ref": "https://example.com/house.json"}"#,
            "it refers to `https://example.com/house.json`, but no other file is read and nothing is fetched",
        ),
        (
            r#"{"allOf": [{"$ref": "other.json"}]}"#,
            "it refers to `other.json`, but no other file is read and nothing is fetched",
        ),
        (r#"{"$schema": "https://example.com/meta"}"#, "it is no JSON Schema"),
        (
            r#"{"properties": {"region": {"pattern": "(a"}}}"#,
            "it is no JSON Schema at `/properties/region/pattern`",
        ),
        ("{", "it is no JSON"),
    ] {
        write(folder.path(), "house.schema.json", schema);
        let run = check(folder.path(), &["link.json"]);
        assert_eq!((run.exit, run.out.as_str()), (2, ""), "{schema}");
        let begin = format!("linkspec: cannot use the policy `house.schema.json`: {sentence}");
        assert!(run.err.starts_with(&begin) && run.err.lines().count() == 1, "{}", run.err);
    }
}

#[test]
fn a_policy_that_turns_in_circles_ends() {
    let folder = folder();
    write(folder.path(), "link.json", LINK);
    for schema in [
        r##"{"$ref": "#"}"##,
        r##"{"$ref": "#/$defs/a", "$defs": {"a": {"allOf": [{"$ref": "#/$defs/b"}]}, "b": {"$ref": "#/$defs/a"}}}"##,
        r##"{"additionalProperties": {"$ref": "#"}, "items": {"$ref": "#"}}"##,
    ] {
        write(folder.path(), "house.schema.json", schema);
        assert!(check(folder.path(), &["link.json"]).exit <= 2, "{schema}");
    }
}

#[test]
fn a_pattern_takes_linear_time() {
    let folder = folder();
    write(folder.path(), "house.schema.json", r#"{"properties": {"region": {"pattern": "^(a+)+$"}}}"#);
    write(
        folder.path(),
        "link.json",
        LINK.replace("us-east-1\",\n  \"serviceE", &format!("{}!\",\n  \"serviceE", "a".repeat(200_000))),
    );
    let start = std::time::Instant::now();
    assert_eq!(house_rules(&check(folder.path(), &["--format=json", "link.json"])).len(), 1);
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
