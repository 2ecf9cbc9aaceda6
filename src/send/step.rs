//! What a call asks for, and what it is told.

use alloc::string::String;

use serde::{Deserialize, Serialize};

use super::Fault;
use super::message::{Message, Reply};

/// What a call does next.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case", tag = "do")]
pub enum Do {
    /// Send this, and feed what came of it.
    Send {
        /// The request.
        message: Message,
    },
    /// Get a token by [`Call::token`], once for all calls that wait for it, then feed [`Input::Go`].
    Token,
    /// Wait, then feed [`Input::Go`].
    Sleep {
        /// For how many milliseconds.
        wait: u64,
        /// What went wrong.
        because: Fault,
    },
    /// It is over.
    Done {
        /// The status.
        status: u16,
        /// The body: JSON, or nothing.
        body: String,
    },
    /// It is over, and there is no answer.
    Failed {
        /// Why.
        fault: Fault,
    },
}

/// What happened.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Input {
    /// Nothing: go on.
    Go,
    /// An answer came.
    Reply(Reply),
    /// No answer came.
    Lost {
        /// [`FaultKind::Network`], `Timeout` or `Aborted`.
        kind: Loss,
        /// What the system calls it, as `ECONNREFUSED`.
        #[serde(default)]
        code: Option<String>,
    },
}

/// Why no answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Loss {
    /// There is no way to the server, or it broke off.
    Network,
    /// It took too long.
    Timeout,
    /// The caller gave up.
    Aborted,
}

/// Chance and the time of a step.
#[derive(Clone, Debug, Deserialize)]
pub struct Moment {
    /// Milliseconds since 1970.
    pub now: u64,
    /// When all must be over.
    pub until: u64,
    /// 32 hexadecimal digits that nobody can guess.
    pub random: String,
}
