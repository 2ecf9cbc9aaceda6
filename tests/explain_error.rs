//! `explain-error`: what an error of the API means.

mod common;

use common::{folder, run, run_in, run_with, shared, write};
use linkspec::payload::base::API_ERROR;

#[test]
fn a_body_a_code_and_words_are_explained() {
    let folder = folder();
    write(folder.path(), "error.json", API_ERROR.text);
    let from_file = run_in(folder.path(), ["explain-error", "error.json"]);
    assert_eq!((from_file.exit, from_file.err.as_str()), (0, ""));
    for part in [
        "error: VALIDATION_ERROR\n",
        "status: 400\n",
        "Invalid bootstrapServers",
        "meaning: ",
        "unreachable-server",
    ] {
        assert!(from_file.out.contains(part), "{part} in {}", from_file.out);
    }
    assert_eq!(run_with(API_ERROR.text.as_bytes(), ["explain-error", "-"]).out, from_file.out);
    assert_eq!(run_with(API_ERROR.text.as_bytes(), ["explain-error"]).out, from_file.out);
    let code = run(["explain-error", "STREAM_PRIVATE_LINK_ALREADY_EXISTS"]);
    assert!(code.out.contains("caught before by: second-link-to-cluster"), "{}", code.out);
    let words =
        run_with(b"Error: (Error code: \"STREAM_PRIVATE_LINK_IN_USE\")", ["explain-error", "--format=json"]);
    assert_eq!(words.json()["error"]["code"], "STREAM_PRIVATE_LINK_IN_USE");
    assert_eq!(words.json()["version"], 1);
}

#[test]
fn what_is_unknown_is_called_so() {
    let unknown = run(["explain-error", "NEVER_SEEN_BEFORE"]);
    assert_eq!(unknown.exit, 0);
    assert!(unknown.out.starts_with("error: NEVER_SEEN_BEFORE\n") && unknown.out.contains("does not know"));
    let nothing = run(["explain-error", "--format=json", "something happened"]);
    assert_eq!(nothing.json()["error"]["known"], false);
    let missing = run(["explain-error", "no/such/file.json"]);
    assert_eq!(missing.exit, 2);
    assert!(missing.err.contains("no/such/file.json"), "{}", missing.err);
}

#[test]
fn no_secret_is_repeated() {
    let body = r#"{"error": 400, "errorCode": "X_Y", "detail": "password=hunter2", "parameters": [{"clientSecret": "hunter2"}]}"#;
    for text in [body, "curl -u a:hunter2 … VALIDATION_ERROR"] {
        for format in ["human", "json"] {
            let run = run_with(text.as_bytes(), ["explain-error", "--format", format]);
            assert!(!run.out.contains("hunter2") && run.err.is_empty(), "{}", run.out);
        }
    }
}

#[test]
fn recorded_errors_are_known() {
    let Some(shared) = shared() else { return };
    for name in ["flex-cluster", "invalid-bootstrap", "no-vpc-peering", "tenant-not-found"] {
        let file = shared.join(format!("corpus/genuine/rs-error-{name}.json"));
        let run = run(["explain-error".as_ref(), "--format=json".as_ref(), file.as_os_str()]);
        println!("{name}: {}", run.out);
        assert_eq!((run.exit, &run.json()["error"]["status"].is_u64()), (0, &true), "{name}");
        let is_ours = name != "flex-cluster";
        assert_eq!(run.json()["error"]["known"], is_ours, "{name}");
    }
}
