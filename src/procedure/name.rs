//! Names that stand in the path of a URL.

use alloc::string::String;

/// The name of a workspace or of a connection that exists. The API states no pattern for them, so
/// only what cannot stand in a path is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name<'a>(&'a str);

/// Why a text is no name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// It is empty.
    #[error("it is empty")]
    Empty,
    /// It is `.` or `..`, which URLs take for a folder.
    #[error("`.` and `..` are no names")]
    Dots,
    /// It is longer than any name.
    #[error("it is longer than 256 bytes")]
    TooLong,
}

impl<'a> Name<'a> {
    /// The name.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.0
    }
}

impl<'a> TryFrom<&'a str> for Name<'a> {
    type Error = NameError;

    fn try_from(text: &'a str) -> Result<Self, NameError> {
        match text {
            "" => Err(NameError::Empty),
            "." | ".." => Err(NameError::Dots),
            _ if text.len() > 256 => Err(NameError::TooLong),
            _ => Ok(Self(text)),
        }
    }
}

/// Appends a text as one part of a path or query (RFC 3986 §2.3).
pub(super) fn push_encoded(out: &mut String, text: &str) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let digit = |value: u8| char::from(DIGITS.get(usize::from(value)).copied().unwrap_or(b'0'));
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(digit(byte >> 4));
            out.push(digit(byte & 15));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_path_cannot_hold_is_no_name() {
        assert_eq!(Name::try_from("spinstance").unwrap().as_str(), "spinstance");
        assert_eq!(Name::try_from(""), Err(NameError::Empty));
        assert_eq!(Name::try_from(".."), Err(NameError::Dots));
        assert_eq!(Name::try_from("a".repeat(257).as_str()), Err(NameError::TooLong));
    }

    #[test]
    fn everything_else_is_encoded() {
        let mut out = String::new();
        push_encoded(&mut out, "a/b c?d#é%~.");
        assert_eq!(out, "a%2Fb%20c%3Fd%23%C3%A9%25~.");
    }
}
