use roxmltree::{Document, Node};

use crate::common::{diagnostics, folder, run_in, write};
use crate::{CANARY, file, files, reports};

fn elements<'n>(node: Node<'n, 'n>, name: &'static str) -> impl Iterator<Item = Node<'n, 'n>> {
    node.children().filter(move |child| child.has_tag_name(name))
}

fn count(node: Node<'_, '_>, attribute: &str) -> usize {
    node.attribute(attribute).and_then(|text| text.parse().ok()).expect("a number")
}

#[test]
fn every_finding_is_a_test_and_what_fails_is_what_decides_the_exit() {
    let folder = files();
    let reports = reports(folder.path());
    for (arguments, fails, shows) in [
        (&["check", "--format=junit", "."][..], &["error"][..], &["error", "warning"][..]),
        (&["check", "--format=junit", "--deny-warnings", "."], &["error", "warning"], &["error", "warning"]),
        (&["check", "--format=junit", "--notes", "."], &["error"], &["error", "warning", "info"]),
    ] {
        let run = run_in(folder.path(), arguments);
        assert_eq!((run.exit, run.err.as_str()), (1, ""));
        assert!(!run.out.contains(CANARY) && !run.out.contains('\u{1b}'));
        let document = Document::parse(&run.out).expect("XML");
        let root = document.root_element();
        assert_eq!((root.tag_name().name(), root.attribute("name")), ("testsuites", Some("linkspec")));
        let is_one_of = |severities: &[&str], severity: &str| severities.contains(&severity);
        let all = |severities: &[&str]| {
            let found = reports.iter().flat_map(diagnostics);
            found
                .filter(|found| is_one_of(severities, found["severity"].as_str().expect("a severity")))
                .count()
        };
        assert_eq!(count(root, "failures"), all(fails), "{arguments:?}");
        let failures = root.descendants().filter(|node| node.has_tag_name("failure"));
        assert_eq!(failures.count(), all(fails));
        let mut findings = 0;
        for suite in elements(root, "testsuite") {
            let name = suite.attribute("name").expect("a name");
            let own: Vec<_> = reports.iter().filter(|report| file(report) == name).collect();
            assert!(!own.is_empty(), "no report is of `{name}`");
            assert_eq!(count(suite, "tests"), elements(suite, "testcase").count());
            findings += elements(suite, "testcase").filter(|case| case.has_children()).count();
        }
        assert_eq!(findings, all(shows));
        let suites: std::collections::BTreeSet<String> = reports.iter().map(file).collect();
        assert_eq!(elements(root, "testsuite").count(), suites.len());
    }
}

#[test]
fn a_failure_says_what_is_wrong_where_and_what_to_do() {
    let folder = folder();
    write(folder.path(), "invalid.json", crate::common::INVALID);
    let run = run_in(folder.path(), ["check", "--format=junit", "invalid.json"]);
    let document = Document::parse(&run.out).expect("XML");
    let failure = document.descendants().find(|node| node.has_tag_name("failure")).expect("a failure");
    assert_eq!(failure.attribute("type"), Some("malformed-msk-arn"));
    let text = failure.text().expect("a text");
    assert!(text.starts_with("invalid.json:1:45: error: `arn` is not the ARN of an MSK cluster"), "{text}");
    assert!(text.contains("\nexpected `arn:aws:kafka:<region>:<account>:cluster/<name>/<uuid>`\n"), "{text}");
}

#[test]
fn a_valid_payload_is_a_test_that_passes() {
    let folder = folder();
    write(folder.path(), "valid.json", crate::common::VALID);
    let run = run_in(folder.path(), ["check", "--format=junit", "valid.json"]);
    let document = Document::parse(&run.out).expect("XML");
    let case = document.descendants().find(|node| node.has_tag_name("testcase")).expect("a test");
    assert_eq!(
        (case.attribute("name"), case.attribute("classname")),
        (Some("private-link"), Some("valid.json"))
    );
    assert_eq!((case.children().count(), run.exit), (0, 0));
}
