//! The pages of documentation that began it all: what is wrong in them, where, and nothing else.

mod common;

use common::{diagnostics, run, shared};
use linkspec::values::{AccountId, MskArn};
use serde_json::Value;

/// The program's reports about the page whose name begins like this.
fn reports_of<'r>(reports: &'r [Value], page: &str) -> Vec<&'r Value> {
    let named = |report: &&Value| report["file"].as_str().is_some_and(|file| file.contains(page));
    reports.iter().filter(named).collect()
}

fn is_link(report: &&&Value) -> bool {
    report["kind"] == "private-link"
}

#[test]
fn the_pages_show_what_is_wrong_in_them() {
    let Some(shared) = shared() else { return };
    let folder = shared.join("domain/source-documents");
    let run = run(["check".as_ref(), "--format=json".as_ref(), folder.as_os_str()]);
    assert_eq!((run.err.as_str(), run.exit), ("", 1));
    let reports = run.reports();

    let confluent = reports_of(&reports, "000_");
    let links: Vec<_> = confluent.iter().filter(is_link).collect();
    assert_eq!(links.len(), 1, "one request for a private link");
    assert_eq!(links[0]["verdict"], "malformed");
    let errors: Vec<&Value> = diagnostics(links[0]).filter(|found| found["severity"] == "error").collect();
    assert_eq!(errors.len(), 1, "{errors:?}");
    assert_eq!(errors[0]["code"], "unterminated-key");
    let at = |found: &Value| (found["start"]["line"].as_u64(), found["start"]["column"].as_u64());
    assert_eq!(at(errors[0]), (Some(95), Some(15)));
    assert!(errors[0]["message"].as_str().is_some_and(|text| text.contains("`dnsSubDomain`")));
    assert_eq!(errors[0]["fix"]["edits"][0]["text"], "\"");
    assert_eq!(errors[0]["fix"]["edits"][0]["start"]["line"], 95);

    let msk = reports_of(&reports, "001_");
    let links: Vec<_> = msk.iter().filter(is_link).collect();
    assert_eq!(links.len(), 1, "one request for a private link");
    let serious_ones = serious(links[0]);
    assert_eq!(serious_ones.len(), 1, "{serious_ones:?}");
    let found = serious_ones[0];
    assert_eq!(found["code"], "malformed-msk-arn");
    assert_eq!(found["pointer"], "/arn");
    assert_eq!(at(found), (Some(98), Some(22)));
    assert_eq!(found["end"]["column"], 31);

    for report in reports_of(&reports, "003_") {
        assert_eq!(serious(report), Vec::<&Value>::new(), "nothing about the third page");
    }
    // Answers of the API are printed on every page.
    for report in reports.iter().filter(|report| !is_request(report)) {
        assert_eq!(serious(report), Vec::<&Value>::new(), "{report}");
    }
}

fn serious(report: &Value) -> Vec<&Value> {
    diagnostics(report).filter(|found| found["severity"] != "info").collect()
}

fn is_request(report: &Value) -> bool {
    ["private-link", "kafka-connection"].iter().any(|kind| report["kind"] == *kind)
}

#[test]
fn the_last_line_counts() {
    let Some(shared) = shared() else { return };
    let folder = shared.join("domain/source-documents");
    let run = run(["check".as_ref(), folder.as_os_str()]);
    assert_eq!(run.exit, 1);
    assert!(run.last_line().contains("1 malformed, 1 invalid"), "{}", run.last_line());
    for place in ["000_9f752354105cee6f.txt:95:15", "001_5ef6e57862f8c544.txt:98:22"] {
        assert!(run.out.contains(place), "{place} in {}", run.out);
    }
}

#[test]
fn the_policy_of_the_page_is_the_one_that_is_built() {
    let Some(shared) = shared() else { return };
    let page = shared.join("domain/source-documents/001_5ef6e57862f8c544.txt");
    let page = std::fs::read_to_string(page).expect("the page is a text");
    let block = page.split(".. code-block:: json").nth(1).expect("a block");
    let block = block.split(".. step::").next().expect("a block ends");
    let shown: Value = serde_json::from_str(block).expect("the policy is JSON");
    let cluster = shown["Statement"][0]["Resource"].as_str().expect("a cluster");
    let built = linkspec::build::msk_cluster_policy(
        AccountId::try_from("123456789012").expect("an account"),
        &MskArn::try_from(cluster).expect("a cluster"),
    );
    let built = built.expect("the policy is valid");
    assert_eq!(serde_json::from_str::<Value>(built.text()).expect("JSON"), shown);
}
