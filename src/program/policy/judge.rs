use std::borrow::ToOwned;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use jsonschema::Validator;
use jsonschema::error::{ValidationError, ValidationErrorKind};
use serde_json::Value as Json;

use super::reason::reason;
use super::value::value;
use crate::payload::Kind;
use crate::payload::secret;
use crate::rules::repository::house_rule;
use crate::rules::{Beside, Findings, Place};
use crate::text::{Token, Tree, Value, pointer};
use crate::values::template;

/// A policy that was read.
#[derive(Debug)]
pub(super) struct Policy {
    pub(super) name: String,
    pub(super) schema: Json,
    pub(super) validator: Validator,
    /// The kinds that it is about; of every kind where there are none.
    pub(super) kinds: Vec<Kind>,
    /// The keys that it asks for: places of what is absent name them.
    pub(super) required: Vec<&'static str>,
}

/// The most findings of one policy in one payload. Each is looked up from the root, so a million of
/// them would take for ever, and nobody reads them.
const MOST: usize = 100;

impl Beside for Policy {
    fn judge<'t>(&self, kind: Option<Kind>, tree: &'t Tree<'t>, found: &mut Findings<'t>) {
        // What a text lacks may just be unread where it is no JSON.
        if !found.whole || !self.kinds.is_empty() && kind.is_none_or(|kind| !self.kinds.contains(&kind)) {
            return;
        }
        let (Some(root), Some(payload)) = (tree.root(), value(tree)) else { return };
        let mut told = 0;
        for error in self.validator.iter_errors(&payload) {
            if told >= MOST {
                break;
            }
            let Some(at) = At::find(root, &error.instance_path().to_string()) else { continue };
            if is_unknown(at.value, found) {
                continue;
            }
            for (place, subject) in at.places(error.kind(), &self.required) {
                self.tell(&error, place, &subject, found);
                told += 1;
            }
        }
    }
}

impl Policy {
    fn tell<'t>(
        &self,
        error: &ValidationError<'_>,
        place: Place<'t>,
        subject: &str,
        found: &mut Findings<'t>,
    ) {
        let schema_path = error.schema_path().to_string();
        let note = self.description(&schema_path).map_or_else(String::new, |note| format!(": {note}"));
        found
            .add(&house_rule::RULE, place)
            .with("subject", subject.to_owned())
            .with("reason", reason(error.kind()))
            .with("policy", self.name.clone())
            .with("note", note);
    }

    /// What the schema says of itself where it was broken, or above.
    fn description(&self, schema_path: &str) -> Option<&str> {
        let mut path = schema_path;
        loop {
            let text = self.schema.pointer(path).and_then(|schema| schema.get("description"));
            if let Some(text) = text.and_then(Json::as_str) {
                return Some(text.lines().next().unwrap_or("").trim_end_matches('.'));
            }
            path = path.rsplit_once('/')?.0;
        }
    }
}

/// Whether nobody knows yet what a value will be.
fn is_unknown(value: Value<'_>, found: &Findings<'_>) -> bool {
    value.token() == Token::Hole
        || found.templates && value.as_str().is_some_and(|text| template::reference(text).is_some())
}

/// A value, and what a sentence calls it.
struct At<'t> {
    value: Value<'t>,
    name: String,
    /// Whether its keys may be part of a secret.
    hidden: bool,
}

impl<'t> At<'t> {
    /// The value at a pointer.
    fn find(root: Value<'t>, at: &str) -> Option<Self> {
        let mut here = Self { value: root, name: String::new(), hidden: false };
        for step in pointer::keys(at)? {
            if here.value.token() == Token::Array {
                here.value = here.value.items().nth(step.parse().ok()?)?;
                here.name.push_str(&format!("[{step}]"));
                continue;
            }
            here.value = here.value.get(&step)?;
            here.name = here.name_of(&step);
            here.hidden |= secret::is_secret_key(&step);
        }
        Some(here)
    }

    fn name_of(&self, key: &str) -> String {
        let hidden = self.hidden || secret::looks_like_one(key);
        let key = if hidden { secret::MASK } else { key };
        if self.name.is_empty() { key.to_owned() } else { format!("{}.{key}", self.name) }
    }

    /// Where this is to be marked, and the subject of the sentence.
    /// `required` are the keys that the policy asks for.
    fn places(&self, kind: &ValidationErrorKind, required: &[&'static str]) -> Vec<(Place<'t>, String)> {
        let own = if self.name.is_empty() { "the payload".to_owned() } else { format!("`{}`", self.name) };
        let keys = |keys: &[String]| {
            let keys = keys.get(..MOST).unwrap_or(keys);
            let members = self.value.members().filter(|member| keys.iter().any(|key| key == member.name()));
            members.map(|member| (Place::Key(member), format!("`{}`", self.name_of(member.name())))).collect()
        };
        let places: Vec<_> = match kind {
            ValidationErrorKind::Required { property } => {
                let name = property.as_str().unwrap_or("");
                let subject = format!("`{}`", self.name_of(name));
                let asked = required.iter().find(|key| **key == name);
                let place = asked.map_or(Place::Value(self.value), |key| Place::Missing(self.value, key));
                return std::vec![(place, subject)];
            }
            ValidationErrorKind::AdditionalProperties { unexpected }
            | ValidationErrorKind::UnevaluatedProperties { unexpected } => keys(unexpected),
            ValidationErrorKind::PropertyNames { error } => {
                keys(&[error.instance().as_str().unwrap_or("").to_owned()])
            }
            _ => Vec::new(),
        };
        if places.is_empty() { std::vec![(Place::Value(self.value), own)] } else { places }
    }
}
