use super::{Answer, Arguments, json};

/// `payload`, a JSON text, in canonical form; besides, the options of checking.
pub(super) fn normalize(arguments: &Arguments<'_>) -> Answer {
    let options = arguments.options()?;
    json(&crate::normalize(arguments.required("payload")?, &options))
}
