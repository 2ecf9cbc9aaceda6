use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;

use crate::payload::Kind;
use crate::text::{Token, Value};

use super::{Answer, from_str, read};

/// Why a request was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    /// `error`: the HTTP status.
    pub status: u16,
    /// `errorCode`, as `VALIDATION_ERROR`.
    pub code: String,
    /// `detail`: the sentence for people.
    pub detail: Option<String>,
    /// `reason`: the words of the HTTP status.
    pub reason: Option<String>,
    /// `parameters`
    pub parameters: Vec<Parameter>,
    /// `badRequestDetail.fields`
    pub bad_fields: Vec<BadField>,
}

/// A parameter of an error's texts. The specification says that it is an object, every recorded
/// answer has a string.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// A string.
    Text(String),
    /// Anything else, as JSON; secrets in it are masked.
    Json(String),
}

/// A field that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadField {
    /// Its name.
    pub field: String,
    /// What is wrong with it.
    pub description: String,
}

impl Parameter {
    /// The text, or the JSON.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text(text) | Self::Json(text) => text,
        }
    }

    fn read(value: Value<'_>) -> Self {
        match value.as_str() {
            Some(text) => Self::Text(read::shown(text)),
            None => Self::Json(crate::redact(value.span().of(value.tree().text()))),
        }
    }
}

impl Answer for ApiError {
    const KIND: Kind = Kind::ApiError;

    fn read(root: Value<'_>) -> Self {
        let fields = root.get("badRequestDetail").and_then(|detail| detail.get("fields"));
        let fields = fields.into_iter().flat_map(Value::items).filter(|field| field.token() == Token::Object);
        Self {
            status: read::number(root, "error").and_then(|status| status.try_into().ok()).unwrap_or_default(),
            code: read::text(root, "errorCode").unwrap_or_default(),
            detail: read::text(root, "detail"),
            reason: read::text(root, "reason"),
            parameters: root
                .get("parameters")
                .into_iter()
                .flat_map(Value::items)
                .map(Parameter::read)
                .collect(),
            bad_fields: fields
                .map(|field| BadField {
                    field: read::text(field, "field").unwrap_or_default(),
                    description: read::text(field, "description").unwrap_or_default(),
                })
                .collect(),
        }
    }
}

/// The code with the sentence for people, on one line.
impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.code)?;
        match &self.detail {
            Some(detail) => write!(f, ": {detail}"),
            None => Ok(()),
        }
    }
}

impl core::error::Error for ApiError {}

from_str!(ApiError);
