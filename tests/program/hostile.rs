//! Inputs that nobody writes by hand: deep, long, wide, with odd keys.

use std::time::{Duration, Instant};

use crate::common::{VALID, codes, folder, run_in, run_with, write};

#[test]
fn depth_is_refused_without_recursion() {
    let folder = folder();
    let open = |bracket: &str| bracket.repeat(200_000);
    for (name, text) in [
        ("arrays.json", open("[")),
        ("closed.json", open("[") + &open("]")),
        ("objects.json", open("{\"a\":")),
        ("inside.json", VALID.replace("\"MSK\"", &(open("[") + &open("]")))),
    ] {
        write(folder.path(), name, text);
        let arguments = ["check", "--kind=private-link", "--format=json", name];
        let run = run_in(folder.path(), arguments);
        let reports = run.reports();
        assert_eq!((reports[0]["verdict"].as_str(), run.exit), (Some("malformed"), 1), "{name}");
        assert!(codes(&reports[0]).contains(&"too-deep"), "{name}: {:.300}", run.out);
        let human = run_in(folder.path(), ["check", "--kind=private-link", name]);
        assert!(human.out.contains("error[too-deep]") && human.out.len() < 20_000, "{name}");
    }
    // Without a kind such a file is somebody else's.
    assert_eq!(run_in(folder.path(), ["check", "arrays.json"]).exit, 0);
}

/// Nobody reads a million findings: people are shown the first hundred, and how many there are.
#[test]
fn a_million_findings_are_counted_and_not_shown() {
    let folder = folder();
    let keys: Vec<String> = (0..100_000).map(|number| format!("\"k{number}\":0")).collect();
    write(folder.path(), "keys.json", format!("{{{}}}", keys.join(",")));
    // The program of a debug build needs half a minute for a million.
    let items = if std::env::var_os("LINKSPEC_RELEASE").is_some() { 1_000_000 } else { 100_000 };
    let payload = r#"{"provider":"AWS","vendor":"CONFLUENT","region":"us-east-1","serviceEndpointId":"com.amazonaws.vpce.us-east-1.vpce-svc-0123456789abcdef0","dnsSubDomain":["#;
    write(folder.path(), "items.json", payload.to_owned() + &"1,".repeat(items - 1) + "1]}");
    for (name, found) in [("keys.json", 100_000), ("items.json", items)] {
        let mut command = crate::common::program();
        if let Some(release) = std::env::var_os("LINKSPEC_RELEASE") {
            command = std::process::Command::new(release);
        }
        command.args(["check", "--kind=private-link", name]).current_dir(folder.path());
        let run = crate::common::finish(&mut command, b"");
        assert_eq!(run.exit, 1);
        let shown = run.out.matches("error[").count() + run.out.matches("warning[").count();
        assert_eq!(shown, 100, "{name}");
        let more = run.out.lines().rev().nth(2).expect("a line before the last");
        let more: usize = more
            .strip_prefix(&format!("{name}: "))
            .and_then(|more| more.split(' ').next())
            .and_then(|more| more.parse().ok())
            .expect(more);
        assert!((found - 100..found - 95).contains(&more), "{name}: {more}");
        assert!(run.out.len() < 120_000, "{name}: {} bytes", run.out.len());
    }
}

#[test]
fn a_million_keys_are_read() {
    let mut text = String::from(&VALID[..VALID.len() - 1]);
    for number in 0..1_000_000 {
        text += &format!(",\"{number}\":{number}");
    }
    text.push('}');
    let verdict = linkspec::verdict(&text, &crate::common::options(None));
    assert_eq!(verdict, linkspec::Verdict::Invalid);
}

#[test]
fn a_hundred_megabytes_are_refused_in_a_sentence() {
    let folder = folder();
    let path = write(folder.path(), "a/large.json", "");
    std::fs::File::options().write(true).open(&path).unwrap().set_len(100 << 20).unwrap();
    write(folder.path(), "a/valid.json", VALID);
    let named = run_in(folder.path(), ["check", "a/large.json", "a/valid.json"]);
    assert_eq!(
        (named.exit, named.err.as_str()),
        (2, "linkspec: cannot check `a/large.json`: it is larger than 64 MiB\n")
    );
    assert_eq!(named.last_line(), "1 payload in 1 file checked: 1 valid");
    let walked = run_in(folder.path(), ["check", "a"]);
    assert_eq!(
        (walked.exit, walked.last_line()),
        (0, "1 payload in 1 file checked: 1 valid; 1 file skipped: too large")
    );
    let kind = run_in(folder.path(), ["check", "--kind=private-link", "--format=json", "a/large.json"]);
    assert_eq!((codes(&kind.reports()[0]), kind.exit), (vec!["too-large"], 1));
    let human = run_in(folder.path(), ["check", "--kind=private-link", "a/large.json"]);
    assert!(human.out.contains("error[too-large]") && human.out.len() < 5_000, "{:.300}", human.out);
}

/// A minified payload is one line of any length; a frame shows a piece of it.
#[test]
fn a_long_line_makes_a_short_frame() {
    let folder = folder();
    let long = "x".repeat(5_000_000);
    let began = Instant::now();
    for (name, text) in [
        (
            "after.json",
            VALID
                .replace("\"AWS\"", &format!("\"AWS\", \"dnsDomain\": \"{long}\""))
                .replace("arn:aws", "nra:aws"),
        ),
        ("value.json", VALID.replace("arn:aws:kafka", &long)),
        ("object.json", VALID.replace("\"MSK\"", &format!("{{\"a\": \"{long}\"}}"))),
        ("key.json", VALID.replace("\"vendor\"", &format!("\"{long}\": 1, \"vendor\""))),
        (
            "malformed.json",
            VALID.replace("\"vendor\":", &format!("\"dnsDomain\": \"{long}\", \"vendor\" \"x\"")),
        ),
        ("lines.json", VALID.replace("\"AWS\"", &format!("[\n{}\n]", "1,\n".repeat(1_000_000) + "1"))),
    ] {
        write(folder.path(), name, text);
        let run = run_in(folder.path(), ["check", "--kind=private-link", name]);
        assert_eq!(run.exit, 1, "{name}");
        assert!(run.out.contains("error["), "{name}");
        assert!(run.out.len() < 8_000, "{name}: {} bytes", run.out.len());
        let longest = run.out.lines().map(|line| line.chars().count()).max();
        assert!(longest < Some(500), "{name}: a line of {longest:?} characters");
    }
    assert!(began.elapsed() < Duration::from_secs(120), "{:?}", began.elapsed());
}

#[test]
fn keys_that_mean_something_to_javascript_are_only_keys() {
    let text = VALID.replace(
        '{',
        r#"{"__proto__": {"arn": 1}, "constructor": {"prototype": {}}, "toString": 1, "": 2, "#,
    );
    let run = run_with(text.as_bytes(), ["check", "--format=json", "-"]);
    let reports = run.reports();
    assert_eq!(codes(&reports[0]), ["unknown-key"; 4]);
    let pointers: Vec<_> =
        crate::common::diagnostics(&reports[0]).map(|found| found["pointer"].as_str()).collect();
    assert_eq!(pointers, [Some("/__proto__"), Some("/constructor"), Some("/toString"), Some("/")]);
}

/// Whatever a payload is cut at or whatever stands in it, there is an answer.
#[test]
fn every_prefix_has_an_answer() {
    let folder = folder();
    for end in 0..VALID.len() {
        write(folder.path(), &format!("{end:03}.json"), &VALID[..end]);
    }
    let run = run_in(folder.path(), ["check", "--kind=private-link", "--format=json", "."]);
    let reports = run.reports();
    assert_eq!((reports.len(), run.exit), (VALID.len(), 1));
    assert!(reports.iter().all(|report| report["verdict"] == "malformed" && !codes(report).is_empty()));
    let human = run_in(folder.path(), ["check", "--kind=private-link", "."]);
    let expected = format!("{0} payloads in {0} files checked: {0} malformed; ", VALID.len());
    assert!(human.last_line().starts_with(&expected), "{}", human.last_line());
}
