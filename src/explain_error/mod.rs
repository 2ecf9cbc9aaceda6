//! What the API's refusals mean, and which rule would have told before.

mod known;
mod read;

#[cfg(test)]
mod tests;

use alloc::string::String;
use alloc::vec::Vec;

use serde::Serialize;

use crate::rules::Source;

/// An error of the API, as far as it could be read, and what it means, as far as that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ErrorExplanation {
    /// Whether linkspec knows it. If not, all that follows is what could be read.
    pub known: bool,
    /// The HTTP status.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// `errorCode`, as `VALIDATION_ERROR`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// `state`, where the text is an answer that has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// What the server says. Of a text that is no JSON nothing is repeated: anything may stand in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// `parameters`; what is no string is JSON.
    pub parameters: Vec<String>,
    /// What it means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meaning: Option<&'static str>,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub help: Option<&'static str>,
    /// Codes of the rules that would have told before, where a payload can show it.
    pub rules: Vec<&'static str>,
    /// Where the claim comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<&'static str>,
    /// How sure we are: `documented`, `observed` or `inferred`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certainty: Option<&'static str>,
}

/// An error that is known.
struct Known {
    /// `errorCode`; none where any will do.
    code: Option<&'static str>,
    /// The state of what was answered.
    state: Option<&'static str>,
    /// The HTTP status.
    status: Option<u16>,
    /// What the message holds, all of it, in any letter case.
    marks: &'static [&'static str],
    meaning: &'static str,
    help: &'static str,
    rules: &'static [&'static str],
    source: Source,
}

/// Explains what the API answered to a request that it refused, or how it says that something has
/// failed: the body of the answer (`errorCode`, `parameters`, `detail`), a private link or connection
/// in the state `FAILED`, a list that holds one, an error code, or any text that names one, such as
/// the last lines of a tool's output.
///
/// No secret is repeated: of JSON only what is known to be none, of other texts nothing but a code.
///
/// ```
/// let explained = linkspec::explain_error("STREAM_PRIVATE_LINK_ALREADY_EXISTS");
/// assert!(explained.known);
/// assert_eq!(explained.rules, ["second-link-to-cluster"]);
/// ```
#[must_use]
pub fn explain_error(text: &str) -> ErrorExplanation {
    let told = read::read(text);
    let known = known::KNOWN.iter().find(|known| known.is(&told));
    let mut explained = ErrorExplanation {
        known: known.is_some(),
        status: told.status,
        code: known.and_then(|known| known.code).map(String::from).or(told.code),
        state: told.state,
        message: told.message,
        parameters: told.parameters,
        ..ErrorExplanation::default()
    };
    if let Some(known) = known {
        explained.meaning = Some(known.meaning);
        explained.help = Some(known.help);
        explained.rules = known.rules.to_vec();
        explained.source = Some(known.source.text());
        explained.certainty = Some(known.source.certainty());
    }
    explained
}

impl Known {
    fn is(&self, told: &read::Told<'_>) -> bool {
        self.code.is_none_or(|code| told.names(code))
            && self.state.is_none_or(|state| told.state.as_deref() == Some(state))
            && self.status.is_none_or(|status| told.status == Some(status))
            && self.marks.iter().all(|mark| told.says(mark))
    }
}
