use crate::payload::{Base, Kind};
use crate::text::{Limits, Refusal};
use crate::values::scan;

use super::Severity;

/// One thing that can be wrong: what every finding of it has in common.
///
/// Texts name their parameters in braces; `{key}` is always there: the key that the finding is at.
#[derive(Debug)]
pub struct Rule {
    /// How bad it is.
    pub severity: Severity,
    /// Code, message and help, a line each: one pointer instead of three, in a table of hundreds.
    #[doc(hidden)]
    pub lines: &'static str,
}

impl Rule {
    /// The code, the same on every face; append-only.
    #[must_use]
    pub fn code(&self) -> &'static str {
        scan::nth(self.lines, b'\n', 0)
    }

    /// What is wrong: one sentence, no capital, no full stop.
    #[must_use]
    pub fn message(&self) -> &'static str {
        scan::nth(self.lines, b'\n', 1)
    }

    /// What to do; empty where there is nothing to add.
    #[must_use]
    pub fn help(&self) -> &'static str {
        scan::nth(self.lines, b'\n', 2)
    }
}

/// Where a claim comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A published document.
    Document(&'static str),
    /// Something a live server did.
    Observation(&'static str),
    /// Concluded from other facts.
    Reasoning(&'static str),
}

impl Source {
    /// How sure we are: `documented`, `observed` or `inferred`.
    #[must_use]
    pub const fn certainty(self) -> &'static str {
        match self {
            Self::Document(_) => "documented",
            Self::Observation(_) => "observed",
            Self::Reasoning(_) => "inferred",
        }
    }

    /// What it is.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Document(text) | Self::Observation(text) | Self::Reasoning(text) => text,
        }
    }
}

/// A payload that shows a rule.
#[derive(Clone, Copy, Debug)]
pub enum Example {
    /// A JSON merge patch (RFC 7396) over the smallest valid payload of a variant, so that it shows
    /// only what matters.
    Patch(&'static Base, &'static str),
    /// A whole text, where the fault is in the text.
    Text(Kind, &'static str),
    /// A text of a kind that has to be found out.
    Unknown(&'static str),
    /// A document of this name, with one payload in it.
    Document(&'static str, &'static str),
    /// Bytes that are no text.
    Bytes(Kind, &'static [u8]),
    /// A value that never became a text.
    Refused(Kind, Refusal),
    /// A text that breaks a limit, made small for the example.
    Limited(Kind, Limits, &'static str),
    /// As `Patch`, of a file in a repository that keeps no secrets.
    Committed(&'static Base, &'static str),
    /// A payload that a house rule (a JSON Schema) is about.
    Governed(&'static Base, &'static str),
    /// A `linkspec.toml`, seen from a repository without a finding.
    Configured(&'static str),
}

/// All that `explain` says of a rule beyond its messages. Kept apart from [`Rule`], so that a
/// module that only checks carries none of it.
#[derive(Debug)]
pub struct Page {
    /// The rule.
    pub rule: &'static Rule,
    /// Why it matters: what happens when nobody notices.
    pub why: &'static str,
    /// Where the claim comes from.
    pub source: Source,
    /// The API version that it holds since; of a rule about text, `""`.
    pub since: &'static str,
    /// Payloads that break this rule and no other, and the pointer where.
    pub bad: &'static [(Example, &'static str)],
    /// Payloads that break none.
    pub good: &'static [Example],
}

/// Declares the rule of a file: its texts as `RULE`, its page as `PAGE`. A missing part does not
/// compile.
macro_rules! rule {
    (
        code: $code:literal,
        severity: $severity:ident,
        message: $message:literal,
        help: $help:literal,
        why: $why:literal,
        source: $source:ident($text:literal),
        since: $since:literal,
        bad: [$($bad:expr => $at:literal),+ $(,)?],
        good: [$($good:expr),+ $(,)?] $(,)?
    ) => {
        pub(crate) static RULE: $crate::rules::Rule = $crate::rules::Rule {
            severity: $crate::rules::Severity::$severity,
            lines: concat!($code, "\n", $message, "\n", $help),
        };
        pub(crate) static PAGE: $crate::rules::Page = {
            #[allow(unused_imports, reason = "a rule uses the examples and base payloads that it needs")]
            use $crate::{payload::{base::*, Kind}, rules::rule::Example::{Bytes, Committed, Configured, Document, Governed, Limited, Patch, Refused, Text, Unknown}, text::{Limits, Refusal}};
            $crate::rules::Page {
                rule: &RULE,
                why: $why,
                source: $crate::rules::Source::$source($text),
                since: $since,
                bad: &[$(($bad, $at)),+],
                good: &[$($good),+],
            }
        };
    };
}
pub(crate) use rule;
