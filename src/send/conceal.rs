//! Keeps what was sent in secret out of what is told.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Texts that must not be repeated. A server may repeat what it was sent.
pub(super) struct Secrets<'a>(Vec<&'a str>);

/// Shorter ones are hidden only as they stand: they are parts of many a word.
const LEAST: usize = 4;

impl<'a> Secrets<'a> {
    pub(super) fn new(secrets: impl Iterator<Item = &'a str>) -> Self {
        let mut secrets: Vec<&str> = secrets.filter(|secret| !secret.is_empty()).collect();
        // A secret may be part of another one.
        secrets.sort_by_key(|secret| core::cmp::Reverse(secret.len()));
        Self(secrets)
    }

    /// The text without them.
    pub(super) fn conceal(&self, text: &str) -> String {
        if self.0.contains(&text) {
            return "[secret]".to_string();
        }
        let long = self.0.iter().filter(|secret| secret.len() >= LEAST);
        long.fold(text.to_string(), |text, secret| text.replace(secret, "[secret]"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_secret_is_left() {
        let secrets = Secrets::new(["hunter2", "", "abc", "hunter2-and-more"].into_iter());
        assert_eq!(secrets.conceal("no hunter2-and-more, no hunter2"), "no [secret], no [secret]");
        assert_eq!(secrets.conceal("abc"), "[secret]");
        assert_eq!(secrets.conceal("abcd"), "abcd");
    }
}
