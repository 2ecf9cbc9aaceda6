use alloc::string::String;
use core::fmt;

/// A DNS domain as it was answered. It equals itself in other letter case and with the dot of the
/// root, which some answers have.
#[derive(Clone, Debug)]
pub struct Domain(String);

impl Domain {
    /// As it was answered, but for the dot of the root.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.strip_suffix('.').unwrap_or(&self.0)
    }
}

impl From<String> for Domain {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl PartialEq for Domain {
    fn eq(&self, other: &Self) -> bool {
        self == other.as_str()
    }
}

impl Eq for Domain {}

impl PartialEq<str> for Domain {
    fn eq(&self, other: &str) -> bool {
        self.as_str().eq_ignore_ascii_case(other.strip_suffix('.').unwrap_or(other))
    }
}

impl fmt::Display for Domain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
