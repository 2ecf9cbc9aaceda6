use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Value, json};

use super::path::{is_relative, uri};
use crate::report::{Diagnostic, Report};
use crate::rules::{PAGES, Severity};
use crate::text::Position;

/// A stretch of a file and what a fix puts in its place.
#[derive(Clone, Debug)]
pub struct Replacement {
    /// Where it begins.
    pub start: Position,
    /// Where it ends, exclusive.
    pub end: Position,
    /// What comes.
    pub text: String,
}

/// The fix of each diagnostic of a report as it changes the file; none where there is none.
pub type Replacements = Vec<Option<Vec<Replacement>>>;

/// The root that relative paths are of, as SARIF's documentation names it.
const ROOT: &str = "%SRCROOT%";

/// Reports as SARIF 2.1.0 (OASIS), which code scanning and editors read. Every finding is a result,
/// also those at level `info`: they are notes.
#[derive(Default)]
pub struct Sarif {
    results: Vec<Value>,
    /// The rules of the results, with the page of each.
    rules: BTreeMap<&'static str, String>,
    /// How often a finding was in the same place of the same file, by fingerprint.
    seen: BTreeMap<u64, u32>,
}

impl Sarif {
    /// Adds a report.
    pub fn add(&mut self, report: &Report, fixes: &Replacements) {
        let file = report.file.as_deref().unwrap_or("<stdin>");
        for (at, found) in report.diagnostics.iter().enumerate() {
            let fix = fixes.get(at).and_then(Option::as_deref).zip(found.fix.as_ref());
            let mut result = json!({
                "ruleId": found.code,
                "level": level(found.severity),
                "message": {"text": text(found)},
                "locations": [location(file, &found.pointer, found.start.zip(found.end))],
                "partialFingerprints": {"linkspecFinding/v1": self.fingerprint(file, found)},
            });
            if !found.related.is_empty() {
                let related = found.related.iter().map(|related| {
                    let file = related.file.as_deref().unwrap_or(file);
                    let mut location = location(file, &related.pointer, related.start.zip(related.end));
                    set(&mut location, "message", json!({"text": related.message}));
                    location
                });
                set(&mut result, "relatedLocations", related.collect());
            }
            if let Some((replacements, fix)) = fix {
                let replacements = replacements.iter().map(|Replacement { start, end, text }| {
                    json!({"deletedRegion": region(*start, *end), "insertedContent": {"text": text}})
                });
                let fix = json!([{
                    "description": {"text": fix.title},
                    "artifactChanges": [
                        {"artifactLocation": artifact(file), "replacements": replacements.collect::<Vec<_>>()},
                    ],
                }]);
                set(&mut result, "fixes", fix);
            }
            self.rules.entry(found.code).or_insert_with(|| found.url.clone());
            self.results.push(result);
        }
    }

    /// What stays when the file changes around the finding: its file, code and pointer, and its number
    /// among those.
    fn fingerprint(&mut self, file: &str, found: &Diagnostic) -> String {
        let hash = fnv(&[&uri(file), found.code, &found.pointer]);
        let seen = self.seen.entry(hash).or_default();
        *seen += 1;
        format!("{hash:016x}:{seen}")
    }

    /// The whole document. `successful`: everything that was asked for could be checked.
    #[must_use]
    pub fn finish(self, successful: bool) -> String {
        let document = json!({
            "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": [{
                "tool": {"driver": {
                    "name": "linkspec",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "informationUri": env!("CARGO_PKG_REPOSITORY"),
                    "rules": self.rules.iter().map(|(code, url)| rule(code, url)).collect::<Vec<_>>(),
                }},
                "invocations": [{"executionSuccessful": successful}],
                "originalUriBaseIds": {ROOT: {"description": {"text": "the directory that linkspec was run in"}}},
                "columnKind": "utf16CodeUnits",
                "results": self.results,
            }],
        });
        format!("{document}\n")
    }
}

fn rule(code: &str, url: &str) -> Value {
    let Some(page) = PAGES.iter().find(|page| page.rule.code() == code) else {
        return json!({"id": code, "helpUri": url});
    };
    let help = if page.rule.help().is_empty() { page.why } else { page.rule.help() };
    let (message, help) = (general(page.rule.message()), general(help));
    json!({
        "id": code,
        "shortDescription": {"text": message},
        "fullDescription": {"text": page.why},
        "help": {"text": help},
        "helpUri": url,
        "defaultConfiguration": {"level": level(page.rule.severity)},
    })
}

/// A text of a rule with `…` for what a finding puts in.
fn general(template: &str) -> String {
    let mut text = String::new();
    for (at, part) in template.split('{').enumerate() {
        let part = match part.split_once('}') {
            Some((_, rest)) if at > 0 => {
                text.push('…');
                rest
            }
            _ => part,
        };
        text.push_str(part);
    }
    text
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info | Severity::Incomplete => "note",
    }
}

fn text(found: &Diagnostic) -> String {
    if found.help.is_empty() { found.message.clone() } else { format!("{}; {}", found.message, found.help) }
}

fn location(file: &str, pointer: &str, place: Option<(Position, Position)>) -> Value {
    let mut physical = json!({"artifactLocation": artifact(file)});
    if let Some((start, end)) = place {
        set(&mut physical, "region", region(start, end));
    }
    let mut location = json!({"physicalLocation": physical});
    if !pointer.is_empty() {
        set(&mut location, "logicalLocations", json!([{"fullyQualifiedName": pointer, "kind": "member"}]));
    }
    location
}

/// Gives an object a member.
fn set(object: &mut Value, key: &str, value: Value) {
    if let Some(members) = object.as_object_mut() {
        members.insert(key.into(), value);
    }
}

fn artifact(file: &str) -> Value {
    let uri = uri(file);
    if is_relative(&uri) { json!({"uri": uri, "uriBaseId": ROOT}) } else { json!({"uri": uri}) }
}

fn region(start: Position, end: Position) -> Value {
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

/// FNV-1a, with a NUL behind each part: the same on every machine and in every version.
fn fnv(parts: &[&str]) -> u64 {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
