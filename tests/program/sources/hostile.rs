//! Files that mean harm: the program answers, at once, and in a sentence.

use std::time::{Duration, Instant};

use crate::common::{folder, run_in, write};

const BLOCK: &str = "resource \"mongodbatlas_stream_connection\" \"x\" {\n";
const MANIFEST: &str = "kind: AtlasStreamConnection\nspec:\n";
const TEMPLATE: &str =
    "{\"Resources\": {\"A\": {\"Type\": \"MongoDB::Atlas::StreamConnection\", \"Properties\": ";

/// Far above what any of these takes alone, far below what a quadratic reader would take of one.
const PATIENCE: Duration = Duration::from_secs(60);

fn checked(name: &str, file: impl AsRef<[u8]>) -> (i32, String) {
    let folder = folder();
    write(folder.path(), name, file);
    let start = Instant::now();
    let run = run_in(folder.path(), ["check", name]);
    assert!(start.elapsed() < PATIENCE, "{name} takes {:?}", start.elapsed());
    assert_eq!(run.err, "", "{name}");
    (run.exit, run.out)
}

#[test]
fn depth_is_a_finding_and_no_crash() {
    const DEEP: usize = 100_000;
    // Fewer than the assignments that a file may have.
    const ASSIGNED: usize = 9_000;
    for open in ["[", "{a=", "(", "-", "!", "a ? b : ", "\"${", "1+", "f(", "a[", "[for x in "] {
        let (exit, out) = checked("main.tf", format!("{BLOCK}type = {}", open.repeat(ASSIGNED)));
        assert_eq!(exit, 1, "{open}");
        assert!(out.contains("unreadable-source") && out.contains("Terraform"), "{open}: {out:.300}");
    }
    let (exit, out) = checked("main.tf", format!("{BLOCK}{}", "a {\n".repeat(DEEP)));
    assert!(exit == 1 && out.contains("at most 64 nested levels"), "{out:.300}");
    for open in ["[", "{a: ", "- ", "? ", "!a [", "&a [", "a: "] {
        let (exit, _) = checked("a.yaml", format!("{MANIFEST}  a:\n    {}", open.repeat(DEEP)));
        assert!(exit <= 1, "{open}");
    }
    for open in ["[", "{\"a\":"] {
        let (exit, out) = checked("a.json", format!("{TEMPLATE}{}", open.repeat(DEEP)));
        assert!(exit == 1 && out.contains("too-deep"), "{open}: {out:.300}");
    }
}

#[test]
fn a_thousand_million_laughs_are_not_heard() {
    let mut file = format!("{MANIFEST}  a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (letter, before) in ('b'..='z').zip('a'..) {
        file += &format!("  {letter}: &{letter} [{}]\n", vec![format!("*{before}"); 9].join(","));
    }
    let (exit, out) = checked("a.yaml", file);
    assert!(exit == 1 && out.contains("unknown-key"), "{out:.300}");
    assert!(checked("b.yaml", format!("{MANIFEST}  a: &a [*a]\n  b: *nobody\n")).0 <= 1);
}

#[test]
fn size_alone_does_not_slow_it_down() {
    let many = |line: &str, count: usize| {
        (0..count).map(|at| line.replace('#', &at.to_string())).collect::<String>()
    };
    for (name, file, said) in [
        (
            "keys.tf",
            format!("{BLOCK}config = {{\n{}}}\n}}\n", many("k# = #\n", 100_000)),
            "1 file skipped: too large",
        ),
        ("large.tf", format!("{BLOCK}}}\n{}", "# x\n".repeat(2_000_000)), "1 file skipped: too large"),
        ("large.yaml", format!("{MANIFEST}{}", "# x\n".repeat(2_000_000)), "1 file skipped: too large"),
        (
            "near.tf",
            format!("{BLOCK}{}}}\n", many("k# = 1\n", 9_000)),
            "1 payload in 1 file checked: 1 invalid",
        ),
        (
            "text.tf",
            format!("{BLOCK}type = \"{}\"\n}}\n", "\\n".repeat(500_000)),
            "1 payload in 1 file checked: 1 invalid",
        ),
        (
            "heredoc.tf",
            format!("{BLOCK}type = <<E\n{}", "E1\n".repeat(200_000)),
            "1 payload in 1 file checked: 1 malformed",
        ),
        (
            "keys.yaml",
            format!("{MANIFEST}{}", many("  k#: é\n", 30_000)),
            "1 payload in 1 file checked: 1 invalid",
        ),
        (
            "text.yaml",
            format!("{MANIFEST}  type: |\n{}", "    é\n".repeat(200_000)),
            "1 payload in 1 file checked: 1 invalid",
        ),
        (
            "docs.yaml",
            format!("{MANIFEST}  type: Sample\n---\n").repeat(2_000),
            "2000 payloads in 1 file checked: 2000 invalid",
        ),
    ] {
        let (_, out) = checked(name, file);
        assert_eq!(out.lines().last().unwrap_or(""), said, "{name}: {out:.600}");
    }
}

#[test]
fn bytes_that_are_no_text() {
    for (name, file) in [
        ("main.tf", format!("{BLOCK}type = \"Kafka\"\n}}\n")),
        ("a.yaml", format!("{MANIFEST}  type: Kafka\n")),
        ("a.jsonl", String::from("{\"provider\": \"AWS\", \"vendor\": \"Kafka\"}\n")),
    ] {
        let mut bytes = file.into_bytes();
        let at = bytes.windows(5).position(|part| part == b"Kafka").expect("a word");
        bytes[at] = 0xe9;
        let (exit, out) = checked(name, &bytes);
        assert!(exit == 1 && out.contains("error[not-utf-8]"), "{name}: {out}");
    }
    let (exit, out) = checked("nul.yaml", format!("{MANIFEST}  name: \"\0\"\n"));
    assert!(exit == 1 && out.contains("unreadable-source"), "{out}");
}

#[test]
fn tabs_and_broken_files_say_where() {
    let (_, out) = checked("a.yaml", format!("{MANIFEST}\ttype: Kafka\n"));
    assert!(out.contains("a.yaml:3:2") && out.contains("tabs disallowed"), "{out}");
    let (_, out) = checked("main.tf", format!("{BLOCK}\ttype\t=\t\"Kafka\"\n}}\n"));
    assert!(out.contains("`bootstrap_servers` is missing") && !out.contains("unreadable"), "{out}");
    let (_, out) = checked("main.tf", format!("{BLOCK}  type = \"Kafka\"\n  name =\n}}\n"));
    assert!(out.contains("main.tf:3:9") && out.contains("invalid expression"), "{out}");
}
