//! The rules' page, which every diagnostic links to, says what the rules say.

#[path = "common/mod.rs"]
mod common;

use std::fs;
use std::path::Path;

#[test]
fn the_rules_page_is_current() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/rules.md");
    let run = common::run(["rules", "--format", "markdown"]);
    assert_eq!(run.exit, 0);
    let written = fs::read_to_string(page).unwrap_or_default();
    assert!(
        written == run.out,
        "www/rules.md is not what the rules say; mend it: linkspec rules --format markdown > www/rules.md"
    );
}

#[test]
fn every_diagnostic_links_to_a_heading() {
    let page = common::run(["rules", "--format", "markdown"]).out;
    let rules = common::run(["rules", "--format", "json"]).json();
    let codes: Vec<&str> =
        rules["rules"].as_array().expect("a list").iter().filter_map(|rule| rule["code"].as_str()).collect();
    assert!(codes.len() > 150);
    for code in codes {
        assert!(page.contains(&format!("\n## {code}\n")), "no heading for {code}");
    }
}
