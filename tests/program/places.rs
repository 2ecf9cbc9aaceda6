//! Lines and columns as editors count them, whatever stands before a finding.

use crate::common::{folder, run_in, write};

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
    for (before, units) in [
        ("", 0),
        ("\t\t", 2),
        ("ä", 1),
        // An e and its accent.
        ("e\u{301}", 2),
        ("漢字", 2),
        ("😀", 2),
        // A family of three.
        ("👨\u{200d}👩\u{200d}👧", 8),
        ("🇩🇪", 4),
    ] {
        // A key of the payload cannot hold them, so a region does, with a note.
        let tabs = before.starts_with('\t');
        let (inside, outside) = if tabs { ("", before) } else { (before, "") };
        let text = format!(
            "{{{outside}\"provider\": \"AWS\", \"vendor\": \"MSK\", \"arn\": \"\", @\"{inside}\": 1}}"
        );
        let text = text.replace("\"arn\": \"\"", "\"authenticationScheme\": \"IAM\", \"arn\": \"arn:aws:kafka:eu-west-1:111122223333:cluster/orders/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0-7\"");
        let plain = place(&text.replace(before, if before.is_empty() { "\0" } else { "" }).replace('\0', ""));
        let (line, column, _) = place(&text);
        assert_eq!((line, column), (1, plain.1 + if tabs { units } else { 0 }), "{before:?}");

        let wide = text
            .replace('@', "")
            .replace(&format!("\"{inside}\": 1"), &format!("\"dnsDomain\": \"{inside}.example\", @\"x\": 1"));
        if !tabs && !before.is_empty() {
            assert_eq!(behind(&wide, inside), units, "{before:?}");
        }
    }
}

/// How many columns later the finding at the mark stands because of `inside`.
fn behind(text: &str, inside: &str) -> u64 {
    let column = |text: &str| {
        let folder = folder();
        let marked = text.find('@').expect("a mark");
        write(folder.path(), "payload.json", text.replace('@', ""));
        let run = run_in(folder.path(), ["check", "--format=json", "--kind=private-link", "payload.json"]);
        let reports = run.reports();
        let found = reports[0]["diagnostics"].as_array().unwrap();
        let last = found.last().expect("a finding");
        assert_eq!((last["code"].as_str(), last["pointer"].as_str()), (Some("unknown-key"), Some("/x")));
        assert_eq!(last["start"]["offset"], text[..marked].encode_utf16().count());
        last["start"]["column"].as_u64().unwrap()
    };
    column(text) - column(&text.replace(inside, ""))
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
