//! What other programs read: each format is read back by a reader that is not ours, and says what
//! `--format json` says.
#![allow(unreachable_pub, reason = "a crate of its own has nobody to reach it")]

#[path = "../common/mod.rs"]
mod common;

mod github;
mod junit;
mod sarif;

use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use common::{folder, run_in, shared, write};

/// A secret that must be in no output.
pub const CANARY: &str = "tr0ub4dor-and-three";

/// Files that show every level, odd names, odd texts, documents and secrets; also the rules' own
/// examples and, where it is there, the corpus.
pub fn files() -> TempDir {
    let folder = folder();
    let at = folder.path();
    write(at, "valid.json", common::VALID);
    write(at, "warned.json", common::WARNED);
    write(at, "invalid.json", common::INVALID);
    write(at, "no payload.json", "{\"a\": 1}");
    write(
        at,
        "odd, 100%: é😀.json",
        "{\"provider\": \"aws\", \"vendor\": \"CONFLUENTT\", \"dnsDomain\": \"é%0A\\n\\u001b[31m::error::x\", \"region\": 1}",
    );
    write(
        at,
        "deep/er/malformed.json",
        "{\"provider\": \"AWS\",\r\n \"vendor: \"MSK\",\r\n \"arn\": 'x',\r\n}",
    );
    write(
        at,
        "connection.json",
        format!(
            r#"{{"name": "orders", "type": "Kafka", "bootstrapServers": "b1.example.com", "security": {{"protocol": "sasl_ssl"}},
  "authentication": {{"mechanism": "PLAIN", "username": "orders", "pasword": "{CANARY}"}}}}"#
        ),
    );
    write(
        at,
        "page.md",
        format!(
            "# Two\n\n```json\n{}\n```\n\n```sh\nexport TOKEN={CANARY}\ncurl -u me:{CANARY} -d '{{\"provider\": \"AWS\", \"vendor\": \"msk\", \"arn\": \"x\"}}' https://cloud.mongodb.com/api/atlas/v2/groups/0a1b2c3d4e5f60718293a4b5/streams/privateLinkConnections\n```\n",
            common::INVALID
        ),
    );
    for (number, shown) in common::rules::bad_examples().into_iter().enumerate() {
        write(at, &format!("rules/{number}-{}.json", shown.code), shown.text);
    }
    if let Some(shared) = shared() {
        copy(&shared.join("corpus/genuine"), &at.join("genuine"));
        copy(&shared.join("domain/source-documents"), &at.join("documents"));
    }
    folder
}

fn copy(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_file() {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            write(to, &name, std::fs::read(&path).expect("a file"));
        }
    }
}

/// Every report of `--format json` in a folder.
pub fn reports(folder: &Path) -> Vec<Value> {
    let reports = run_in(folder, ["check", "--format=json", "."]).reports();
    assert!(reports.len() > 90, "only {} reports", reports.len());
    reports
}

/// The name of a report's file, as the formats write it.
pub fn file(report: &Value) -> String {
    report["file"].as_str().expect("a file").trim_start_matches("./").into()
}
