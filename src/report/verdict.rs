use core::fmt;

use serde::{Serialize, Serializer};

/// What all diagnostics of a payload come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// No error, no warning.
    Valid,
    /// Warnings only.
    Warning,
    /// Draft mode only: required keys still absent, nothing worse. It outweighs a warning: a form
    /// that is not filled in cannot be sent.
    Incomplete,
    /// At least one error.
    Invalid,
    /// Not JSON.
    Malformed,
}

impl Verdict {
    /// The name, the same on every face.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Incomplete => "incomplete",
            Self::Warning => "warning",
            Self::Invalid => "invalid",
            Self::Malformed => "malformed",
        }
    }

    /// Whether a payload with this verdict may be sent: `valid` or `warning`.
    #[must_use]
    pub const fn is_valid(self) -> bool {
        matches!(self, Self::Valid | Self::Warning)
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
