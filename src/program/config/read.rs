//! Reading a table of TOML key by key, with a sentence and a place for everything that is not as it
//! should be.

use std::borrow::ToOwned;
use std::format;
use std::ops::Range;
use std::string::String;
use std::vec;
use std::vec::Vec;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::values::near;

/// What is wrong with a configuration, and the bytes where.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) span: Range<usize>,
    pub(super) message: String,
}

/// A text with its place.
pub(super) type Text = Spanned<String>;

pub(super) fn fault<T>(span: Range<usize>, message: String) -> Result<T, Fault> {
    Err(Fault { span, message })
}

/// A table whose keys are all known.
pub(super) struct Table<'a, 't> {
    entries: &'a DeTable<'t>,
    pub(super) span: Range<usize>,
}

impl<'a, 't> Table<'a, 't> {
    /// The table in this value, which may have these keys.
    pub(super) fn of(value: &'a Spanned<DeValue<'t>>, keys: &[&str], name: &str) -> Result<Self, Fault> {
        match value.get_ref() {
            DeValue::Table(entries) => Self::new(entries, value.span(), keys),
            other => wrong(value, name, "a table", other),
        }
    }

    pub(super) fn new(entries: &'a DeTable<'t>, span: Range<usize>, keys: &[&str]) -> Result<Self, Fault> {
        let unknown = entries.keys().filter(|key| !keys.contains(&key.get_ref().as_ref()));
        if let Some(key) = unknown.min_by_key(|key| key.span().start) {
            let hint = near::nearest(key.get_ref(), keys).map_or_else(
                || format!("; known keys: `{}`", keys.join("`, `")),
                |meant| format!(", did you mean `{meant}`?"),
            );
            return fault(key.span(), format!("there is no key `{}`{hint}", key.get_ref()));
        }
        Ok(Self { entries, span })
    }

    pub(super) fn get(&self, key: &str) -> Option<&'a Spanned<DeValue<'t>>> {
        self.entries.iter().find(|(known, _)| known.get_ref() == key).map(|(_, value)| value)
    }

    pub(super) fn flag(&self, key: &str) -> Result<Option<bool>, Fault> {
        let Some(value) = self.get(key) else { return Ok(None) };
        match value.get_ref() {
            DeValue::Boolean(flag) => Ok(Some(*flag)),
            other => wrong(value, key, "`true` or `false`", other),
        }
    }

    pub(super) fn text(&self, key: &str) -> Result<Option<Text>, Fault> {
        self.get(key).map(|value| text(value, key)).transpose()
    }

    /// A text that must be there and say something.
    pub(super) fn needed(&self, key: &str, why: &str) -> Result<Text, Fault> {
        match self.text(key)? {
            Some(text) if !text.get_ref().trim().is_empty() => Ok(text),
            Some(text) => fault(text.span(), format!("`{key}` is empty: {why}")),
            None => fault(self.span.clone(), format!("`{key}` is missing: {why}")),
        }
    }

    /// A text, or an array of them.
    pub(super) fn texts(&self, key: &str) -> Result<Vec<Text>, Fault> {
        let Some(value) = self.get(key) else { return Ok(Vec::new()) };
        match value.get_ref() {
            DeValue::Array(items) if items.is_empty() => fault(value.span(), format!("`{key}` is empty")),
            DeValue::Array(items) => items.iter().map(|item| text(item, key)).collect(),
            DeValue::String(_) => Ok(vec![text(value, key)?]),
            other => wrong(value, key, "a string or an array of strings", other),
        }
    }

    /// The tables of an array of tables.
    pub(super) fn tables(&self, key: &str, keys: &[&str]) -> Result<Vec<Table<'a, 't>>, Fault> {
        let Some(value) = self.get(key) else { return Ok(Vec::new()) };
        match value.get_ref() {
            DeValue::Array(items) => items.iter().map(|item| Table::of(item, keys, key)).collect(),
            other => wrong(value, key, "an array of tables (`[[…]]`)", other),
        }
    }

    /// Every entry in the order of the text.
    pub(super) fn entries(&self) -> Vec<(&'a Spanned<DeValue<'t>>, String, Range<usize>)> {
        let entries = self.entries.iter();
        let mut entries: Vec<_> =
            entries.map(|(key, value)| (value, key.get_ref().clone().into_owned(), key.span())).collect();
        entries.sort_by_key(|(_, _, span)| span.start);
        entries
    }
}

pub(super) fn text(value: &Spanned<DeValue<'_>>, key: &str) -> Result<Text, Fault> {
    match value.get_ref() {
        DeValue::String(text) => Ok(Spanned::new(value.span(), text.as_ref().to_owned())),
        other => wrong(value, key, "a string", other),
    }
}

fn wrong<T>(
    value: &Spanned<DeValue<'_>>,
    key: &str,
    expected: &str,
    found: &DeValue<'_>,
) -> Result<T, Fault> {
    let article = if matches!(found, DeValue::Integer(_) | DeValue::Array(_)) { "an" } else { "a" };
    fault(value.span(), format!("`{key}` must be {expected}, not {article} {}", found.type_str()))
}
