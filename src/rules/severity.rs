use core::fmt;

use serde::{Serialize, Serializer};

/// How bad a broken rule is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Draft mode only: a required key is not filled in yet.
    Incomplete,
    /// What was, or would be, normalised. Never changes the verdict.
    Info,
    /// Accepted as far as known, but likely not what was meant.
    Warning,
    /// The API refuses it, or it can never work.
    Error,
}

impl Severity {
    /// The name, the same on every face.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Incomplete => "incomplete",
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Severity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
