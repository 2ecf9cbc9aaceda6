//! What happened so far, in the order in which it happened.

use alloc::string::{String, ToString};
use core::fmt;

use crate::text::{self, Limits, Token, Value, push_quoted};

use super::Operation;

/// Something that happened in a procedure.
#[derive(Clone, PartialEq, Eq)]
pub enum Event {
    /// Atlas answered a request.
    Answered {
        /// The request's operation.
        operation: Operation,
        /// The HTTP status.
        status: u16,
        /// The body, whatever it is.
        body: String,
    },
    /// A request was sent, and nobody knows what became of it: no answer came, or the program ended
    /// before it was kept. The procedure looks before it goes on.
    Lost {
        /// The request's operation.
        operation: Operation,
    },
    /// A person did what this step asks for.
    Done {
        /// The step.
        step: String,
    },
    /// What failed was mended: it is to be tried again.
    Retry,
}

/// Bodies are left out.
impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answered { operation, status, .. } => write!(f, "Answered({operation}, {status})"),
            Self::Lost { operation } => write!(f, "Lost({operation})"),
            Self::Done { step } => write!(f, "Done({step})"),
            Self::Retry => f.write_str("Retry"),
        }
    }
}

impl Event {
    /// The answer to a request.
    #[must_use]
    pub fn answered(operation: Operation, status: u16, body: &str) -> Self {
        Self::Answered { operation, status, body: body.to_string() }
    }

    /// Reads `{"operation", "status", "body"}`, `{"operation", "lost": true}`, `{"step", "done": true}`
    /// or `{"retry": true}`; none where it is none of these.
    pub(super) fn read(event: Value<'_>) -> Option<Self> {
        let is = |key| event.get(key).is_some_and(|value| value.token() == Token::True);
        if is("retry") {
            return Some(Self::Retry);
        }
        if let Some(step) = event.get("step") {
            return step.as_str().filter(|_| is("done")).map(|step| Self::Done { step: step.to_string() });
        }
        let operation = event.get("operation")?.as_str()?.parse().ok()?;
        if is("lost") {
            return Some(Self::Lost { operation });
        }
        let status = event.get("status")?;
        let status = status.span().of(status.tree().text()).parse().ok()?;
        let body = match event.get("body") {
            None => String::new(),
            Some(body) => body.as_str().map_or_else(|| text::compact(body), ToString::to_string),
        };
        Some(Self::Answered { operation, status, body })
    }

    /// The event as JSON.
    pub(super) fn push_json(&self, out: &mut String) {
        match self {
            Self::Answered { operation, status, body } => {
                push_operation(out, *operation);
                out.push_str(",\"status\":");
                out.push_str(&status.to_string());
                if !body.is_empty() {
                    out.push_str(",\"body\":");
                    let reading = text::read(body, &Limits::DEFAULT);
                    match reading.tree.root().filter(|_| reading.faults.is_empty()) {
                        Some(root) => out.push_str(&text::compact(root)),
                        None => push_quoted(out, body),
                    }
                }
            }
            Self::Lost { operation } => {
                push_operation(out, *operation);
                out.push_str(",\"lost\":true");
            }
            Self::Done { step } => {
                out.push_str("{\"step\":");
                push_quoted(out, step);
                out.push_str(",\"done\":true");
            }
            Self::Retry => out.push_str("{\"retry\":true"),
        }
        out.push('}');
    }

    /// Whether it is the answer to a request that may be asked again at any time.
    pub(super) fn is_look(&self) -> Option<Operation> {
        match self {
            Self::Answered { operation, .. } if operation.is_safe() => Some(*operation),
            _ => None,
        }
    }
}

fn push_operation(out: &mut String, operation: Operation) {
    out.push_str("{\"operation\":");
    push_quoted(out, operation.as_str());
}
