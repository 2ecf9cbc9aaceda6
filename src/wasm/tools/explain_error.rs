use super::{Answer, Arguments, json};

/// What `error` means: the body of an answer, or a text that names an error.
pub(super) fn explain_error(arguments: &Arguments<'_>) -> Answer {
    json(&crate::explain_error(arguments.required("error")?))
}
