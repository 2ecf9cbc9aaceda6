//! Lines and columns as editors count them, whatever stands before a finding.

use crate::common::{diagnostics, folder, run_in, write};

/// Checks a file in which `@` marks the place of the only finding, and gives it back.
fn place(text: &str) -> (u64, u64, u64) {
    let folder = folder();
    let at = text.find('@').expect("a mark");
    write(folder.path(), "payload.json", text.replace('@', ""));
    let reports =
        run_in(folder.path(), ["check", "--format=json", "--kind=private-link", "payload.json"]).reports();
    let found = reports[0]["diagnostics"].as_array().unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    let number = |key: &str| found[0]["start"][key].as_u64().unwrap();
    assert_eq!(number("offset"), text[..at].encode_utf16().count() as u64, "{text:?}");
    let human = run_in(folder.path(), ["check", "--kind=private-link", "payload.json"]);
    let shown = format!("payload.json:{}:{}\n", number("line"), number("column"));
    assert!(human.out.contains(&shown), "{shown} in {}", human.out);
    (number("line"), number("column"), number("offset"))
}

#[test]
fn lines_end_at_lf_crlf_and_cr() {
    for end in ["\n", "\r\n", "\r"] {
        let text =
            format!("{{{end}\"provider\": \"AWS\",{end}\"vendor\": \"MSK\",{end}\"arn\": @\"x\"}}{end}");
        assert_eq!(place(&text).0, 4, "{end:?}");
        assert_eq!(place(&text).1, 8, "{end:?}");
    }
    let mixed = "{\r\"provider\": \"AWS\",\n\r\"vendor\": \"MSK\",\r\n\r\n\"arn\": @\"x\"}";
    assert_eq!(place(mixed).0, 6);
}

#[test]
fn columns_are_units_of_utf_16() {
    for (inside, units) in [
        ("ä", 1),
        // An e and its accent.
        ("e\u{301}", 2),
        ("漢字", 2),
        ("😀", 2),
        // A family of three.
        ("👨\u{200d}👩\u{200d}👧", 8),
        ("🇩🇪", 4),
    ] {
        let before = format!("\"dnsDomain\": \"{inside}\", ");
        assert_eq!(behind(&before), behind("\"dnsDomain\": \"\", ") + units, "{inside:?}");
    }
    assert_eq!(behind("\t\t"), behind("") + 2, "a tab is one column");
}

/// The column of an unknown key that stands behind this.
fn behind(before: &str) -> u64 {
    let folder = folder();
    let text = format!("{{{before}\"x\": 1}}");
    write(folder.path(), "payload.json", &text);
    let run = run_in(folder.path(), ["check", "--format=json", "--kind=private-link", "payload.json"]);
    let reports = run.reports();
    let found = diagnostics(&reports[0]).find(|found| found["pointer"] == "/x").expect("a finding");
    assert_eq!(found["code"], "unknown-key");
    let at = text.find("\"x\"").expect("the key");
    assert_eq!(found["start"]["offset"], text[..at].encode_utf16().count());
    found["start"]["column"].as_u64().expect("a column")
}

#[test]
fn marks_stand_below_what_they_mark() {
    let folder = folder();
    write(folder.path(), "payload.json", "{\"provider\": \"AWS\",\n\"vendor\": \"MSK\", \"arn\": \"x\"}\n");
    let run = run_in(folder.path(), ["check", "payload.json"]);
    let lines: Vec<&str> = run.out.lines().collect();
    let source = lines.iter().position(|line| line.contains("\"arn\"")).expect("the line is shown");
    let (from, to) = (lines[source].find("\"x\"").unwrap(), lines[source + 1].find('^').expect("a mark"));
    assert_eq!((from, lines[source + 1].trim_end().len()), (to, to + 3), "{}", run.out);
    assert!(lines[source].starts_with("2 |"), "{}", run.out);
}

#[test]
fn lines_of_a_cr_file_are_lines_of_the_frame() {
    let folder = folder();
    write(
        folder.path(),
        "payload.json",
        "{\"provider\": \"AWS\",\r\"vendor\": \"MSK\",\r\"arn\": \"x\"\r}\r",
    );
    let run = run_in(folder.path(), ["check", "payload.json"]);
    assert!(!run.out.contains('\r'), "{:?}", run.out);
    for line in ["2 | \"vendor\": \"MSK\",", "3 | \"arn\": \"x\"", "4 | }"] {
        assert!(run.out.lines().any(|shown| shown == line), "{line} in {}", run.out);
    }
}
