use alloc::string::String;
use alloc::vec::Vec;

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::payload::Kind;
use crate::rules::{NewValue, Severity};
use crate::text::{Position, Step};

use super::Verdict;

/// All diagnostics of one payload and its verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The file that the payload stands in, where there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Its kind, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// The verdict.
    pub verdict: Verdict,
    /// By position, then by code.
    pub diagnostics: Vec<Diagnostic>,
}

/// A rule broken at a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The rule.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where in the payload, by RFC 6901.
    pub pointer: String,
    /// The same, step by step.
    pub path: Vec<Step>,
    /// What is wrong.
    pub message: String,
    /// What to do.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub help: String,
    /// What the texts were made with, for translation.
    #[serde(skip_serializing_if = "Params::is_empty")]
    pub params: Params,
    /// The rule's page.
    pub url: String,
    /// Where it begins, where there was text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Position>,
    /// Where it ends, exclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Position>,
    /// Other places that have to do with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<Related>,
    /// How to mend it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fix: Option<Fix>,
}

/// The parameters of a diagnostic's texts, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Params(pub Vec<(&'static str, String)>);

impl Params {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Params {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

/// Another place that has to do with a diagnostic.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Related {
    /// Its file, where that is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Where in the payload.
    pub pointer: String,
    /// What stands there.
    pub message: String,
    /// Where it begins, where there was text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<Position>,
    /// Where it ends, exclusive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<Position>,
}

/// How to mend what a diagnostic says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fix {
    /// What it does, as an order.
    pub title: String,
    /// Whether the meaning stays beyond doubt what its author meant.
    pub safe: bool,
    /// The changes; all or none.
    pub edits: Vec<Edit>,
}

/// One change to a payload or its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "op", rename_all = "lowercase")]
pub enum Edit {
    /// Put this value there, whether or not the key exists.
    Set {
        /// Where.
        pointer: String,
        /// What.
        value: NewValue,
    },
    /// Remove what is there, with its key.
    Remove {
        /// Where.
        pointer: String,
    },
    /// Give the key another name.
    Rename {
        /// Where.
        pointer: String,
        /// The new name.
        to: String,
    },
    /// Replace a stretch of the text.
    Text {
        /// Where it begins.
        start: Position,
        /// Where it ends, exclusive.
        end: Position,
        /// What stands there then.
        text: String,
    },
}

impl Serialize for NewValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(list) => list.serialize(serializer),
        }
    }
}
