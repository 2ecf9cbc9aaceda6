use std::path::PathBuf;
use std::process::Command;

use serde_json::{Value, json};

use crate::common::{diagnostics, folder, run_in, write};
use crate::{CANARY, file, files, reports};

/// The official schema, by OASIS, as the crate serde-sarif carries it.
fn schema() -> Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--offline", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo can be run");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("metadata is JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let manifest = packages.iter().find(|package| package["name"] == "serde-sarif").expect("a dependency")["manifest_path"]
        .as_str()
        .map(PathBuf::from)
        .expect("a path");
    let text = std::fs::read_to_string(manifest.with_file_name("src").join("schema.json")).expect("a schema");
    // One of its patterns closes a bracket that is not open, which not every reader of patterns takes.
    let text = text.replace("[a-zA-Z]{2}]?$", "[a-zA-Z]{2}?$");
    serde_json::from_str(&text).expect("the schema is JSON")
}

fn sarif(folder: &std::path::Path, arguments: &[&str]) -> Value {
    let run = run_in(folder, [&["check", "--format=sarif"], arguments].concat());
    assert!(!run.out.contains(CANARY));
    run.json()
}

#[test]
fn it_holds_to_the_official_schema() {
    let validator = jsonschema::draft7::new(&schema()).expect("a schema");
    let folder = files();
    for arguments in
        [&["."][..], &["--notes", "--deny-warnings", "."], &["valid.json"], &["no payload.json"], &["."]]
    {
        let log = sarif(folder.path(), arguments);
        let errors: Vec<String> = validator.iter_errors(&log).map(|error| error.to_string()).collect();
        assert!(errors.is_empty(), "{arguments:?}: {errors:#?}");
        serde_json::from_value::<serde_sarif::sarif::Sarif>(log).expect("another reader understands it");
    }
    // The schema is looked at.
    let mut wrong = sarif(folder.path(), &["."]);
    wrong["runs"][0]["results"][0]["level"] = json!("fatal");
    assert!(!validator.is_valid(&wrong));
    wrong["runs"][0]["results"][0]["level"] = json!("error");
    assert!(validator.is_valid(&wrong));
    wrong["runs"][0]["columnKind"] = json!("bytes");
    assert!(!validator.is_valid(&wrong));
}

#[test]
fn it_says_what_the_report_says() {
    let folder = files();
    let log = sarif(folder.path(), &["."]);
    let run = &log["runs"][0];
    assert_eq!((&log["version"], &run["columnKind"]), (&json!("2.1.0"), &json!("utf16CodeUnits")));
    assert_eq!(run["invocations"][0]["executionSuccessful"], true);
    let rules: Vec<&str> = run["tool"]["driver"]["rules"]
        .as_array()
        .expect("rules")
        .iter()
        .filter_map(|rule| rule["id"].as_str())
        .collect();
    let mut results = run["results"].as_array().expect("results").iter();
    let (mut fixes, mut notes, mut related) = (0, 0, 0);
    for report in reports(folder.path()) {
        for found in diagnostics(&report) {
            let result = results.next().expect("a result");
            let code = found["code"].as_str().expect("a code");
            assert_eq!(result["ruleId"], code);
            assert!(rules.contains(&code), "{code} has no metadata");
            let level = if found["severity"] == "info" {
                "note"
            } else {
                found["severity"].as_str().expect("a level")
            };
            assert_eq!(result["level"], level);
            notes += usize::from(level == "note");
            let place = &result["locations"][0]["physicalLocation"];
            let uri = place["artifactLocation"]["uri"].as_str().expect("a URI");
            assert_eq!(decoded(uri), file(&report));
            assert_eq!(place["artifactLocation"]["uriBaseId"], "%SRCROOT%");
            if found.get("start").is_some() {
                let (start, end) = (&found["start"], &found["end"]);
                let region = json!({
                    "startLine": start["line"], "startColumn": start["column"],
                    "endLine": end["line"], "endColumn": end["column"],
                });
                assert_eq!(place["region"], region);
            }
            let others = found["related"].as_array().map_or(0, Vec::len);
            assert_eq!(result["relatedLocations"].as_array().map_or(0, Vec::len), others);
            related += others;
            fixes += usize::from(result.get("fixes").is_some());
            assert!(found.get("fix").is_some() || result.get("fixes").is_none());
        }
    }
    assert_eq!(results.next(), None);
    assert!(
        fixes > 40 && notes > 2 && related > 10,
        "{fixes} fixes, {notes} notes, {related} related places"
    );
}

/// A URI reference with its escapes undone.
fn decoded(uri: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = uri.bytes();
    while let Some(byte) = rest.next() {
        let mut digit =
            || rest.next().map(char::from).and_then(|digit| digit.to_digit(16)).expect("two digits") as u8;
        bytes.push(if byte == b'%' { digit() * 16 + digit() } else { byte });
    }
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn a_fingerprint_outlives_lines_above_it_and_tells_findings_apart() {
    let folder = folder();
    let payload =
        "{\n  \"provider\": \"AWS\", \"vendor\": \"MSK\",\n  \"arn\": \"x\", \"a\": 1, \"b\": 2\n}\n";
    let page = |above: &str| format!("{above}```json\n{payload}```\n\n```json\n{payload}```\n");
    let prints = |text: &str| {
        write(folder.path(), "page.md", text);
        let log = sarif(folder.path(), &["page.md"]);
        let results = log["runs"][0]["results"].as_array().expect("results").clone();
        let print =
            |result: &Value| result["partialFingerprints"]["linkspecFinding/v1"].as_str().map(String::from);
        results.iter().map(|result| print(result).expect("a fingerprint")).collect::<Vec<_>>()
    };
    let prints = [prints(&page("")), prints(&page("# A title\n\nand a paragraph\n\n"))];
    assert_eq!(prints[0], prints[1]);
    let mut apart = prints[0].clone();
    apart.sort();
    apart.dedup();
    assert_eq!((apart.len(), prints[0].len()), (6, 6));
}

#[test]
fn a_file_that_could_not_be_read_is_told() {
    let folder = folder();
    let run = run_in(folder.path(), ["check", "--format=sarif", "missing.json"]);
    assert_eq!(run.exit, 2);
    assert_eq!(run.json()["runs"][0]["invocations"][0]["executionSuccessful"], false);
}

/// What a viewer does with a fix is what `--fix` does.
#[test]
fn replacements_are_what_fix_does() {
    let folder = folder();
    let mut tried = 0;
    for (name, text) in [
        ("name.json", "{\"é\": 1,\r\n \"provider\": \"aws\"}".replace("\"é\": 1,\r\n ", "")),
        ("key.json", common_with("\"Provider\": \"AWS\"")),
        ("syntax.json", "{\"provider\": \"AWS\", \"vendor: \"MSK\", \"arn\": \"arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7\"}".into()),
    ] {
        let path = write(folder.path(), name, &text);
        let log = sarif(folder.path(), &["--kind=private-link", name]);
        let results = log["runs"][0]["results"].as_array().expect("results");
        let fixed: Vec<&Value> = results.iter().filter(|result| result.get("fixes").is_some()).collect();
        let [fixed] = fixed[..] else { continue };
        let replacement = &fixed["fixes"][0]["artifactChanges"][0]["replacements"][0];
        let region = &replacement["deletedRegion"];
        assert_eq!((&region["startLine"], &region["endLine"]), (&json!(1), &json!(1)), "these texts are one line");
        let column = |key: &str| region[key].as_u64().expect("a column") as usize - 1;
        let mut mended = text.clone();
        mended.replace_range(
            column("startColumn")..column("endColumn"),
            replacement["insertedContent"]["text"].as_str().expect("a text"),
        );
        run_in(folder.path(), ["check", "--fix", "--kind=private-link", name]);
        assert_eq!(std::fs::read_to_string(path).expect("a file"), mended);
        assert_ne!(mended, text);
        tried += 1;
    }
    assert_eq!(tried, 3);
}

fn common_with(first: &str) -> String {
    format!(
        "{{{first}, \"vendor\": \"MSK\", \"arn\": \"arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7\"}}"
    )
}
