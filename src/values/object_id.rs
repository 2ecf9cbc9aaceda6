//! Ids of Atlas resources.

use alloc::string::String;

use super::{Identifier, class};

grammar_error! {
    /// Why a text is not an Atlas id.
    ObjectIdError {
        Empty => "it is empty",
        UpperCase => "its hexadecimal digits are not lower case",
        Length => "it is not 24 hexadecimal digits long",
        NotHex => "it has characters other than hexadecimal digits",
    }
    nested {
        /// It is another identifier.
        Other(Identifier),
    }
}

/// The `_id` of an Atlas resource: 24 lower-case hexadecimal digits.
/// Source: the pattern `^([a-f0-9]{24})$` of the Atlas Admin API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObjectId<'a>(&'a str);

impl<'a> ObjectId<'a> {
    /// The 24 digits.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.0
    }
}

impl<'a> TryFrom<&'a str> for ObjectId<'a> {
    type Error = ObjectIdError;

    fn try_from(text: &'a str) -> Result<Self, ObjectIdError> {
        if text.is_empty() {
            return Err(ObjectIdError::Empty);
        }
        if class::all(text, class::HEX) {
            return if text.len() != 24 {
                Err(ObjectIdError::Length)
            } else if class::all(text, class::DIGIT | class::LOWER_HEX) {
                Ok(Self(text))
            } else {
                Err(ObjectIdError::UpperCase)
            };
        }
        Err(Identifier::of(text).map_or(ObjectIdError::NotHex, ObjectIdError::Other))
    }
}

impl ObjectIdError {
    /// The id in lower case.
    #[must_use]
    pub fn suggestion(self, text: &str) -> Option<String> {
        (self == Self::UpperCase).then(|| text.to_ascii_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_four_lower_case_hexadecimal_digits() {
        let id = ObjectId::try_from("38972b0cbe9c2aa40a30a246").unwrap();
        assert_eq!(id.as_str(), "38972b0cbe9c2aa40a30a246");
    }

    #[test]
    fn errors_say_what_is_wrong() {
        let lower = Some("38972b0cbe9c2aa40a30a246");
        for (text, error, suggestion) in [
            ("", ObjectIdError::Empty, None),
            ("38972B0CBE9C2AA40A30A246", ObjectIdError::UpperCase, lower),
            ("38972b0cbe9c2aa40a30a24", ObjectIdError::Length, None),
            ("38972b0cbe9c2aa40a30a2466", ObjectIdError::Length, None),
            ("38972b0cbe9c2aa40a30a24g", ObjectIdError::NotHex, None),
            ("38972b0cbe9c2aa40a30a246 ", ObjectIdError::NotHex, None),
            ("vpce-0123456789abcdef0", ObjectIdError::Other(Identifier::EndpointId), None),
            ("pcx-09277e1e81d0751c1", ObjectIdError::Other(Identifier::PeeringName), None),
            ("arn:aws:kafka:x:y:z", ObjectIdError::Other(Identifier::Arn), None),
            (
                "com.amazonaws.vpce.us-east-1.vpce-svc-93da685022ee702a9",
                ObjectIdError::Other(Identifier::EndpointServiceName),
                None,
            ),
        ] {
            assert_eq!(ObjectId::try_from(text), Err(error), "{text}");
            assert_eq!(error.suggestion(text).as_deref(), suggestion, "{text}");
        }
    }
}
