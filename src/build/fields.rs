//! Payloads of named fields, as forms and command lines have them.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::payload::outline::{self, Content, Key, Outline};
use crate::payload::{Kind, Need, secret};
use crate::text::{self, Limits, Token, Value};
use crate::{Mode, Options, Report, check};

use super::draft::{Draft, list, nested, quoted};
use super::other::policy;

/// A payload made of fields, whatever it is worth, and what a check says of it.
#[derive(Clone, PartialEq, Eq)]
pub struct Built {
    /// The payload as JSON, keys in the order of the documentation. It holds the secrets that were
    /// given.
    pub text: String,
    /// Its report, without positions.
    pub report: Report,
}

/// The payload is left out: it may hold secrets.
impl fmt::Debug for Built {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Built").field("report", &self.report).finish_non_exhaustive()
    }
}

/// Builds a payload of a kind from a JSON object of fields.
///
/// Fields are nested, or flat with dots between the keys (`authentication.mechanism`). Where people
/// type lists, a text with commas or line breaks is one as well; blanks around what is typed go,
/// but not around secrets and certificates. What is empty was not filled in. Keys that can have one
/// value only have it.
///
/// ```
/// use linkspec::{Kind, Mode, Verdict, build};
///
/// let built = build::fields(
///     Kind::KafkaConnection,
///     r#"{"name": "orders", "bootstrapServers": ["b1.example.com:9092", "b2.example.com:9092"],
///         "authentication.mechanism": "SCRAM-512", "config.group.id": " orders "}"#,
///     Mode::Draft,
/// )
/// .unwrap();
/// assert_eq!(
///     built.text,
///     r#"{"name":"orders","type":"Kafka","bootstrapServers":"b1.example.com:9092,b2.example.com:9092","authentication":{"mechanism":"SCRAM-512"},"config":{"group.id":"orders"}}"#
/// );
/// assert_eq!(built.report.verdict, Verdict::Incomplete);
/// ```
///
/// # Errors
/// Where the fields are no JSON object.
pub fn fields(kind: Kind, fields: &str, mode: Mode) -> Result<Built, NoFields> {
    let reading = text::read(fields, &Limits::DEFAULT);
    let root = reading.tree.root().filter(|_| reading.faults.is_empty()).ok_or(NoFields)?;
    if root.token() != Token::Object {
        return Err(NoFields);
    }
    let text = if kind == Kind::MskClusterPolicy && root.get("Statement").is_none() {
        policy(
            given(root, &["awsAccountId"]).unwrap_or("<awsAccountId>"),
            given(root, &["arn"]).unwrap_or("<arn>"),
        )
    } else {
        of_outline(kind, root)
    };
    let options = Options { kind: Some(kind), mode, positions: false, ..Options::default() };
    Ok(Built { report: check(&text, &options), text })
}

fn of_outline(kind: Kind, root: Value<'_>) -> String {
    let variants = Variants::of(kind, root);
    let mut draft = Draft::default();
    if let Some(outline) = variants.list.first() {
        gather(&mut draft, &mut Vec::new(), outline, root);
    }
    for (path, value) in variants.constants() {
        if !draft.has(&path) {
            draft.member(&path, quoted(value));
        }
    }
    variants.list.first().map(|outline| draft.write(outline)).unwrap_or_default()
}

/// The fields are no JSON object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the fields are no JSON object")]
pub struct NoFields;

/// The variants of a kind that the fields leave open.
struct Variants {
    list: Vec<Outline>,
}

impl Variants {
    fn of(kind: Kind, fields: Value<'_>) -> Self {
        let all = outline::variants(kind);
        let fits = |outline: &Outline| {
            constants(outline, false).iter().all(|(path, value)| {
                given(fields, path).is_none_or(|given| given.trim().eq_ignore_ascii_case(value))
            })
        };
        let open: Vec<Outline> = all.iter().filter(|outline| fits(outline)).cloned().collect();
        Self { list: if open.is_empty() { all } else { open } }
    }

    /// The keys that have the same one value in every variant that is open.
    fn constants(&self) -> Vec<(Vec<&'static str>, &'static str)> {
        let mut lists = self.list.iter().map(|outline| constants(outline, true));
        let first = lists.next().unwrap_or_default();
        let others: Vec<_> = lists.collect();
        first.into_iter().filter(|constant| others.iter().all(|list| list.contains(constant))).collect()
    }
}

/// The keys of a variant that have one value only, by their paths; `required`: and must be there.
fn constants(outline: &Outline, required: bool) -> Vec<(Vec<&'static str>, &'static str)> {
    let mut found = Vec::new();
    for key in &outline.keys {
        match &key.content {
            Content::OneOf(names) if !required || key.need == Need::Required => {
                if let [only] = names.as_slice() {
                    found.push((Vec::from([key.name]), *only));
                }
            }
            Content::Object(inner) => {
                found.extend(
                    constants(inner, required)
                        .into_iter()
                        .map(|(path, value)| (core::iter::once(key.name).chain(path).collect(), value)),
                );
            }
            _ => {}
        }
    }
    found
}

/// The text of a field, nested or dotted; none where it is empty.
fn given<'t>(fields: Value<'t>, path: &[&str]) -> Option<&'t str> {
    let dotted = path.join(".");
    let flat = fields.get(&dotted);
    let nested = || path.iter().try_fold(fields, |value, key| value.get(key));
    flat.or_else(nested)?.as_str().filter(|text| !text.trim().is_empty())
}

/// Puts the members of an object into the draft. `path` leads to the object; it gets no longer than
/// the outlines are deep.
fn gather<'t>(draft: &mut Draft, path: &mut Vec<&'t str>, outline: &Outline, object: Value<'t>) {
    for member in object.members() {
        let length = path.len();
        place(draft, path, outline, member.name(), member.value);
        path.truncate(length);
    }
}

/// Puts one field into the draft. Its name may lead through the objects of the outline.
fn place<'t>(draft: &mut Draft, path: &mut Vec<&'t str>, outline: &Outline, name: &'t str, value: Value<'t>) {
    if let Some((first, rest)) = name.split_once('.')
        && !outline.keys.iter().any(|key| key.name == name)
    {
        if let Some(inner) = nested(outline, first) {
            path.push(first);
            return place(draft, path, inner, rest, value);
        }
        if outline.keys.iter().any(|key| key.name == first && matches!(key.content, Content::TextMap)) {
            path.extend([first, rest]);
            return put(draft, path, map_entry(rest, value));
        }
    }
    path.push(name);
    let key = outline.keys.iter().find(|key| key.name == name);
    match (key.map(|key| &key.content), value.token()) {
        (Some(Content::Object(inner)), Token::Object) => gather(draft, path, inner, value),
        (Some(Content::TextMap), Token::Object) => {
            for member in value.members() {
                path.push(member.name());
                put(draft, path, map_entry(member.name(), member.value));
                path.pop();
            }
        }
        (Some(_), _) => put(draft, path, key.and_then(|key| typed(key, value))),
        (None, _) => put(draft, path, filled(value).then(|| text::compact(value))),
    }
}

fn put(draft: &mut Draft, path: &[&str], json: Option<String>) {
    if let Some(json) = json {
        draft.member(path, json);
    }
}

fn map_entry(name: &str, value: Value<'_>) -> Option<String> {
    filled(value).then(|| trimmed(value, secret::is_secret_key(name)))
}

/// Whether a field was filled in.
fn filled(value: Value<'_>) -> bool {
    match value.token() {
        Token::Null | Token::Hole => false,
        _ => value.as_str().is_none_or(|text| !text.trim().is_empty()),
    }
}

/// The value as JSON; of a text, without the blanks around it.
fn trimmed(value: Value<'_>, as_it_is: bool) -> String {
    match value.as_str() {
        Some(text) if !as_it_is => quoted(text.trim()),
        _ => text::compact(value),
    }
}

/// What was typed, as the key wants it; none where it was not filled in.
fn typed(key: &Key, value: Value<'_>) -> Option<String> {
    let is_list = matches!(key.content, Content::TextList);
    match value.as_str() {
        // An empty list is an answer where one is asked for: a cluster may have no sub-domains.
        Some(text) if is_list && key.need == Need::Required => Some(list(entries(text))),
        _ if !filled(value) => None,
        Some(text) if is_list => Some(list(entries(text))),
        Some(text) => {
            let as_it_is =
                matches!(key.content, Content::Secret) || text.trim_start().starts_with("-----BEGIN");
            Some(trimmed(value, as_it_is))
        }
        None if key.name == "bootstrapServers" => Some(joined(value)),
        None => Some(text::compact(value)),
    }
}

/// The entries of a list that somebody typed.
fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', '\n', '\r']).map(str::trim).filter(|entry| !entry.is_empty())
}

/// `bootstrapServers` is one text, whose entries people have as a list.
fn joined(value: Value<'_>) -> String {
    let mut servers = Vec::new();
    for item in value.items() {
        match item.as_str() {
            Some(server) => servers.push(server.trim().to_string()),
            None => return text::compact(value),
        }
    }
    if servers.is_empty() { text::compact(value) } else { quoted(&servers.join(",")) }
}
