//! Texts that between them show everything that a report can say.

use std::fs;

use linkspec::{Kind, Report, check};
use serde_json::Value;

use crate::common::{self, options, rules::bad_examples};

/// A text and the kind that it is checked as.
pub struct Sample {
    pub name: String,
    pub text: String,
    pub kind: Option<Kind>,
}

impl Sample {
    pub fn report(&self) -> Report {
        check(&self.text, &options(self.kind))
    }

    pub fn json(&self) -> Value {
        common::json(&self.report())
    }
}

/// The bad examples of all rules, the corpus where it is there, and texts of this test's own.
pub fn samples() -> Vec<Sample> {
    let mut samples: Vec<Sample> = bad_examples()
        .into_iter()
        .map(|shown| Sample { name: shown.code, text: shown.text, kind: shown.kind })
        .collect();
    assert!(samples.len() > 90, "only {} examples", samples.len());
    for (at, text) in OWN.iter().enumerate() {
        samples.push(Sample {
            name: format!("own {at}"),
            text: (*text).into(),
            kind: Some(Kind::PrivateLink),
        });
    }
    if let Some(shared) = common::shared() {
        let manifest = fs::read_to_string(shared.join("corpus/manifest.json")).expect("there is a manifest");
        let manifest: Value = serde_json::from_str(&manifest).expect("the manifest is JSON");
        for entry in manifest["entries"].as_array().expect("entries are a list") {
            let (file, kind) =
                (entry["file"].as_str().expect("a file"), entry["kind"].as_str().expect("a kind"));
            let Ok(kind) = kind.parse() else { continue };
            let text = fs::read_to_string(shared.join("corpus").join(file)).expect("a text");
            samples.push(Sample { name: file.into(), text, kind: Some(kind) });
        }
    }
    samples
}

/// Several findings in one text, in odd places.
const OWN: [&str; 9] = [
    "{}",
    "[]",
    "",
    "{\"dnsSubDomain\": [1, {\"a\": 2}, \"a..b\", \"\"], \"a/b~c\": 1, \"\": 2, \"provider\": \"aws\", \"vendor\": \"confluent\"}",
    "{\r\n\t\"é😀\": 1,\r\n\t\"provider\": \"AWS\", \"Vendor\": \"MSK\",\r\n\t\"provider\": \"AWS\"\r\n}",
    "{\"provider\": \"AWS\"\n\"vendor\": 'MSK', // note\n arn: \"x\",}",
    "{\"provider\": \"AZURE\", \"vendor\": \"EVENTHUB\", \"region\": \"us-east-1\", \"dns_domain\": \"x\", \"state\": 1}",
    "{\"region\": \"VIRGINIA_USA\", \"provider\": \"AWS\", \"vendor\": \"S3\", \"serviceEndpointId\": \"<service>\", \"arn\": null}",
    "\u{feff}{\"provider\": \"GCP\", \"vendor\": \"CONFLUENT\", \"gcpServiceAttachmentUris\": [\"a\", \"a\", \"a\", \"a\"]",
];
