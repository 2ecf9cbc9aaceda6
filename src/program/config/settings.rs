//! What a `linkspec.toml` says.

use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use toml::de::DeTable;

use super::ignore::Ignore;
use super::read::{Fault, Table, Text, fault, text};
use crate::rules::{PAGES, Severity};
use crate::values::near;

/// The keys of the file.
pub(super) const KEYS: &[&str] = &["baseline", "ignore", "policy", "rules", "secret-in-file", "templates"];
/// The keys of an `[[ignore]]`.
pub(super) const IGNORE_KEYS: &[&str] = &["code", "files", "pointer", "reason"];
/// How a rule can be set.
pub(super) const LEVELS: &[&str] = &["error", "warning", "info", "off"];

/// What a `linkspec.toml` says.
#[derive(Debug, Default)]
pub(super) struct Settings {
    /// The file of known findings.
    pub(super) baseline: Option<Text>,
    /// Findings that are left out.
    pub(super) ignores: Vec<Ignore>,
    /// The files of house rules.
    pub(super) policies: Vec<Text>,
    /// The severity of rules by code; none turns one off.
    pub(super) levels: Vec<(&'static str, Option<Severity>)>,
    /// Whether a secret in plain text is a finding.
    pub(super) secret_in_file: bool,
    /// Whether template references stand for unknown values.
    pub(super) templates: bool,
}

impl Settings {
    pub(super) fn parse(source: &str) -> Result<Self, Fault> {
        let root = DeTable::parse(source).map_err(|error| Fault {
            span: error.span().unwrap_or(0..0),
            message: error.message().lines().collect::<Vec<_>>().join(", "),
        })?;
        let table = Table::new(root.get_ref(), root.span(), KEYS)?;
        let levels = levels(&table)?;
        let set = levels.iter().any(|(code, level)| *code == "secret-in-file" && level.is_some());
        Ok(Self {
            baseline: table.text("baseline")?,
            ignores: ignores(&table)?,
            policies: table.texts("policy")?,
            secret_in_file: table.flag("secret-in-file")?.unwrap_or(set),
            templates: table.flag("templates")?.unwrap_or(false),
            levels,
        })
    }
}

fn levels(table: &Table<'_, '_>) -> Result<Vec<(&'static str, Option<Severity>)>, Fault> {
    let Some(rules) = table.get("rules") else { return Ok(Vec::new()) };
    let codes: Vec<&'static str> = PAGES.iter().map(|page| page.rule.code()).collect();
    let mut levels = Vec::new();
    let keys =
        rules.get_ref().as_table().map(|rules| rules.keys().map(|key| key.get_ref().as_ref()).collect());
    for (value, name, span) in Table::of(rules, &keys.unwrap_or_else(Vec::new), "rules")?.entries() {
        let code = known_code(&name, span, &codes)?;
        let level = text(value, &name)?;
        let severity = match level.get_ref().as_str() {
            "error" => Some(Severity::Error),
            "warning" => Some(Severity::Warning),
            "info" => Some(Severity::Info),
            "off" => None,
            other => {
                let known = LEVELS.join("`, `");
                return fault(level.span(), format!("`{name}` must be one of `{known}`, not `{other}`"));
            }
        };
        levels.push((code, severity));
    }
    Ok(levels)
}

fn ignores(table: &Table<'_, '_>) -> Result<Vec<Ignore>, Fault> {
    let codes: Vec<&'static str> = PAGES.iter().map(|page| page.rule.code()).collect();
    let mut ignores = Vec::new();
    for entry in table.tables("ignore", IGNORE_KEYS)? {
        entry.needed("reason", "say why these findings are none")?;
        let code = entry.needed("code", "name the rule whose findings are ignored")?;
        let code = known_code(code.get_ref(), code.span(), &codes)?;
        let files = entry.texts("files")?;
        if files.is_empty() {
            return fault(entry.span, "`files` is missing: name the files as `.gitignore` would".to_string());
        }
        let pointer = entry.text("pointer")?;
        if let Some(pointer) = pointer.as_ref().filter(|one| !is_pointer(one.get_ref())) {
            let message = format!("`{}` is no JSON pointer: it begins with `/`", pointer.get_ref());
            return fault(pointer.span(), message);
        }
        ignores.push(Ignore::new(code, &files, pointer.map(|one| one.into_inner()), entry.span)?);
    }
    Ok(ignores)
}

fn is_pointer(text: &str) -> bool {
    text.is_empty() || text.starts_with('/')
}

fn known_code(
    name: &str,
    span: std::ops::Range<usize>,
    codes: &[&'static str],
) -> Result<&'static str, Fault> {
    if let Some(code) = codes.iter().find(|code| **code == name) {
        return Ok(code);
    }
    let meant = near::nearest(name, codes).map_or_else(
        || String::from(" (`linkspec rules` lists them)"),
        |near| format!(", did you mean `{near}`?"),
    );
    fault(span, format!("no rule has the code `{name}`{meant}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_read() {
        let settings = Settings::parse(
            "templates = true\npolicy = ['a.json', 'b.json']\nbaseline = 'known.json'\n\
             [rules]\nplaceholder = 'off'\nsecret-in-file = 'warning'\n\
             [[ignore]]\nfiles = 'docs/'\ncode = 'missing-key'\npointer = '/a/*'\nreason = 'r'\n",
        )
        .unwrap();
        assert!(settings.templates && settings.secret_in_file);
        assert_eq!(settings.levels, [("placeholder", None), ("secret-in-file", Some(Severity::Warning))]);
        assert_eq!(settings.policies.len(), 2);
        assert_eq!(settings.baseline.unwrap().into_inner(), "known.json");
        assert_eq!(settings.ignores.len(), 1);
        assert!(!Settings::parse("").unwrap().secret_in_file);
    }

    #[test]
    fn what_is_wrong_is_said_where_it_stands() {
        for (source, at, message) in [
            ("polcy = 'x'", "polcy", "there is no key `polcy`, did you mean `policy`?"),
            (
                "x = 1",
                "x",
                "there is no key `x`; known keys: `baseline`, `ignore`, `policy`, `rules`, `secret-in-file`, `templates`",
            ),
            ("templates = 'yes'", "'yes'", "`templates` must be `true` or `false`, not a string"),
            ("policy = 1", "1", "`policy` must be a string or an array of strings, not an integer"),
            ("policy = [1]", "1", "`policy` must be a string, not an integer"),
            ("rules = []", "[]", "`rules` must be a table, not an array"),
            ("ignore = 'x'", "'x'", "`ignore` must be an array of tables (`[[…]]`), not a string"),
            (
                "[rules]\nmising-key = 'off'",
                "mising-key",
                "no rule has the code `mising-key`, did you mean `missing-key`?",
            ),
            (
                "[rules]\nmissing-key = 'of'",
                "'of'",
                "`missing-key` must be one of `error`, `warning`, `info`, `off`, not `of`",
            ),
            (
                "[[ignore]]\nfiles = 'a'\ncode = 'missing-key'",
                "[[ignore]]",
                "`reason` is missing: say why these findings are none",
            ),
            (
                "[[ignore]]\nfiles = 'a'\ncode = 'missing-key'\nreason = ' '",
                "' '",
                "`reason` is empty: say why these findings are none",
            ),
            (
                "[[ignore]]\ncode = 'missing-key'\nreason = 'r'",
                "[[ignore]]",
                "`files` is missing: name the files as `.gitignore` would",
            ),
            (
                "[[ignore]]\nfiles = 'a'\ncode = 'missing-key'\nreason = 'r'\npointer = 'arn'",
                "'arn'",
                "`arn` is no JSON pointer: it begins with `/`",
            ),
            ("a = ", "", "string values must be quoted, expected literal string"),
        ] {
            let fault = Settings::parse(source).unwrap_err();
            assert_eq!(fault.message, message, "{source}");
            assert_eq!(&source[fault.span], at, "{source}");
        }
    }
}
