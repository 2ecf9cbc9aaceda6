//! The program prints the library's reports and nothing else.

use crate::common::{folder, json, run_in, write};
use crate::samples::{Sample, samples};

#[test]
fn the_program_prints_what_the_library_says() {
    let mut of_kind = std::collections::BTreeMap::<_, Vec<Sample>>::new();
    for sample in samples() {
        if let Some(kind) = sample.kind {
            of_kind.entry(kind).or_default().push(sample);
        }
    }
    assert!(of_kind.len() >= 2, "{} kinds", of_kind.len());
    for (kind, samples) in of_kind {
        let folder = folder();
        let mut expected = Vec::new();
        for (at, sample) in samples.iter().enumerate() {
            let name = format!("{at:04}.json");
            write(folder.path(), &name, &sample.text);
            let mut report = sample.report();
            report.file = Some(format!("./{name}"));
            expected.push(report);
        }
        let kind = format!("--kind={kind}");
        let whole = run_in(folder.path(), ["check", "--format=json", &kind, "."]);
        let expected_json: Vec<_> = expected.iter().map(json).collect();
        assert_eq!(whole.reports(), expected_json, "{kind}");
        // Byte for byte, so the order of keys too.
        let lines = run_in(folder.path(), ["check", "--format=jsonl", &kind, "."]).out;
        let expected_lines: Vec<String> = expected.iter().map(linkspec::Report::to_json).collect();
        assert_eq!(lines.lines().collect::<Vec<_>>(), expected_lines, "{kind}");
        for report in &expected {
            assert_eq!(report.to_json(), serde_json::to_string(report).expect("a report is JSON"));
        }
        assert_eq!(whole.out, format!("{{\"version\":1,\"reports\":[{}]}}\n", expected_lines.join(",")));
    }
}

#[test]
fn reports_of_a_document_stand_in_its_order_with_its_positions() {
    let folder = folder();
    let payload = r#"{"provider": "AWS", "vendor": "MSK", "arn": "x"}"#;
    let page = format!(
        "# é😀\r\n\r\n```json\r\n{payload}\r\n```\r\n\r\n    curl -d '{payload}' https://cloud.mongodb.com/api/atlas/v2/groups/1/streams/privateLinkConnections\r\n"
    );
    write(folder.path(), "page.md", &page);
    let reports = run_in(folder.path(), ["check", "--format=json", "page.md"]).reports();
    let library = linkspec::check_document(&page, "page.md", &linkspec::Options::default());
    assert_eq!((reports.len(), library.len()), (2, 2));
    for (nth, (report, library)) in reports.iter().zip(library).enumerate() {
        assert_eq!(report, &json(&linkspec::Report { file: Some("page.md".into()), ..library }));
        let at = page.match_indices("\"x\"").nth(nth).expect("the value stands there twice").0;
        let start = &report["diagnostics"][0]["start"];
        assert_eq!(crate::common::edits::byte(&page, start), Some(at), "{start}");
    }
}
