//! The file of known findings: what was wrong before linkspec came, and may stay for now.

use std::collections::BTreeMap;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use serde_json::{Value, json};

use crate::report::Report;
use crate::rules::Severity;

/// A finding as a baseline names it: its code and pointer. Lines move, and values may be secret.
type Known = (String, String);

/// How many findings of which sort each file has.
type Files = BTreeMap<String, BTreeMap<Known, usize>>;

/// The known findings.
#[derive(Debug, Default)]
pub(super) struct Baseline {
    files: Files,
}

const VERSION: u64 = 1;

impl Baseline {
    /// Reads a baseline's text. The error is the rest of a sentence.
    pub(super) fn parse(text: &[u8]) -> Result<Self, String> {
        let root: Value = serde_json::from_slice(text).map_err(|error| format!("it is no JSON: {error}"))?;
        if root.get("version").and_then(Value::as_u64) != Some(VERSION) {
            return Err(format!("its `version` is not {VERSION}"));
        }
        let mut files = Files::new();
        let findings = root.get("findings").and_then(Value::as_array).ok_or("its `findings` are no array")?;
        for entry in findings {
            let text = |key: &str| entry.get(key).and_then(Value::as_str).map(String::from);
            let (Some(file), Some(code), Some(pointer)) = (text("file"), text("code"), text("pointer"))
            else {
                return Err("a finding lacks `file`, `code` or `pointer`".to_string());
            };
            let count = entry.get("count").map_or(Some(1), Value::as_u64).ok_or("a `count` is no number")?;
            let number = files.entry(file).or_default().entry((code, pointer)).or_default();
            *number = number.saturating_add(usize::try_from(count).unwrap_or(usize::MAX));
        }
        Ok(Self { files })
    }

    /// Takes the known findings of a file out of its reports. Answers how many those were, and how many
    /// the file no longer has.
    pub(super) fn take(&self, file: &str, reports: &mut [&mut Report]) -> (usize, usize) {
        let Some(known) = self.files.get(file) else { return (0, 0) };
        let mut left = known.clone();
        let mut taken = 0;
        for report in reports {
            report.diagnostics.retain(|found| {
                let key = (found.code.to_string(), found.pointer.clone());
                match left.get_mut(&key) {
                    Some(number) if *number > 0 && counts(found.severity) => {
                        *number -= 1;
                        taken += 1;
                        false
                    }
                    _ => true,
                }
            });
        }
        let gone = left.values().fold(0usize, |sum, number| sum.saturating_add(*number));
        (taken, gone)
    }

    /// Forgets what was known of this file, and takes what its reports say instead.
    pub(super) fn put<'a>(&mut self, file: &str, reports: impl Iterator<Item = &'a Report>) {
        let mut known: BTreeMap<Known, usize> = BTreeMap::new();
        for found in reports.flat_map(|report| &report.diagnostics) {
            if counts(found.severity) {
                *known.entry((found.code.to_string(), found.pointer.clone())).or_default() += 1;
            }
        }
        self.files.remove(file);
        if !known.is_empty() {
            self.files.insert(file.to_string(), known);
        }
    }

    /// Forgets files.
    pub(super) fn keep(&mut self, mut wanted: impl FnMut(&str) -> bool) {
        self.files.retain(|file, _| wanted(file));
    }

    /// How many findings are known.
    pub(super) fn len(&self) -> usize {
        self.files.values().flat_map(BTreeMap::values).sum()
    }

    /// The file's text, sorted, one finding a line, so that a diff says what changed.
    pub(super) fn text(&self) -> String {
        let mut lines = Vec::new();
        for (file, known) in &self.files {
            for ((code, pointer), count) in known {
                lines.push(format!(
                    "    {}",
                    json!({"file": file, "code": code, "pointer": pointer, "count": count})
                ));
            }
        }
        let lines = if lines.is_empty() { String::new() } else { format!("\n{}\n  ", lines.join(",\n")) };
        format!("{{\n  \"version\": {VERSION},\n  \"findings\": [{lines}]\n}}\n")
    }
}

/// What never fails a run needs no baseline.
fn counts(severity: Severity) -> bool {
    matches!(severity, Severity::Error | Severity::Warning)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, check};

    fn broken() -> Report {
        check(r#"{"provider": "AWS", "vendor": "MSK", "arn": "1"}"#, &Options::default())
    }

    #[test]
    fn what_was_put_is_taken_once() {
        let mut baseline = Baseline::default();
        baseline.put("a.json", [broken()].iter());
        let baseline = Baseline::parse(baseline.text().as_bytes()).unwrap();
        assert_eq!(baseline.len(), 1);
        let (mut first, mut second) = (broken(), broken());
        assert_eq!(baseline.take("a.json", &mut [&mut first, &mut second]), (1, 0));
        assert_eq!((first.diagnostics.len(), second.diagnostics.len()), (0, 1));
        assert_eq!(baseline.take("b.json", &mut [&mut second]), (0, 0));
        assert_eq!(baseline.take("a.json", &mut []), (0, 1));
    }

    #[test]
    fn what_is_no_baseline_is_refused() {
        for (text, why) in [
            ("{", "it is no JSON: EOF while parsing an object at line 1 column 1"),
            ("{}", "its `version` is not 1"),
            (r#"{"version": 1}"#, "its `findings` are no array"),
            (r#"{"version": 1, "findings": [{}]}"#, "a finding lacks `file`, `code` or `pointer`"),
        ] {
            assert_eq!(Baseline::parse(text.as_bytes()).unwrap_err(), why);
        }
    }
}
