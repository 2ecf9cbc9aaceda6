//! `linkspec new`.

use linkspec::{Kind, Verdict};
use serde_json::json;

use crate::common::{checked, finish, program, run, run_with};

#[test]
fn a_payload_comes_out_and_what_is_missing_is_said() {
    let run = run(["new", "private-link", "--set", "vendor=MSK"]);
    assert_eq!(run.exit, 0, "{run:?}");
    assert_eq!(run.out, "{\n  \"provider\": \"AWS\",\n  \"vendor\": \"MSK\",\n  \"arn\": \"<arn>\"\n}\n");
    assert!(run.err.starts_with("to fill in: `arn` is missing"), "{}", run.err);
    assert_eq!(run.err.lines().count(), 1, "{}", run.err);
    // What is left to fill in is found by a check.
    assert_eq!(checked(&run.out, None)["diagnostics"][0]["code"], "placeholder");
}

#[test]
fn every_kind_of_request_can_be_begun() {
    for kind in [
        Kind::PrivateLink,
        Kind::PrivateLinkUpdate,
        Kind::KafkaConnection,
        Kind::KafkaConnectionUpdate,
        Kind::StreamConnection,
        Kind::MskClusterPolicy,
        Kind::VpcPeeringAccept,
        Kind::AccountDetailsQuery,
    ] {
        let run = run(["new", kind.as_str()]);
        assert_eq!(run.exit, 0, "{kind}: {run:?}");
        assert!(run.json().is_object(), "{kind}: {run:?}");
    }
}

#[test]
fn a_whole_payload_is_valid() {
    let run = finish(
        program()
            .args([
                "new",
                "kafka-connection",
                "--set",
                "name=orders",
                "--set",
                "bootstrapServers=b1.example.com:9092",
            ])
            .args(["--set", "security.protocol=SASL_SSL", "--set", "authentication.mechanism=SCRAM-512"])
            .args([
                "--set",
                "authentication.username=orders",
                "--secret-env",
                "authentication.password=KAFKA_PASSWORD",
            ])
            .env("KAFKA_PASSWORD", " hunter=2 "),
        b"",
    );
    assert_eq!((run.exit, run.err.as_str()), (0, ""));
    assert_eq!(run.json()["authentication"]["password"], " hunter=2 ");
    assert_eq!(checked(&run.out, None)["verdict"], json!(Verdict::Valid));
}

#[test]
fn a_secret_may_come_from_standard_input() {
    let run =
        run_with(b"hunter2\r\n", ["new", "kafka-connection", "--secret-stdin", "authentication.password"]);
    assert_eq!(run.exit, 0);
    assert_eq!(run.json()["authentication"]["password"], "hunter2");
    assert!(!run.err.contains("hunter2"), "{}", run.err);
}

#[test]
fn a_secret_on_the_command_line_is_refused() {
    for set in [
        "authentication.password=hunter2",
        "authentication.clientsecret=hunter2",
        "config.sasl.jaas.config=hunter2",
        "headers.X=hunter2",
        "name=Endpoint=sb://x/;SharedAccessKey=hunter2",
    ] {
        let run = run(["new", "kafka-connection", "--set", set]);
        assert_eq!((run.exit, run.out.as_str()), (2, ""), "{set}");
        assert!(run.err.contains("a secret is not taken from the command line"), "{}", run.err);
        assert!(run.err.contains("--secret-env") && !run.err.contains("hunter2"), "{}", run.err);
    }
    // A reference is none.
    let run = run(["new", "kafka-connection", "--set", "authentication.password=${KAFKA_PASSWORD}"]);
    assert_eq!(run.json()["authentication"]["password"], "${KAFKA_PASSWORD}");
}

#[test]
fn what_is_wrong_is_said_and_printed_all_the_same() {
    let run = run(["new", "private-link", "--set", "vendor=MSK", "--set", "arn=1235711"]);
    assert_eq!(run.exit, 1);
    assert!(run.err.starts_with("error: `arn` is not the ARN of an MSK cluster"), "{}", run.err);
    assert_eq!(run.json()["arn"], "1235711");
}

#[test]
fn wrong_usage_is_said_in_a_sentence() {
    for (arguments, sentence) in [
        (["new", "no-such-kind", "--set", "a=b"], "known kinds: "),
        (["new", "private-link", "--set", "hunter2"], "it is not `key=value`"),
        (
            ["new", "private-link", "--secret-env", "arn=NO_SUCH_VARIABLE"],
            "the environment variable `NO_SUCH_VARIABLE` is not set",
        ),
    ] {
        let run = run(arguments);
        assert_eq!((run.exit, run.out.as_str()), (2, ""), "{arguments:?}");
        assert!(run.err.contains(sentence), "{}", run.err);
    }
}
