//! A payload in the making.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::payload::outline::{Content, Outline};
use crate::text::push_quoted;

/// The keys that were set so far, in any order. It nests as deep as the outlines do.
#[derive(Clone, Default)]
pub(super) struct Draft(Vec<(String, Part)>);

#[derive(Clone)]
enum Part {
    /// A value as JSON.
    Json(String),
    Object(Draft),
}

impl Draft {
    /// Sets a string; the path's steps are joined by `/`.
    pub(super) fn text(&mut self, path: &str, text: &str) {
        self.json(path, quoted(text));
    }

    /// Sets an array of strings.
    pub(super) fn list(&mut self, path: &str, texts: impl IntoIterator<Item = impl AsRef<str>>) {
        self.json(path, list(texts));
    }

    /// Sets a value that is JSON already.
    pub(super) fn json(&mut self, path: &str, json: String) {
        let steps: Vec<&str> = path.split('/').collect();
        self.place(&steps, Part::Json(json));
    }

    /// Sets the value of a key whose name is anything, below this path.
    pub(super) fn member(&mut self, path: &[&str], json: String) {
        self.place(path, Part::Json(json));
    }

    fn place(&mut self, path: &[&str], part: Part) {
        let Some((name, below)) = path.split_first() else { return };
        let at = match self.0.iter().position(|(known, _)| known == name) {
            Some(at) => at,
            None => {
                self.0.push(((*name).to_string(), Part::Object(Self::default())));
                self.0.len() - 1
            }
        };
        let Some((_, place)) = self.0.get_mut(at) else { return };
        if below.is_empty() {
            *place = part;
            return;
        }
        if let Part::Json(_) = place {
            *place = Part::Object(Self::default());
        }
        if let Part::Object(inner) = place {
            inner.place(below, part);
        }
    }

    /// Whether something is set there.
    pub(super) fn has(&self, path: &[&str]) -> bool {
        let Some((name, below)) = path.split_first() else { return true };
        self.0.iter().find(|(known, _)| known == name).is_some_and(|(_, part)| match part {
            Part::Object(inner) => inner.has(below),
            Part::Json(_) => below.is_empty(),
        })
    }

    /// The payload as JSON: keys in the order of the outline, then those that it does not know.
    pub(super) fn write(&self, outline: &Outline) -> String {
        let mut out = String::new();
        self.push(Some(outline), &mut out);
        out
    }

    fn push(&self, outline: Option<&Outline>, out: &mut String) {
        out.push('{');
        let rank = |name: &str| {
            let keys = outline.map_or(&[][..], |outline| &outline.keys);
            keys.iter().position(|key| key.name == name).unwrap_or(keys.len())
        };
        let mut members: Vec<&(String, Part)> = self.0.iter().collect();
        members.sort_by_key(|(name, _)| rank(name));
        for (at, (name, part)) in members.into_iter().enumerate() {
            if at > 0 {
                out.push(',');
            }
            push_quoted(out, name);
            out.push(':');
            match part {
                Part::Json(json) => out.push_str(json),
                Part::Object(inner) => inner.push(outline.and_then(|outline| nested(outline, name)), out),
            }
        }
        out.push('}');
    }
}

/// The outline of the object under a key.
pub(super) fn nested<'o>(outline: &'o Outline, name: &str) -> Option<&'o Outline> {
    match &outline.keys.iter().find(|key| key.name == name)?.content {
        Content::Object(outline) | Content::TextOrObject(outline) => Some(outline),
        _ => None,
    }
}

/// A string as JSON.
pub(super) fn quoted(text: &str) -> String {
    let mut json = String::new();
    push_quoted(&mut json, text);
    json
}

/// An array of strings as JSON.
pub(super) fn list(texts: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut json = String::from("[");
    for (at, text) in texts.into_iter().enumerate() {
        if at > 0 {
            json.push(',');
        }
        push_quoted(&mut json, text.as_ref());
    }
    json.push(']');
    json
}

/// Values are left out: they may be secrets.
impl fmt::Debug for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}
