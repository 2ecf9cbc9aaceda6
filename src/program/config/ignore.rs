//! One `[[ignore]]`: findings that somebody looked at and took for none.

use std::format;
use std::ops::Range;
use std::string::String;
use std::sync::atomic::{AtomicBool, Ordering};

use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::read::{Fault, Text, fault};
use crate::report::Diagnostic;

/// One `[[ignore]]`.
#[derive(Debug)]
pub(super) struct Ignore {
    pub(super) code: &'static str,
    /// The files, as a `.gitignore` beside the configuration would name them.
    files: Gitignore,
    /// The place; `*` stands for any one step. None means everywhere.
    pointer: Option<String>,
    /// Where it stands in the configuration.
    pub(super) span: Range<usize>,
    /// Whether it ignored something.
    used: AtomicBool,
}

impl Ignore {
    pub(super) fn new(
        code: &'static str,
        files: &[Text],
        pointer: Option<String>,
        span: Range<usize>,
    ) -> Result<Self, Fault> {
        let mut builder = GitignoreBuilder::new("");
        for pattern in files {
            if let Err(error) = builder.add_line(None, pattern.get_ref()) {
                return fault(pattern.span(), format!("`{}` is no pattern: {error}", pattern.get_ref()));
            }
        }
        let files = match builder.build() {
            Ok(files) => files,
            Err(error) => return fault(span, format!("`files` cannot be used: {error}")),
        };
        Ok(Self { code, files, pointer, span, used: AtomicBool::new(false) })
    }

    /// Whether it names this file, whose path is seen from where the configuration stands.
    pub(super) fn names(&self, file: &str) -> bool {
        self.files.matched_path_or_any_parents(file, false).is_ignore()
    }

    /// Whether it ignores this finding in a file that it names.
    pub(super) fn ignores(&self, found: &Diagnostic) -> bool {
        let ignores = found.code == self.code
            && self.pointer.as_ref().is_none_or(|pointer| matches(pointer, &found.pointer));
        if ignores {
            self.used.store(true, Ordering::Relaxed);
        }
        ignores
    }

    /// Whether it ignored nothing.
    pub(super) fn is_unused(&self) -> bool {
        !self.used.load(Ordering::Relaxed)
    }
}

fn matches(pattern: &str, pointer: &str) -> bool {
    let (mut wanted, mut steps) = (pattern.split('/'), pointer.split('/'));
    loop {
        match (wanted.next(), steps.next()) {
            (None, None) => return true,
            (Some(wanted), Some(step)) if wanted == step || wanted == "*" => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use toml::Spanned;

    #[test]
    fn a_star_is_one_step() {
        for (pattern, pointer, expected) in [
            ("/arn", "/arn", true),
            ("/arn", "/arn/0", false),
            ("/*", "/arn", true),
            ("/*", "/a/b", false),
            ("/a/*/c", "/a/0/c", true),
            ("", "", true),
            ("", "/arn", false),
        ] {
            assert_eq!(matches(pattern, pointer), expected, "{pattern} {pointer}");
        }
    }

    #[test]
    fn files_are_named_as_in_a_gitignore() {
        for (pattern, file, expected) in [
            ("docs/", "docs/a/b.md", true),
            ("docs/**/*.md", "docs/b.md", true),
            ("*.json", "a/b.json", true),
            ("/*.json", "a/b.json", false),
            ("a/b.json", "a/b.json", true),
            ("a/b.json", "c/a/b.json", false),
        ] {
            let files = [Spanned::new(0..0, String::from(pattern))];
            let entry = Ignore::new("missing-key", &files, None, 0..0).unwrap();
            assert_eq!(entry.names(file), expected, "{pattern} {file}");
            assert!(entry.is_unused());
        }
    }
}
