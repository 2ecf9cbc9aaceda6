//! What comes next in a procedure.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::text::push_quoted;

use super::Request;

/// What comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// A request is to be sent.
    Send {
        /// The step that it belongs to.
        step: &'static str,
        /// The request.
        request: Request,
    },
    /// A person is to do something.
    Person {
        /// The step.
        step: &'static str,
        /// What, where and why.
        task: Task,
    },
    /// Something takes its time.
    Wait {
        /// The step.
        step: &'static str,
        /// What is waited for: "until …".
        until: &'static str,
        /// What to ask now and then.
        poll: Request,
        /// How long to wait between two questions.
        seconds: u32,
    },
    /// Everything is as it was wanted.
    Done {
        /// What came of it, by name.
        values: Vec<(&'static str, String)>,
    },
    /// It cannot go on.
    Failed {
        /// The step that failed.
        step: &'static str,
        /// Why.
        reason: String,
        /// What to do.
        help: &'static str,
        /// The `errorCode` of the API, where it gave one.
        code: Option<String>,
    },
}

/// What a person is to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Task {
    /// What to do, as an order.
    pub what: &'static str,
    /// In which console.
    pub console: &'static str,
    /// What for.
    pub why: &'static str,
    /// What to type there, by name.
    pub values: Vec<(&'static str, String)>,
    /// A payload to put there, as JSON.
    pub payload: Option<String>,
    /// Keys of the configuration that are known afterwards. Without any, the step is to be
    /// confirmed.
    pub asks: &'static [&'static str],
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is done, or there was nothing to do.
    Done,
    /// It is what comes next.
    Next,
    /// It failed.
    Failed,
    /// It comes later.
    Later,
}

impl Progress {
    /// The name, the same on every face.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Next => "next",
            Self::Failed => "failed",
            Self::Later => "later",
        }
    }
}

/// A step of a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name within the procedure.
    pub id: &'static str,
    /// What it is, as an order.
    pub title: &'static str,
    /// How far it is.
    pub progress: Progress,
}

impl Next {
    /// The step that it belongs to; none at the end.
    #[must_use]
    pub fn step(&self) -> Option<&'static str> {
        match self {
            Self::Send { step, .. }
            | Self::Person { step, .. }
            | Self::Wait { step, .. }
            | Self::Failed { step, .. } => Some(step),
            Self::Done { .. } => None,
        }
    }

    /// The request that it asks to send, now or now and then.
    #[must_use]
    pub fn request(&self) -> Option<&Request> {
        match self {
            Self::Send { request, .. } | Self::Wait { poll: request, .. } => Some(request),
            _ => None,
        }
    }

    /// Its JSON form; `request` writes requests.
    pub(super) fn push_json(&self, out: &mut String, request: &dyn Fn(&Request) -> String) {
        let open = |out: &mut String, action: &str| {
            out.push_str("{\"action\":");
            push_quoted(out, action);
            if let Some(step) = self.step() {
                push_text(out, "step", step);
            }
        };
        match self {
            Self::Send { request: asked, .. } => {
                open(out, "send");
                out.push_str(",\"request\":");
                out.push_str(&request(asked));
            }
            Self::Person { task, .. } => {
                open(out, "person");
                task.push_json(out);
            }
            Self::Wait { until, poll, seconds, .. } => {
                open(out, "wait");
                push_text(out, "until", until);
                out.push_str(",\"seconds\":");
                out.push_str(&seconds.to_string());
                out.push_str(",\"request\":");
                out.push_str(&request(poll));
            }
            Self::Done { values } => {
                open(out, "done");
                push_values(out, values);
            }
            Self::Failed { reason, help, code, .. } => {
                open(out, "failed");
                push_text(out, "reason", reason);
                push_text(out, "help", help);
                if let Some(code) = code {
                    push_text(out, "code", code);
                }
            }
        }
        out.push('}');
    }
}

impl Task {
    fn push_json(&self, out: &mut String) {
        for (name, text) in [("what", self.what), ("console", self.console), ("why", self.why)] {
            push_text(out, name, text);
        }
        push_values(out, &self.values);
        if let Some(payload) = &self.payload {
            out.push_str(",\"payload\":");
            out.push_str(payload);
        }
        out.push_str(",\"asks\":[");
        for (at, key) in self.asks.iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            push_quoted(out, key);
        }
        out.push(']');
    }
}

/// `,"name":"text"`
pub(super) fn push_text(out: &mut String, name: &str, text: &str) {
    out.push(',');
    push_quoted(out, name);
    out.push(':');
    push_quoted(out, text);
}

fn push_values(out: &mut String, values: &[(&'static str, String)]) {
    out.push_str(",\"values\":{");
    for (at, (name, value)) in values.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        push_quoted(out, name);
        out.push(':');
        push_quoted(out, value);
    }
    out.push('}');
}
