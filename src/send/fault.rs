//! What went wrong, without any secret.

use alloc::boxed::Box;
use alloc::string::{String, ToString};
use core::fmt;

use serde::Serialize;

use crate::procedure::Operation;
use crate::{ErrorExplanation, explain_error};

use super::conceal::Secrets;
use super::message::Reply;

/// What kind of thing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// The payload is not fit to be sent, and was not.
    Invalid,
    /// The request, or an option, is none that may be sent. Nothing was.
    Refused,
    /// No answer came.
    Network,
    /// No answer came in time.
    Timeout,
    /// The caller gave up.
    Aborted,
    /// The server wants the request elsewhere. Nobody follows it: it holds secrets.
    Redirect,
    /// The credentials did not open the door.
    Login,
    /// The server refused the request.
    Status,
    /// The answer is no JSON.
    NotJson,
}

/// Why a request has no answer that could be used.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Fault {
    /// The kind.
    pub kind: FaultKind,
    /// What happened, as one sentence.
    pub message: String,
    /// What was asked for; absent for a token.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operation: Option<Operation>,
    /// The HTTP status, where there was an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Whether the request may have had its effect all the same: list before trying again.
    pub outcome_unknown: bool,
    /// After how many milliseconds the server wants to be asked again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
    /// What the API said, what it means, and the rules that would have told before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Box<ErrorExplanation>>,
    /// What is wrong with the payload.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub report: Option<Box<crate::Report>>,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl core::error::Error for Fault {}

impl Fault {
    pub(super) fn new(kind: FaultKind, message: &str) -> Self {
        Self {
            kind,
            message: message.to_string(),
            operation: None,
            status: None,
            outcome_unknown: false,
            retry_after: None,
            explanation: None,
            report: None,
        }
    }

    pub(super) fn invalid(report: Box<crate::Report>) -> Self {
        Self { report: Some(report), ..Self::new(FaultKind::Invalid, "the payload is not fit to be sent") }
    }

    /// A refusal of the server.
    pub(super) fn status(reply: &Reply, secrets: &Secrets<'_>) -> Self {
        let status = reply.status.to_string();
        let mut explanation = explain_error(&reply.body);
        // A proxy's page says nothing of what the API thinks.
        let is_said = explanation.code.is_some();
        for text in explanation.message.iter_mut().chain(&mut explanation.parameters) {
            *text = secrets.conceal(text);
        }
        let message = match (&explanation.code, &explanation.message) {
            (Some(code), Some(said)) => ["status ", &status, ", ", code, ": ", said].concat(),
            (Some(code), None) => ["status ", &status, ", ", code].concat(),
            _ => ["status ", &status].concat(),
        };
        Self {
            status: Some(reply.status),
            explanation: is_said.then(|| Box::new(explanation)),
            ..Self::new(FaultKind::Status, &["the server refused the request with ", &message].concat())
        }
    }
}
