//! When to try again, and after how long.

use alloc::string::String;
use core::time::Duration;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

/// How often and how soon to try again. Times are milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Retry {
    /// How many times a request that changes nothing is tried again.
    pub retries: u32,
    /// The longest wait before the first of them; each later one may take twice as long.
    pub base: u64,
    /// The longest wait of all.
    pub most: u64,
}

impl Default for Retry {
    fn default() -> Self {
        Self { retries: 4, base: 500, most: 20_000 }
    }
}

impl Retry {
    /// How long to wait before the retry with this number, the first being 0: anything between
    /// nothing and the limit, so that those who failed together do not come back together. What the
    /// server asks for comes first, and a little is added to it for the same reason.
    pub(super) fn wait(&self, number: u32, asked: Option<u64>, random: u64) -> u64 {
        let limit = self.base.saturating_mul(1_u64.checked_shl(number).unwrap_or(u64::MAX)).min(self.most);
        match asked {
            None => random % limit.saturating_add(1),
            Some(asked) => asked.saturating_add(random % self.base.min(limit).saturating_add(1)),
        }
    }
}

/// The milliseconds that `Retry-After` asks for, at a time in milliseconds since 1970. It is a number
/// of seconds or a date (RFC 9110 §10.2.3); what is neither says nothing.
pub(super) fn retry_after(value: Option<&String>, now: u64) -> Option<u64> {
    let value = value?.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(value.parse::<u64>().unwrap_or(u64::MAX).saturating_mul(1000));
    }
    let date = httpdate::parse_http_date(value).ok()?;
    let until = date.duration_since(SystemTime::UNIX_EPOCH).ok()?;
    let left = until.saturating_sub(Duration::from_millis(now));
    u64::try_from(left.as_millis()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn waits_grow_to_a_limit() {
        let retry = Retry::default();
        for (number, most) in [(0, 500), (1, 1000), (4, 8000), (6, 20_000), (200, 20_000)] {
            assert_eq!(retry.wait(number, None, most), most);
            assert_eq!(retry.wait(number, None, most + 1), 0);
            assert!(retry.wait(number, None, u64::MAX) <= most);
        }
        assert_eq!(Retry { base: 0, ..retry }.wait(3, None, 77), 0);
    }

    #[test]
    fn the_server_is_obeyed() {
        let retry = Retry::default();
        assert!((3000..=3500).contains(&retry.wait(0, Some(3000), 123_456_789)));
        assert_eq!(retry.wait(0, Some(u64::MAX), 7), u64::MAX);
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let read = |value: &str| retry_after(Some(&value.to_string()), 784_111_777_000);
        assert_eq!(read("120"), Some(120_000));
        assert_eq!(read(" 0 "), Some(0));
        assert_eq!(read("99999999999999999999999"), Some(u64::MAX));
        assert_eq!(read("Sun, 06 Nov 1994 08:49:39 GMT"), Some(2000));
        assert_eq!(read("Sun, 06 Nov 1994 08:49:30 GMT"), Some(0));
        for nonsense in ["", "-1", "soon", "1.5"] {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
        assert_eq!(retry_after(None, 0), None);
    }
}
