//! Our verdict on shape, the crate `jsonschema` on our schemas, and, in Node.js, ajv: on 100,000
//! payloads they disagree on none. The payloads and verdicts are left for `tests/node/schema.test.js`
//! in a file that git ignores.
#![allow(unreachable_pub, reason = "a test crate has no outside")]

mod aim;
mod coverage;
mod generate;
mod random;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use jsonschema::Validator;
use linkspec::rules::Severity;
use linkspec::schema::{Draft, SHAPE, schema};
use linkspec::{Kind, Options, check};
use serde_json::{Value, json};

use coverage::Coverage;
use random::Random;

const PAYLOADS: usize = 100_000;

/// How often every keyword must be satisfied, and how often violated.
const LEAST: u64 = 100;

/// Types that the condition around them has settled; they stand there for ajv's strict mode, and
/// nothing can violate them.
fn is_restated(kind: Kind, keyword: &str) -> bool {
    kind == Kind::KafkaConnection && keyword.ends_with("/then/properties/authentication/type")
}

/// Whether no rule about shape is broken.
fn fits(kind: Kind, payload: &Value) -> bool {
    let options = Options { kind: Some(kind), positions: false, ..Options::default() };
    let report = check(&payload.to_string(), &options);
    !report.diagnostics.iter().any(|found| found.severity == Severity::Error && SHAPE.contains(&found.code))
}

fn validator(schema: &Value) -> Validator {
    jsonschema::meta::validate(schema).unwrap_or_else(|error| panic!("{error}"));
    jsonschema::validator_for(schema).expect("the schema compiles")
}

/// Payloads of a kind on which the schema and our verdict differ.
fn disagreements(kind: Kind, schema: &Value, payloads: &[(Value, bool)]) -> Vec<String> {
    let validator = validator(schema);
    let differ = |(payload, fits): &&(Value, bool)| validator.is_valid(payload) != *fits;
    let say = |(payload, fits): &(Value, bool)| {
        let errors: Vec<String> = validator.iter_errors(payload).map(|error| error.to_string()).collect();
        format!("{kind}: we say {fits} to {payload}; the schema {errors:?}")
    };
    payloads.iter().filter(differ).map(say).collect()
}

/// Payloads of a kind, and whether they fit. Most are made at random; the last are made for keywords
/// that were tried too seldom.
fn payloads(kind: Kind, count: usize, coverage: &mut Coverage<'_>) -> Vec<(Value, bool)> {
    let mut random = Random(0x11_4b5_9ec ^ (kind as u64) << 32);
    let mut all = Vec::with_capacity(count);
    let mut add = |payload: Value, coverage: &mut Coverage<'_>| {
        let fits = fits(kind, &payload);
        assert_eq!(coverage.holds(&payload), fits, "{kind}: {payload}");
        all.push((payload, fits));
        all.len()
    };
    while add(generate::payload(kind, &mut random), coverage) < count / 3 {}
    let mut scratch = coverage.clone();
    for keyword in coverage.counts.keys().cloned().collect::<Vec<_>>() {
        for wanted in [0, 1] {
            let mut misses = 0;
            while coverage.counts[&keyword][wanted] < LEAST && misses < 12 && !is_restated(kind, &keyword) {
                match aim::at(kind, &keyword, wanted, &mut scratch, &mut random) {
                    Some(payload) => drop(add(payload, coverage)),
                    None => misses += 1,
                }
            }
        }
    }
    while add(generate::payload(kind, &mut random), coverage) < count {}
    all
}

/// How many payloads each kind gets: by how much its schema says.
fn shares() -> Vec<(Kind, usize)> {
    let weight = |kind: Kind| 40 + Coverage::new(&schema(kind, Draft::Draft202012)).counts.len();
    let total: usize = Kind::ALL.iter().map(|kind| weight(*kind)).sum();
    // Those made for keywords come on top.
    Kind::ALL.iter().map(|kind| (*kind, weight(*kind) * PAYLOADS * 17 / 20 / total)).collect()
}

#[test]
fn nobody_disagrees() {
    let (mut wrong, mut thin, mut table) = (Vec::new(), Vec::new(), String::new());
    let mut file = json!({
        "2020-12": Kind::ALL.iter().map(|kind| schema(*kind, Draft::Draft202012)).collect::<Value>(),
        "draft-07": Kind::ALL.iter().map(|kind| schema(*kind, Draft::Draft07)).collect::<Value>(),
    })
    .to_string();
    let (mut total, mut valid) = (0, 0);
    for (kind, share) in shares() {
        let schemas: Vec<Value> = Draft::ALL.iter().map(|draft| schema(kind, *draft)).collect();
        let mut coverage = Coverage::new(&schemas[0]);
        let all = payloads(kind, share, &mut coverage);
        for schema in &schemas {
            wrong.extend(disagreements(kind, schema, &all));
        }
        for (payload, fits) in &all {
            let _ = write!(file, "\n{}", json!([kind.as_str(), fits, payload]));
        }
        let fitting = all.iter().filter(|(_, fits)| *fits).count();
        let _ = writeln!(table, "{kind}: {} payloads, {fitting} valid", all.len());
        for (keyword, [satisfied, violated]) in &coverage.counts {
            let _ = writeln!(table, "{satisfied:>9} {violated:>9}  {keyword}");
            let restated = is_restated(kind, keyword);
            assert!(!restated || *violated == 0, "{keyword} is not only restated");
            if *satisfied < LEAST || *violated < LEAST && !restated {
                thin.push(format!("{kind} {keyword}: {satisfied} {violated}"));
            }
        }
        total += all.len();
        valid += fitting;
    }
    println!("{table}{total} payloads, {valid} valid");
    assert!(wrong.is_empty(), "{} disagreements\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
    assert!(total >= PAYLOADS, "only {total} payloads");
    assert!((30..=70).contains(&(valid * 100 / total)), "{valid} of {total} are valid");
    assert!(thin.is_empty(), "{} keywords are tried too seldom\n{}", thin.len(), thin.join("\n"));
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node/generated");
    fs::create_dir_all(&folder).expect("the folder can be made");
    fs::write(folder.join("agreement.jsonl"), file).expect("the file can be written");
}

/// A schema that says a little less, or a little more, than the rules is noticed.
#[test]
fn a_planted_disagreement_is_found() {
    let plant = |kind: Kind, at: &str, change: &dyn Fn(&mut Value)| {
        let mut schema = schema(kind, Draft::Draft202012);
        let mut random = Random(kind as u64);
        let all: Vec<(Value, bool)> = (0..4000)
            .map(|_| generate::payload(kind, &mut random))
            .map(|payload| {
                let fits = fits(kind, &payload);
                (payload, fits)
            })
            .collect();
        assert_eq!(disagreements(kind, &schema, &all), Vec::<String>::new());
        change(schema.pointer_mut(at).unwrap_or_else(|| panic!("{kind} has no {at}")));
        assert!(!disagreements(kind, &schema, &all).is_empty(), "nobody noticed the change of {kind} {at}");
    };
    plant(Kind::PrivateLink, "/properties/arn", &|schema| *schema = json!({}));
    plant(Kind::PrivateLink, "/additionalProperties", &|schema| *schema = json!(true));
    plant(Kind::PrivateLink, "/properties/gcpServiceAttachmentUris/maxItems", &|most| *most = json!(2));
    plant(Kind::KafkaConnection, "/required", &|names| *names = json!(["name"]));
    plant(Kind::KafkaConnection, "/properties/authentication/properties/mechanism/enum", &|names| {
        names.as_array_mut().expect("names").pop();
    });
    plant(Kind::StreamConnection, "/allOf/0/then", &|then| *then = json!({}));
    plant(Kind::Bundle, "/properties/mskPolicy/then", &|then| *then = json!({}));
}
