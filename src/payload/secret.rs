//! What is a secret, by its key or by its looks. One list for every face.

use crate::text::Value;
use crate::values::{PemKind, near, scan};

/// What stands for a secret wherever one would be shown.
pub const MASK: &str = "***";

/// A value that no face ever shows. It gives away only what rules need to know.
#[derive(Clone, Copy)]
pub struct Secret<'t>(&'t str);

impl core::fmt::Debug for Secret<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(MASK)
    }
}

impl<'t> Secret<'t> {
    /// Wraps the text of a secret.
    #[must_use]
    pub const fn new(text: &'t str) -> Self {
        Self(text)
    }

    /// The text itself, for the payload that it belongs into.
    pub(crate) const fn expose(self) -> &'t str {
        self.0
    }

    /// Whether it is an Event Hubs connection string (`Endpoint=sb://…`).
    #[must_use]
    pub fn is_connection_string(self) -> bool {
        starts_with_ignoring_case(self.0, "Endpoint=sb://")
    }

    /// What its armour says is inside.
    #[must_use]
    pub fn pem_kind(self) -> PemKind {
        PemKind::of(self.0)
    }
}

/// Keys whose values are secret, in lower case without separators.
const KEYS: [&str; 4] = ["password", "clientsecret", "sslkey", "sslkeypassword"];

/// The key whose whole content is secret.
const HEADERS: &str = "headers";

/// Whether the value under this key is a secret: the key is one of ours, in any case style, with up
/// to two letters wrong, or a client property that starts with `sasl.` or `ssl.`.
#[must_use]
pub fn is_secret_key(key: &str) -> bool {
    let key = key.trim();
    if starts_with_ignoring_case(key, "sasl.") || starts_with_ignoring_case(key, "ssl.") {
        return true;
    }
    let last = scan::cut_last(key, b'.').map_or(key, |(_, last)| last);
    KEYS.iter()
        .chain([&HEADERS])
        .any(|secret| near::distance(last, secret).is_some() || near::distance(key, secret).is_some())
}

/// Whether this is the key whose whole content is secret because some of it may be.
#[must_use]
pub fn is_headers(key: &str) -> bool {
    near::distance(key, HEADERS).is_some()
}

/// Whether a text looks like a secret, wherever it stands.
#[must_use]
pub fn looks_like_one(text: &str) -> bool {
    const MARKS: [&str; 3] = ["sharedaccesskey=", "password=", "private key"];
    // All marks hold `=` or ` key`, user names `@`; most values hold none of these.
    text.bytes().any(|byte| matches!(byte, b'=' | b' ' | b'@'))
        && (MARKS.iter().any(|mark| scan::contains(text, mark)) || names_a_user(text))
}

/// Whether it is a URL with a user name, and perhaps a password, before its host.
fn names_a_user(text: &str) -> bool {
    let mut bytes = text.bytes().skip_while(|byte| *byte != b':').skip(1);
    if !(bytes.next() == Some(b'/') && bytes.next() == Some(b'/')) {
        return false;
    }
    bytes.take_while(|byte| !matches!(byte, b'/' | b'?' | b'#')).any(|byte| byte == b'@')
}

/// Whether a value is secret as a whole because of its key.
#[must_use]
pub fn is_secret_member(key: &str, value: Value<'_>) -> bool {
    is_secret_key(key) || value.as_str().is_some_and(looks_like_one)
}

fn starts_with_ignoring_case(text: &str, prefix: &str) -> bool {
    text.as_bytes().get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix.as_bytes()))
}
