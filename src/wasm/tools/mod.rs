//! What the npm package does beyond checking: the module of `pkg/tools.js`, which a program that only
//! checks never loads.
//!
//! To add an operation: a file here with a function from [`Arguments`] to [`Answer`], a line in
//! [`OPERATIONS`], and a function in `pkg/tools.js` that calls it by that name. Payloads travel as
//! strings that hold their JSON text, so that the reader meets them as their author wrote them.

mod arguments;
mod build;
mod bundle;
mod explain_error;
mod fix;
mod msk_cluster_policy;
mod normalize;
mod plan;
mod request;

use alloc::string::String;

use serde::Serialize;

use arguments::{Arguments, Wrong};

/// JSON, or what is wrong with the arguments.
type Answer = Result<String, Wrong>;

type Operation = fn(&Arguments<'_>) -> Answer;

/// What JavaScript can ask for, by name.
static OPERATIONS: [(&str, Operation); 8] = [
    ("build", build::build),
    ("checkBundle", bundle::bundle),
    ("explainError", explain_error::explain_error),
    ("fix", fix::fix),
    ("mskClusterPolicy", msk_cluster_policy::msk_cluster_policy),
    ("normalize", normalize::normalize),
    ("plan", plan::plan),
    ("request", request::request),
];

/// Does the operation of this name. None where there is none.
pub(super) fn run(name: &[u8], arguments: &[u8]) -> Option<String> {
    let (_, operation) = OPERATIONS.iter().find(|(known, _)| known.as_bytes() == name)?;
    Some(match Arguments::with(arguments, *operation) {
        Ok(answer) => answer,
        Err(wrong) => ["!", &wrong.0].concat(),
    })
}

/// An answer of plain data.
fn json(answer: &impl Serialize) -> Answer {
    serde_json::to_string(answer).map_err(|_| Wrong::new("the answer cannot be written"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_is_found_by_its_name() {
        assert_eq!(run(b"no-such-operation", b"{}"), None);
        let answer =
            run(b"normalize", br#"{"payload": "{\"provider\":\"aws\",\"vendor\":\"kinesis\"}"}"#).unwrap();
        assert!(answer.contains(r#""code":"normalised-name""#), "{answer}");
    }

    #[test]
    fn bundles_errors_and_policies_are_answered() {
        for (operation, arguments, answer) in [
            (
                "checkBundle",
                r#"{"files": [{"name": "a.json", "text": "{\"provider\":\"AWS\"}"}]}"#,
                r#"[{"file":"a.json""#,
            ),
            ("checkBundle", r#"{"files": []}"#, "[]"),
            ("checkBundle", r#"{"files": [{"name": "a.json"}]}"#, "!option `files`"),
            ("checkBundle", "{}", "!option `files`"),
            ("explainError", r#"{"error": "RATE_LIMITED"}"#, r#"{"known":true,"#),
            ("explainError", "{}", "!option `error`"),
            (
                "mskClusterPolicy",
                r#"{"awsAccountId": "444455556666", "arn": "x"}"#,
                r#"{"payload":"{\"Version\":\"2012-10-17\""#,
            ),
            ("mskClusterPolicy", r#"{"arn": 7}"#, "!option `arn`"),
        ] {
            let answered = run(operation.as_bytes(), arguments.as_bytes()).unwrap();
            assert!(answered.starts_with(answer), "{operation} {arguments}: {answered}");
        }
    }

    #[test]
    fn wrong_arguments_are_named() {
        for (arguments, name) in [
            ("", "arguments"),
            ("[]", "arguments"),
            ("{", "arguments"),
            ("{}", "payload"),
            (r#"{"payload": 3}"#, "payload"),
            (r#"{"payload": "{}", "kind": "no-such-kind"}"#, "kind"),
            (r#"{"payload": "{}", "mode": "no-such-mode"}"#, "mode"),
            (r#"{"payload": "{}", "templates": "true"}"#, "templates"),
        ] {
            let answer = run(b"normalize", arguments.as_bytes()).unwrap();
            assert!(answer.starts_with('!') && answer.contains(name), "{arguments}: {answer}");
        }
    }
}
