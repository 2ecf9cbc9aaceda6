//! What goes over the wire, and what comes back.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::{Deserialize, Serialize};

/// An HTTP request with everything that it needs.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// `GET`, `POST` …
    pub method: String,
    /// The absolute URL. No secret is in it.
    pub url: String,
    /// The headers, credentials included. Every value is one that a header can carry.
    pub headers: Vec<(String, String)>,
    /// The body, with the payload's secrets.
    pub body: Option<String>,
}

/// Headers and body are left out: they hold secrets.
impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message")
            .field("method", &self.method)
            .field("url", &self.url)
            .finish_non_exhaustive()
    }
}

impl Message {
    /// Path and query of the URL, as Digest wants it.
    pub(super) fn target(&self) -> &str {
        let behind_scheme = self.url.find("://").map_or(0, |at| at + 3);
        let rest = self.url.get(behind_scheme..).unwrap_or("");
        rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/")
    }

    pub(super) fn with(&self, header: &str, value: String) -> Self {
        let mut message = self.clone();
        message.headers.push((header.to_string(), value));
        message
    }
}

/// What a server answered.
#[derive(Clone, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Reply {
    /// The HTTP status; 0 for a redirect that the browser keeps to itself.
    pub status: u16,
    /// The body, whatever it is.
    pub body: String,
    /// `Content-Type`
    pub content_type: Option<String>,
    /// `Retry-After`
    pub retry_after: Option<String>,
    /// `WWW-Authenticate`; several are joined by commas.
    pub www_authenticate: Option<String>,
}

/// Only the status: a body may repeat what was sent.
impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply").field("status", &self.status).finish_non_exhaustive()
    }
}

/// Whether a text can be the value of a header. Blanks at its ends would be dropped on the way.
pub(super) fn is_header_value(text: &str) -> bool {
    text.trim() == text && text.bytes().all(|byte| byte == b' ' || byte.is_ascii_graphic())
}

/// Whether a text is the name of a header (a token of RFC 9110 §5.6.2).
pub(super) fn is_header_name(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::format;

    #[test]
    fn no_header_breaks_the_sender() {
        for good in ["", "Bearer a.b-c", "a \"b\"~"] {
            assert!(is_header_value(good), "{good:?}");
        }
        for bad in ["hunter2\n", "a\r\nb", "ключ", "a\0b", "é", " a", "\t"] {
            assert!(!is_header_value(bad), "{bad:?}");
        }
        assert!(is_header_name("X-CSRF-Token"));
        for bad in ["", "a b", "a:", "a\n", "ä"] {
            assert!(!is_header_name(bad), "{bad:?}");
        }
    }

    #[test]
    fn debug_tells_no_secret() {
        let message = Message {
            method: "POST".into(),
            url: "https://example.com/a/b?c=d".into(),
            headers: [("Authorization".into(), "Bearer hunter2".into())].into(),
            body: Some("hunter2".into()),
        };
        assert_eq!(message.target(), "/a/b?c=d");
        let reply = Reply { status: 401, body: "hunter2".into(), ..Reply::default() };
        assert!(!format!("{message:?} {reply:?}").contains("hunter2"));
    }
}
