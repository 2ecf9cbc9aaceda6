//! `linkspec.toml`, as a repository uses it.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::common::{INVALID, Run, VALID, WARNED, folder, run, run_in, run_with, write};

const KAFKA: &str = r#"{
  "name": "orders", "type": "Kafka", "bootstrapServers": "kafka.example.com:9092",
  "authentication": {"mechanism": "PLAIN", "username": "u", "password": "correct horse"},
  "security": {"protocol": "SASL_SSL"}
}
"#;

/// A repository with a configuration and these files.
fn repository(config: &str, files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = folder();
    fs::create_dir(folder.path().join(".git")).expect("a folder can be made");
    write(folder.path(), "linkspec.toml", config);
    for (name, text) in files {
        write(folder.path(), name, text);
    }
    folder
}

fn check(folder: &Path) -> Run {
    run_in(folder, ["check", "--format=json", "."])
}

/// File, code and severity of everything that was found.
fn found(run: &Run) -> Vec<String> {
    let line = |file: &Value, found: &Value| {
        let text = |value: &Value| value.as_str().expect("a text").trim_start_matches("./").to_owned();
        format!("{} {} {}", text(file), text(&found["code"]), text(&found["severity"]))
    };
    let reports = run.reports();
    let all = reports.iter().map(|report| (&report["file"], report["diagnostics"].as_array()));
    all.flat_map(|(file, list)| list.expect("a list").iter().map(move |one| line(file, one))).collect()
}

#[test]
fn the_severity_of_a_rule_is_the_houses() {
    for (level, findings, verdict, exit) in [
        ("error", 1, "invalid", 1),
        ("warning", 1, "warning", 0),
        ("info", 1, "valid", 0),
        ("off", 0, "valid", 0),
    ] {
        let folder = repository(&format!("[rules]\nmalformed-msk-arn = '{level}'\n"), &[("a.json", INVALID)]);
        let run = check(folder.path());
        assert_eq!((found(&run).len(), run.exit), (findings, exit), "{level}");
        assert_eq!(run.reports()[0]["verdict"], verdict, "{level}");
    }
}

#[test]
fn an_ignore_names_files_rule_and_place() {
    let ignore = "[[ignore]]\nfiles = 'docs/'\ncode = 'malformed-msk-arn'\npointer = '/arn'\nreason = 'r'\n";
    let folder = repository(ignore, &[("docs/a.json", INVALID), ("b.json", INVALID)]);
    let run = check(folder.path());
    assert_eq!(found(&run), ["b.json malformed-msk-arn error"]);
    let run = run_in(folder.path(), ["check", "."]);
    assert_eq!(run.last_line(), "2 payloads in 2 files checked: 1 invalid, 1 valid; 1 finding ignored");
}

#[test]
fn an_unused_ignore_is_found_where_everything_was_checked() {
    let ignore = "\n[[ignore]]\nfiles = '*.json'\ncode = 'missing-key'\nreason = 'r'\n";
    let folder = repository(ignore, &[("a.json", VALID)]);
    let run = check(folder.path());
    assert_eq!(found(&run), ["linkspec.toml unused-ignore warning"]);
    assert_eq!(run.reports()[1]["diagnostics"][0]["start"]["line"], 2);
    assert_eq!(run.exit, 0);
    assert_eq!(run_in(folder.path(), ["check", "--deny-warnings", "."]).exit, 1);
    // A hook checks some files, and the finding may be in another.
    assert_eq!(found(&run_in(folder.path(), ["check", "--format=json", "a.json"])), [""; 0]);
}

#[test]
fn the_nearest_configuration_holds_and_none_beyond_the_repository() {
    let outer =
        repository("[rules]\nmalformed-msk-arn = 'off'\n", &[("a.json", INVALID), ("in/b.json", INVALID)]);
    write(outer.path(), "in/linkspec.toml", "[rules]\nmalformed-msk-arn = 'warning'\n");
    write(outer.path(), "other/.git/HEAD", "");
    write(outer.path(), "other/c.json", INVALID);
    let run = check(outer.path());
    assert_eq!(found(&run), ["in/b.json malformed-msk-arn warning", "other/c.json malformed-msk-arn error"]);
    // From elsewhere it is the same: the file counts, not the folder one stands in.
    let file = outer.path().join("a.json");
    assert_eq!(run_in(&outer.path().join("in"), ["check".as_ref(), file.as_os_str()]).exit, 0);
    assert_eq!(run_in(outer.path(), ["check", "--no-config", "a.json"]).exit, 1);
    let named = ["check", "--config", "in/linkspec.toml", "--format=json", "a.json"];
    assert_eq!(found(&run_in(outer.path(), named)), ["a.json malformed-msk-arn warning"]);
}

#[test]
fn a_baseline_lets_what_is_known_pass_and_nothing_else() {
    let folder = repository("baseline = 'known.json'\n", &[("a.json", INVALID), ("b.json", WARNED)]);
    let missing = check(folder.path());
    assert_eq!(missing.exit, 2);
    assert!(
        missing.err.starts_with("linkspec: linkspec.toml:1:12: cannot use the baseline"),
        "{}",
        missing.err
    );
    let written = run_in(folder.path(), ["check", "--write-baseline", "."]);
    assert_eq!(written.exit, 0, "{}", written.err);
    assert!(written.out.starts_with("2 findings written to "), "{}", written.out);
    let run = check(folder.path());
    assert_eq!((found(&run), run.exit), (vec![], 0));
    // Lines may move; a second finding of the sort is new.
    write(folder.path(), "a.json", format!("\n\n{INVALID}"));
    assert_eq!(check(folder.path()).exit, 0);
    write(folder.path(), "c.json", INVALID);
    assert_eq!(found(&check(folder.path())), ["c.json malformed-msk-arn error"]);
    // What was mended is said to be gone. Writing from some files keeps what is known of the others.
    write(folder.path(), "a.json", VALID);
    let gone = check(folder.path());
    let note = "linkspec: 1 finding in the baseline is gone; `--write-baseline` forgets them\n";
    assert_eq!(gone.err, note);
    assert_eq!(run_in(folder.path(), ["check", "--write-baseline", "a.json", "c.json"]).exit, 0);
    let run = check(folder.path());
    assert_eq!((found(&run), run.exit, run.err.as_str()), (vec![], 0, ""));
}

#[test]
fn a_secret_in_a_file_is_found_where_the_house_wants_it() {
    let files = [("a.json", KAFKA), ("b.md", &format!("```json\n{KAFKA}```\n"))];
    assert_eq!(found(&check(repository("", &files).path())), [""; 0]);
    let folder = repository("secret-in-file = true\n", &files);
    let run = check(folder.path());
    assert_eq!(found(&run), ["a.json secret-in-file error", "b.md secret-in-file error"]);
    assert_eq!(run.reports()[1]["diagnostics"][0]["start"]["line"], 4);
    let human = run_in(folder.path(), ["check", "."]);
    for text in [&run.out, &human.out] {
        assert!(!text.contains("correct horse") && text.contains("secret in plain text"), "{text}");
    }
    let quiet = KAFKA.replace("correct horse", "${KAFKA_PASSWORD}");
    write(folder.path(), "a.json", &quiet);
    write(folder.path(), "b.md", "");
    assert_eq!(found(&check(folder.path())), [""; 0]);
    let folder = repository("[rules]\nsecret-in-file = 'warning'\n", &[("a.json", KAFKA)]);
    assert_eq!(found(&check(folder.path())), ["a.json secret-in-file warning"]);
}

#[test]
fn headers_and_client_properties_hold_secrets_and_settings() {
    let text = r#"{"name": "h", "type": "Https", "url": "https://example.com", "headers": {"Accept": "text/plain", "X-Api-Key": "k1", "Authorization": "Bearer t"}}"#;
    let folder = repository("secret-in-file = true\n", &[("a.json", text)]);
    let run = check(folder.path());
    let places: Vec<Value> = run.reports()[0]["diagnostics"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["pointer"].clone())
        .collect();
    assert_eq!(places, ["/headers/X-Api-Key", "/headers/Authorization"]);
}

#[test]
fn templates_can_be_turned_on_for_all() {
    let text = VALID.replace("\"arn:", "\"${ARN}").replace("aws:kafka", "");
    let folder = repository("templates = true\n", &[("a.json", &text)]);
    assert_eq!(found(&check(folder.path())), [""; 0]);
    assert_eq!(run_in(folder.path(), ["check", "--no-config", "a.json"]).exit, 1);
}

#[test]
fn standard_input_is_judged_where_its_name_stands() {
    let folder = repository("[rules]\nmalformed-msk-arn = 'off'\n", &[]);
    let name = folder.path().join("new.json");
    let arguments = ["check".as_ref(), "--stdin-filename".as_ref(), name.as_os_str(), "-".as_ref()];
    assert_eq!(run_with(INVALID.as_bytes(), arguments).exit, 0);
}

#[test]
fn a_configuration_that_cannot_be_used_is_no_run() {
    for (config, error) in [
        ("polcy = 'x'", "linkspec: linkspec.toml:1:1: there is no key `polcy`, did you mean `policy`?\n"),
        (
            "\n[rules]\nplaceholdr = 'off'",
            "linkspec: linkspec.toml:3:1: no rule has the code `placeholdr`, did you mean `placeholder`?\n",
        ),
    ] {
        let run = check(repository(config, &[("a.json", VALID)]).path());
        assert_eq!((run.err.as_str(), run.out.as_str(), run.exit), (error, "", 2));
    }
    let run = run(["check", "--config", "no-such.toml", "README.md"]);
    assert_eq!(
        (run.err.as_str(), run.exit),
        ("linkspec: cannot read `no-such.toml`: no such file or directory\n", 2)
    );
    let folder = repository("", &[("a.json", INVALID)]);
    let run = run_in(folder.path(), ["check", "--write-baseline", "."]);
    assert_eq!((run.err.as_str(), run.exit), ("linkspec: `linkspec.toml` names no `baseline` to write\n", 2));
}

#[test]
fn the_schema_of_the_configuration_knows_every_rule() {
    let schema = run(["config-schema"]).json();
    let rules = run(["rules", "--format=json"]).json();
    for rule in rules["rules"].as_array().expect("rules") {
        let code = rule["code"].as_str().expect("a code");
        assert!(schema["properties"]["rules"]["properties"][code].is_object(), "{code}");
    }
}

#[test]
fn as_many_files_are_checked_at_once_as_one_wants() {
    let folder = folder();
    for number in 0..100 {
        write(folder.path(), &format!("{number:03}.json"), if number % 3 == 0 { INVALID } else { WARNED });
    }
    let expected = run_in(folder.path(), ["check", "--format=json", "."]);
    for jobs in ["1", "3", "64"] {
        let run = run_in(folder.path(), ["check", "--format=json", "--jobs", jobs, "."]);
        assert_eq!((&run.out, run.exit), (&expected.out, 1), "{jobs}");
    }
    assert_eq!(run_in(folder.path(), ["check", "--jobs", "0", "."]).exit, 2);
}

#[test]
fn shells_and_man_are_served() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = run(["completions", shell]);
        assert!(run.exit == 0 && run.out.contains("write-baseline"), "{shell}");
    }
    let unknown = run(["completions", "tcsh"]);
    assert_eq!(unknown.exit, 2);
    assert!(unknown.err.contains("known shells: bash, elvish, fish, powershell, zsh"), "{}", unknown.err);
    let page = run(["man"]);
    assert!(page.exit == 0 && page.out.contains(".TH linkspec 1") && page.out.contains("stdin\\-filename"));
}
