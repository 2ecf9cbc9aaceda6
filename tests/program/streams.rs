//! Standard output and error that are closed, full, or read by nobody.

use std::process::Stdio;

use crate::common::{INVALID, VALID, finish, folder, program, run_in, write};

#[test]
fn whoever_stops_reading_makes_no_failure() {
    let folder = folder();
    let payload =
        format!(r#"{{"provider":"AWS","vendor":"CONFLUENT","dnsSubDomain":[{}1]}}"#, "1,".repeat(3000));
    write(folder.path(), "invalid.json", payload);
    write(folder.path(), "valid.json", VALID);
    for (arguments, exit) in [
        (&["check", "--format=json", "invalid.json"][..], 1),
        (&["check", "--format=json", "valid.json"], 0),
        (&["rules", "--format=json"], 0),
        (&["--help"], 0),
    ] {
        let mut child = program()
            .args(arguments)
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{arguments:?}");
        assert_eq!(output.status.code(), Some(exit), "{arguments:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = program();
    command.args(["kinds"]).stdin(Stdio::null()).stdout(full).stderr(Stdio::piped());
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.starts_with("linkspec: cannot write: ") && said.lines().count() == 1, "{said}");
}

#[test]
fn reports_go_to_standard_output_and_troubles_to_standard_error() {
    let folder = folder();
    write(folder.path(), "invalid.json", INVALID);
    let run = run_in(folder.path(), ["check", "invalid.json", "gone.json"]);
    assert!(run.out.contains("malformed-msk-arn") && !run.out.contains("cannot check"), "{run:?}");
    assert!(run.err.contains("cannot check") && !run.err.contains("malformed-msk-arn"), "{run:?}");
}

#[test]
fn standard_input_that_is_not_asked_for_is_not_waited_for() {
    let folder = folder();
    write(folder.path(), "valid.json", VALID);
    // More than a pipe holds: whoever read it would be seen to.
    let mut command = program();
    command.args(["check", "valid.json"]).current_dir(folder.path());
    assert_eq!(finish(&mut command, &[b' '; 1 << 20]).exit, 0);
}
