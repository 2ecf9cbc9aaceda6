//! A payload that may be shown.

use alloc::string::String;

use crate::payload::secret::MASK;
use crate::report;
use crate::text::{self, Limits};

/// The text of a payload with every secret replaced by `***`: what to put into a log or an issue.
///
/// Of a text that is no JSON, only punctuation and the names of known keys are left, since nobody
/// can tell where a secret begins or ends in it.
#[must_use]
pub fn redact(text: &str) -> String {
    let reading = text::read(text, &Limits::DEFAULT);
    let mut shown = String::with_capacity(text.len());
    let mut done = 0;
    for secret in report::secret_spans(&reading.tree, !reading.faults.is_empty()) {
        if secret.start >= done {
            shown.push_str(text.get(done as usize..secret.start as usize).unwrap_or(""));
            shown.push_str(MASK);
        }
        done = done.max(secret.end);
    }
    shown.push_str(text.get(done as usize..).unwrap_or(""));
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_masked_and_nothing_else() {
        for (text, shown) in [
            (r#"{"name": "a", "password": "hunter2"}"#, r#"{"name": "a", "password": "***"}"#),
            (r#"{"Pass-word": ["x", {"y": 1}], "z": 2}"#, r#"{"Pass-word": ["***", {"***": ***}], "z": 2}"#),
            (r#"{"headers": {"X-Any": "v"}}"#, r#"{"headers": {"X-Any": "***"}}"#),
            (
                r#"{"sasl.jaas.config": "v", "group.id": "g"}"#,
                r#"{"sasl.jaas.config": "***", "group.id": "g"}"#,
            ),
            (r#"{"a": "Endpoint=sb://b/;SharedAccessKey=c"}"#, r#"{"a": "***"}"#),
        ] {
            assert_eq!(redact(text), shown);
        }
    }

    #[test]
    fn of_a_broken_text_only_known_keys_are_left() {
        assert_eq!(redact(r#"{"region: "us", "colour": "p"}"#), r#"{"region: "***", "***": "***"}"#);
    }
}
