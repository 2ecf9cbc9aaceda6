//! Names of stream processing connections.

use alloc::string::String;

use super::class;

grammar_error! {
    /// Why a text is not the name of a connection.
    ConnectionNameError {
        Empty => "it is empty",
        TooLong => "it is longer than 64 characters",
        Blank => "it holds a blank",
        Character => "it holds a character other than letters, digits, `-` and `_`",
    }
}

const ALLOWED: u8 = class::ALPHANUMERIC | class::DASH | class::UNDERSCORE;

/// 1 to 64 ASCII letters, digits, `-` and `_`. Source: MongoDB's MCP server; the Atlas Admin API
/// states no pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ConnectionName<'a>(&'a str);

impl<'a> ConnectionName<'a> {
    /// The name.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.0
    }
}

impl<'a> TryFrom<&'a str> for ConnectionName<'a> {
    type Error = ConnectionNameError;

    fn try_from(text: &'a str) -> Result<Self, ConnectionNameError> {
        if text.is_empty() {
            Err(ConnectionNameError::Empty)
        } else if !class::all(text, ALLOWED) {
            let blank = class::any_blank(text);
            Err(if blank { ConnectionNameError::Blank } else { ConnectionNameError::Character })
        } else if text.len() > 64 {
            Err(ConnectionNameError::TooLong)
        } else {
            Ok(Self(text))
        }
    }
}

impl ConnectionNameError {
    /// The name with `_` for every character that is not allowed.
    #[must_use]
    pub fn suggestion(self, text: &str) -> Option<String> {
        if !matches!(self, Self::Blank | Self::Character) {
            return None;
        }
        let text = text.trim_ascii();
        if text.len() > 256 || !text.bytes().any(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        let mut name = String::new();
        for (at, byte) in text.bytes().enumerate() {
            if class::of(byte) & ALLOWED != 0 {
                name.push_str(text.get(at..=at)?);
            } else if text.is_char_boundary(at) {
                name.push('_');
            }
        }
        ConnectionName::try_from(name.as_str()).is_ok().then_some(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_digits_dashes_and_underscores() {
        for text in ["confluent_demo", "Example-Conn-Name", "a", &"a".repeat(64)] {
            assert_eq!(ConnectionName::try_from(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn errors_say_what_is_wrong() {
        for (text, error, suggestion) in [
            ("", ConnectionNameError::Empty, None),
            ("confluent demo", ConnectionNameError::Blank, Some("confluent_demo")),
            (" kafka1 ", ConnectionNameError::Blank, Some("kafka1")),
            ("orders.v1", ConnectionNameError::Character, Some("orders_v1")),
            ("café", ConnectionNameError::Character, Some("caf_")),
            ("???", ConnectionNameError::Character, None),
            (&"a".repeat(65), ConnectionNameError::TooLong, None),
            (&["a b", &"c".repeat(64)].concat(), ConnectionNameError::Blank, None),
        ] {
            assert_eq!(ConnectionName::try_from(text), Err(error), "{text}");
            assert_eq!(error.suggestion(text).as_deref(), suggestion, "{text}");
        }
    }
}
