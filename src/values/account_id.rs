//! Ids of AWS accounts.

use alloc::string::String;

use super::scan::Parts;
use super::{Identifier, arn, class};

grammar_error! {
    /// Why a text is not the id of an AWS account.
    AccountIdError {
        Empty => "it is empty",
        Dashed => "it has the dashes that the console shows",
        NotDigits => "it has other characters than digits",
        Length => "it is not 12 digits",
    }
    nested {
        /// It is another identifier.
        Other(Identifier),
    }
}

/// 12 digits, which may begin with zeros. Source: AWS account identifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountId<'a>(&'a str);

impl<'a> AccountId<'a> {
    /// The 12 digits.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.0
    }
}

impl<'a> TryFrom<&'a str> for AccountId<'a> {
    type Error = AccountIdError;

    fn try_from(text: &'a str) -> Result<Self, AccountIdError> {
        if arn::is_account(text) {
            return Ok(Self(text));
        }
        Err(if text.is_empty() {
            AccountIdError::Empty
        } else if let Some(other) = Identifier::of(text) {
            AccountIdError::Other(other)
        } else if without_dashes(text).is_some() {
            AccountIdError::Dashed
        } else if class::all(text, class::DIGIT) {
            AccountIdError::Length
        } else {
            AccountIdError::NotDigits
        })
    }
}

fn without_dashes(text: &str) -> Option<String> {
    let mut parts = Parts::new(text, b'-');
    let groups = [parts.next()?, parts.next()?, parts.rest?];
    let fits = groups.iter().all(|group| group.len() == 4 && class::all(group, class::DIGIT));
    fits.then(|| groups.concat())
}

impl AccountIdError {
    /// The id without the dashes that the console puts into it.
    #[must_use]
    pub fn suggestion(self, text: &str) -> Option<String> {
        if self == Self::Dashed { without_dashes(text) } else { None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_digits() {
        for text in ["123456789012", "000000000000"] {
            assert_eq!(AccountId::try_from(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn errors_say_what_is_wrong() {
        for (text, error, suggestion) in [
            ("", AccountIdError::Empty, None),
            ("1234-5678-9012", AccountIdError::Dashed, Some("123456789012")),
            ("1234-56789-012", AccountIdError::NotDigits, None),
            ("41760110265", AccountIdError::Length, None),
            ("4176011026590", AccountIdError::Length, None),
            (" 123456789012", AccountIdError::NotDigits, None),
            ("12345678901a", AccountIdError::NotDigits, None),
            ("é234-5678-9012", AccountIdError::NotDigits, None),
            ("arn:aws:iam::123456789012:root", AccountIdError::Other(Identifier::Arn), None),
            ("vpc-0d13eb6a2f0377854", AccountIdError::Other(Identifier::VpcId), None),
        ] {
            assert_eq!(AccountId::try_from(text), Err(error), "{text}");
            assert_eq!(error.suggestion(text).as_deref(), suggestion, "{text}");
        }
    }
}
