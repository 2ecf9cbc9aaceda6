//! What the npm package does beyond checking: the module of `pkg/tools.js`, which a program that only
//! checks never loads.
//!
//! To add an operation: a file here with a function from [`Arguments`] to [`Answer`], a line in
//! [`OPERATIONS`], and a function in `pkg/tools.js` that calls it by that name. Payloads travel as
//! strings that hold their JSON text, so that the reader meets them as their author wrote them.

mod arguments;
mod bundle;
mod explain_error;
mod normalize;

use alloc::string::String;

use serde::Serialize;

use arguments::{Arguments, Wrong};

/// JSON, or what is wrong with the arguments.
type Answer = Result<String, Wrong>;

type Operation = fn(&Arguments<'_>) -> Answer;

/// What JavaScript can ask for, by name.
static OPERATIONS: [(&str, Operation); 3] = [
    ("checkBundle", bundle::bundle),
    ("explainError", explain_error::explain_error),
    ("normalize", normalize::normalize),
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
