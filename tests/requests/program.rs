//! `linkspec request`.

use serde_json::{Value, json};

use crate::common::{Run, finish, folder, program, run, run_with, write};

const PROJECT: [&str; 2] = ["--project-id", "8358217d3abb5c76c3434648"];

const CONNECTION: &str = r#"{"name": "orders", "type": "Kafka", "bootstrapServers": "b1.example.com:9092",
  "security": {"protocol": "SASL_SSL"},
  "authentication": {"mechanism": "SCRAM-512", "username": "orders", "password": "hunter2"}}"#;

fn asked(stdin: &str, arguments: &[&str]) -> Run {
    run_with(stdin.as_bytes(), [&["request"], arguments, &PROJECT[..]].concat())
}

#[test]
fn a_file_tells_its_request() {
    let folder = folder();
    let file = write(folder.path(), "link.json", crate::common::VALID);
    let run = run(["request", file.to_str().unwrap(), PROJECT[0], PROJECT[1]]);
    assert_eq!((run.exit, run.err.as_str()), (0, ""));
    let body: Value = serde_json::from_str(crate::common::VALID).unwrap();
    assert_eq!(
        run.json(),
        json!({
            "operation": "create-private-link",
            "method": "POST",
            "url": "https://cloud.mongodb.com/api/atlas/v2/groups/8358217d3abb5c76c3434648/streams/privateLinkConnections",
            "headers": {"Accept": "application/vnd.atlas.2023-02-01+json", "Content-Type": "application/json"},
            "body": body,
        })
    );
}

#[test]
fn an_operation_needs_no_file() {
    let run = asked("", &["reject-vpc-peering", "--peering", "pcx-09277e1e81d0751c1"]);
    assert_eq!((run.exit, run.err.as_str()), (0, ""));
    let json = run.json();
    assert_eq!(json["method"], "POST");
    assert!(json["url"].as_str().unwrap().ends_with("/vpcPeeringConnections/pcx-09277e1e81d0751c1:reject"));
    assert_eq!(json.get("body"), None);
}

#[test]
fn an_operation_and_a_file_go_together() {
    // By its keys alone, it would be a new connection.
    let update = r#"{"type": "Kafka", "bootstrapServers": "b2.example.com:9092"}"#;
    let run = asked(
        update,
        &["update-connection", "-", "--workspace", "spinstance", "--connection-name", "orders"],
    );
    assert_eq!((run.exit, run.err.as_str()), (0, ""));
    assert_eq!(run.json()["method"], "PATCH");
}

#[test]
fn secrets_are_shown_where_that_is_asked_for() {
    let masked = asked(CONNECTION, &["-", "--workspace", "spinstance"]);
    assert_eq!(masked.json()["body"]["authentication"]["password"], "${AUTHENTICATION_PASSWORD}");
    let command = asked(CONNECTION, &["-", "--workspace", "spinstance", "--curl"]);
    for run in [&masked, &command] {
        assert_eq!(run.exit, 0);
        assert!(!run.out.contains("hunter2") && !run.err.contains("hunter2"), "{run:?}");
    }
    let whole = asked(CONNECTION, &["-", "--workspace", "spinstance", "--show-secrets"]);
    assert_eq!(whole.json()["body"]["authentication"]["password"], "hunter2");
}

#[test]
fn the_project_may_stand_in_the_environment() {
    let run = finish(
        program().args(["request", "list-private-links"]).env("MONGODB_ATLAS_PROJECT_ID", PROJECT[1]),
        b"",
    );
    assert_eq!(run.exit, 0, "{run:?}");
    assert!(run.json()["url"].as_str().unwrap().contains(PROJECT[1]));
}

#[test]
fn a_payload_with_errors_makes_no_request() {
    let run = asked(crate::common::INVALID, &["-"]);
    assert_eq!((run.exit, run.out.as_str()), (1, ""));
    assert!(run.err.starts_with("error[malformed-msk-arn]"), "{}", run.err);
    assert!(run.err.ends_with("linkspec: no request is made of a payload with errors\n"), "{}", run.err);
    let run = asked(crate::common::WARNED, &["-"]);
    assert_eq!(run.exit, 0);
    assert!(run.err.starts_with("warning["), "{}", run.err);
    assert_eq!(run.json()["method"], "POST");
}

#[test]
fn what_cannot_be_asked_is_said_in_a_sentence() {
    for (stdin, arguments, exit, sentence) in [
        (
            "",
            &["delete-private-link"][..],
            2,
            "`delete-private-link` needs `linkId` (give it by `--link-id`)",
        ),
        ("", &["delete-private-link", "--link-id", "vpce-0123456789abcdef0"], 2, "`linkId` is not right: "),
        ("", &["create-private-link"], 2, "`create-private-link` needs a payload of kind `private-link`"),
        ("{}", &["list-private-links", "-"], 2, "`list-private-links` sends no payload"),
        ("", &["list-privat-links"], 2, "did you mean `list-private-links`?"),
        ("", &["no-such-file.json"], 2, "cannot read `no-such-file.json`: no such file or directory"),
        ("{}", &["a-b", "-"], 2, "there is no operation `a-b` (known operations: account-details, "),
        ("{}", &["-"], 1, "error[unknown-kind]"),
        (r#"{"results": [], "links": [], "totalCount": 0}"#, &["-"], 1, "unknown-kind"),
    ] {
        let run = asked(stdin, arguments);
        assert_eq!((run.exit, run.out.as_str()), (exit, ""), "{arguments:?}: {run:?}");
        assert!(run.err.contains(sentence), "{arguments:?}: {}", run.err);
    }
    let policy = linkspec::payload::base::MSK_POLICY.text;
    assert!(asked(policy, &["-"]).err.contains("a cluster policy is sent to AWS, not to Atlas"));
}
