//! Names of hosts and DNS domains.

use alloc::borrow::ToOwned;
use alloc::string::String;

use super::scan::{self, has};
use super::{class, ip};

grammar_error! {
    /// Why a text is not a host name.
    HostNameError {
        Empty => "it is empty",
        Scheme => "a scheme stands in front of it",
        Port => "a port follows it",
        Path => "a path follows it",
        UserInfo => "a user name stands in front of it",
        Wildcard => "it begins with a wildcard",
        Blank => "it holds a blank",
        Several => "it is a list of several names",
        IpAddress => "it is an IP address, not a name",
        NumericEnd => "its last label is a number",
        EmptyLabel => "it has an empty label: a dot too many",
        LabelEdge => "a label begins or ends with a dash",
        LabelTooLong => "a label is longer than 63 characters",
        TooLong => "it is longer than 253 characters",
        SingleLabel => "it is a single label, not a fully qualified name",
        Underscore => "it holds an underscore, which host names do not allow",
        NotAscii => "it holds a character outside ASCII",
        Character => "it holds a character other than letters, digits, dashes and dots",
    }
}

/// A host name as in RFC 1123: labels of 1 to 63 letters, digits and inner dashes, 253 characters
/// in all, perhaps with the dot of the root at its end.
#[derive(Clone, Copy, Debug)]
pub struct HostName<'a> {
    /// Without the dot of the root.
    name: &'a str,
    has_trailing_dot: bool,
}

impl<'a> TryFrom<&'a str> for HostName<'a> {
    type Error = HostNameError;

    fn try_from(text: &'a str) -> Result<Self, HostNameError> {
        if text.is_empty() {
            return Err(HostNameError::Empty);
        }
        let (name, has_trailing_dot) = match text.strip_suffix(".") {
            Some(name) => (name, true),
            None => (text, false),
        };
        let bytes = name.as_bytes();
        let mut start = 0;
        for (at, &byte) in bytes.iter().enumerate() {
            if byte == b'.' {
                judge_label(bytes.get(start..at).unwrap_or_default())?;
                start = at + 1;
            } else if class::of(byte) & (class::ALPHANUMERIC | class::DASH) == 0 {
                return Err(diagnose(text));
            }
        }
        let last = bytes.get(start..).unwrap_or_default();
        judge_label(last)?;
        if last.iter().all(u8::is_ascii_digit) {
            let is_address = ip::parse_v4(name).is_some();
            return Err(if is_address { HostNameError::IpAddress } else { HostNameError::NumericEnd });
        }
        if name.len() > 253 {
            return Err(HostNameError::TooLong);
        }
        Ok(Self { name, has_trailing_dot })
    }
}

#[inline(always)]
fn judge_label(label: &[u8]) -> Result<(), HostNameError> {
    match label {
        [] => Err(HostNameError::EmptyLabel),
        [b'-', ..] | [.., b'-'] => Err(HostNameError::LabelEdge),
        long if long.len() > 63 => Err(HostNameError::LabelTooLong),
        _ => Ok(()),
    }
}

/// Says what else than a name is written where a character does not belong in one.
#[cold]
fn diagnose(text: &str) -> HostNameError {
    if scan::split_scheme(text).is_some() {
        HostNameError::Scheme
    } else if text.as_bytes().first() == Some(&b'[') || ip::parse_v6(text).is_some() {
        HostNameError::IpAddress
    } else if class::any_blank(text) {
        HostNameError::Blank
    } else if has(text, b',') || has(text, b';') {
        HostNameError::Several
    } else if has(text, b'@') {
        HostNameError::UserInfo
    } else if has(text, b'/') {
        HostNameError::Path
    } else if has(text, b':') {
        HostNameError::Port
    } else if text.starts_with("*.") {
        HostNameError::Wildcard
    } else if !text.is_ascii() {
        HostNameError::NotAscii
    } else if has(text, b'_') {
        HostNameError::Underscore
    } else {
        HostNameError::Character
    }
}

impl<'a> HostName<'a> {
    /// Reads a name of at least two labels.
    ///
    /// # Errors
    /// Those of `try_from`, and [`HostNameError::SingleLabel`].
    pub fn fully_qualified(text: &'a str) -> Result<Self, HostNameError> {
        let host = Self::try_from(text)?;
        if host.is_single_label() { Err(HostNameError::SingleLabel) } else { Ok(host) }
    }

    /// The name as it was written, without the dot of the root.
    #[must_use]
    pub const fn as_str(&self) -> &'a str {
        self.name
    }

    /// Whether the dot of the root stood at the end.
    #[must_use]
    pub const fn has_trailing_dot(&self) -> bool {
        self.has_trailing_dot
    }

    /// Whether it has no dot inside.
    #[must_use]
    pub fn is_single_label(&self) -> bool {
        !has(self.name, b'.')
    }

    /// The labels, from the top-level domain down.
    pub fn labels_from_right(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        LabelsFromRight(Some(self.name))
    }

    /// The label furthest to the left.
    #[must_use]
    pub fn first_label(&self) -> &'a str {
        scan::before(self.name, b'.')
    }

    /// What stands before `.parent`; none where this is not strictly below `parent`. Case and the
    /// dot of the root do not matter.
    #[must_use]
    pub fn below(&self, parent: &str) -> Option<&'a str> {
        let parent = parent.strip_suffix(".").unwrap_or(parent);
        let rest = class::strip_suffix_ignoring_case(self.name, parent)?;
        rest.strip_suffix(".").filter(|_| !parent.is_empty())
    }

    /// Whether this is strictly below `parent`.
    #[must_use]
    pub fn is_below(&self, parent: &str) -> bool {
        self.below(parent).is_some()
    }
}

/// See [`HostName::labels_from_right`].
struct LabelsFromRight<'a>(Option<&'a str>);

impl<'a> Iterator for LabelsFromRight<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let name = self.0?;
        let (rest, label) = match scan::cut_last(name, b'.') {
            Some((rest, label)) => (Some(rest), label),
            None => (None, name),
        };
        self.0 = rest;
        Some(label)
    }
}

/// Names are the same whatever their case and whether or not they end with the dot of the root.
impl PartialEq for HostName<'_> {
    fn eq(&self, other: &Self) -> bool {
        class::same(self.name, other.name)
    }
}

impl Eq for HostName<'_> {}

impl HostNameError {
    /// The name inside `text`, without what does not belong to it.
    #[must_use]
    pub fn suggestion(self, text: &str) -> Option<String> {
        let mendable = matches!(self, Self::Scheme | Self::Port | Self::Path | Self::Wildcard | Self::Blank);
        // What stands around an `@` may be a secret.
        if !mendable || has(text, b'@') {
            return None;
        }
        let text = text.trim_ascii();
        let rest = scan::split_scheme(text).map_or(text, |(_, rest)| rest);
        let rest = scan::before(rest, b'/');
        let rest = scan::before(rest, b':');
        let rest = rest.strip_prefix("*.").unwrap_or(rest);
        HostName::try_from(rest).is_ok().then(|| rest.to_owned())
    }
}

#[cfg(test)]
#[path = "tests/host_name.rs"]
mod tests;
