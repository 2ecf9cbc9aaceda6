//! `--diff` shows what `--fix` would do, changes nothing, and shows no secret.

use std::fs;
use std::process::Command;

use crate::checked;
use crate::common::{INVALID, VALID, folder, run_in, write};

const SECRET: &str = "tr0ub4dor-and-three";

#[test]
fn git_applies_it() {
    let folder = folder();
    let at = folder.path();
    let crlf = VALID.replace("\"AWS\"", "\"aws\"").replace(", ", ",\r\n\t");
    let page = format!(
        "# é\n\n```json\n{}\n```\n\nthe end",
        VALID.replace(", ", ",\n  ").replace("\"MSK\"", "\"msk\"")
    );
    let one_line = VALID.replace("\"AWS\"", "\"aws\"");
    let texts = [
        ("crlf.json", crlf),
        ("deep/page.md", page),
        ("one line.json", one_line),
        ("valid.json", VALID.into()),
    ];
    for (name, text) in &texts {
        write(at, name, text);
    }
    let run = run_in(at, ["check", "--diff", "."]);
    assert_eq!(
        (run.exit, run.err.as_str()),
        (0, "4 payloads in 4 files checked: 4 valid; 3 would be fixed\n")
    );
    for (name, text) in &texts {
        assert_eq!(fs::read_to_string(at.join(name)).expect("a text"), *text, "{name} was changed");
    }
    write(at, "patch", &run.out);
    let git = Command::new("git").args(["apply", "--whitespace=nowarn", "patch"]).current_dir(at).output();
    let git = git.expect("git can be run");
    assert!(git.status.success(), "{}\n{}", String::from_utf8_lossy(&git.stderr), run.out);
    let patched: Vec<String> =
        texts.iter().map(|(name, _)| fs::read_to_string(at.join(name)).expect("a text")).collect();
    for ((name, text), patched) in texts.iter().zip(patched) {
        write(at, name, text);
        run_in(at, ["check", "--fix", name]);
        assert_eq!(fs::read_to_string(at.join(name)).expect("a text"), patched, "{name}");
    }
}

#[test]
fn it_shows_no_secret_and_nothing_outside_of_the_payload() {
    let connection = format!(
        "{{\n  \"name\": \"orders\",\n  \"type\": \"kafka\",\n  \"bootstrapServers\": \"b1.example.com:9092\",\n  \"security\": {{\"protocol\": \"SSL\"}},\n  \"authentication\": {{\"mechanism\": \"plain\", \"username\": \"orders\", \"password\": \"{SECRET}\"}}\n}}"
    );
    let broken = connection.replace("\"orders\",\n", "\"orders\"\n");
    let script = format!(
        "export TOKEN={SECRET}\nPASSWORD={SECRET} curl -u me:{SECRET} -d '{}' https://cloud.mongodb.com/api/atlas/v2/groups/0a1b2c3d4e5f60718293a4b5/streams/orders/connections -H 'X: {SECRET}'\necho {SECRET}\n",
        connection.replace("\n ", "")
    );
    for (name, text) in [("a.json", &connection), ("b.json", &broken), ("c.sh", &script)] {
        let (same, run) = checked(name, text, &["--diff", "--unsafe-fixes"]);
        assert_eq!(same, *text);
        assert!(run.out.contains("\n+") && run.out.contains("***"), "{}", run.out);
        assert!(!run.out.contains(SECRET) && !run.err.contains(SECRET), "{}", run.out);
    }
}

#[test]
fn without_fixes_it_is_empty() {
    let (_, run) = checked("a.json", INVALID, &["--diff"]);
    assert_eq!((run.out.as_str(), run.exit), ("", 1));
    assert_eq!(run.err, "1 payload in 1 file checked: 1 invalid\n");
}

#[test]
fn it_goes_with_no_other_form() {
    for arguments in [["--diff", "--fix"], ["--diff", "--format=json"]] {
        assert_eq!(checked("a.json", INVALID, &arguments).1.exit, 2);
    }
}
