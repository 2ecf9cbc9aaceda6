//! Where requests may go.

use alloc::string::{String, ToString};
use core::net::{Ipv4Addr, Ipv6Addr};

/// The address that the paths of requests stand behind: `https`, or `http` on this very machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(String);

/// Why an address is none that requests may go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// It has no scheme or no host.
    #[error("it is no absolute URL")]
    NotAbsolute,
    /// It is `http` and not on this machine.
    #[error("it must be `https`, or on this machine")]
    NotSecure,
    /// It carries a name or password.
    #[error("it carries credentials")]
    Credentials,
    /// It has a query or a fragment.
    #[error("it has a query or a fragment")]
    NotAPath,
}

impl Address {
    /// Reads an address.
    ///
    /// ```
    /// # #[cfg(feature = "send")] {
    /// use linkspec::send::{Address, AddressError};
    ///
    /// assert!(Address::read("https://cloud.mongodb.com/api/atlas/v2").is_ok());
    /// assert!(Address::read("http://127.0.0.1:8080").is_ok());
    /// assert_eq!(Address::read("http://example.com"), Err(AddressError::NotSecure));
    /// # }
    /// ```
    ///
    /// # Errors
    /// Where requests must not go there. The address itself is in no error: it may carry a password.
    pub fn read(text: &str) -> Result<Self, AddressError> {
        let (scheme, rest) = text.split_once("://").ok_or(AddressError::NotAbsolute)?;
        // Browsers drop some blanks and take `\` for `/`: nothing here may be read in two ways.
        if rest.bytes().any(|byte| !byte.is_ascii_graphic() || byte == b'\\') {
            return Err(AddressError::NotAbsolute);
        }
        let authority = rest.split(['/', '?', '#']).next().unwrap_or("");
        if authority.contains('@') {
            return Err(AddressError::Credentials);
        }
        if rest.contains(['?', '#']) {
            return Err(AddressError::NotAPath);
        }
        let host = host(authority).ok_or(AddressError::NotAbsolute)?;
        let is_safe = match scheme.to_ascii_lowercase().as_str() {
            "https" => true,
            "http" => is_loopback(host),
            _ => false,
        };
        if !is_safe {
            return Err(AddressError::NotSecure);
        }
        Ok(Self(text.trim_end_matches('/').to_string()))
    }

    /// The address, without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The host of an authority, an IPv6 address with its brackets.
fn host(authority: &str) -> Option<&str> {
    let (host, port) = match authority.find(']') {
        Some(end) if authority.starts_with('[') => authority.split_at_checked(end + 1)?,
        _ => authority.split_at_checked(authority.find(':').unwrap_or(authority.len()))?,
    };
    let port_fits = match port.strip_prefix(':') {
        None => port.is_empty(),
        Some(digits) => digits.is_empty() || digits.parse::<u16>().is_ok(),
    };
    (!host.is_empty() && port_fits).then_some(host)
}

/// RFC 6761 §6.3: `localhost` is this machine.
fn is_loopback(host: &str) -> bool {
    let v6 = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    host.eq_ignore_ascii_case("localhost")
        || host.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback())
        || v6.and_then(|host| host.parse::<Ipv6Addr>().ok()).is_some_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_requests_may_go() {
        for good in [
            "https://cloud.mongodb.com/api/atlas/v2/",
            "HTTPS://example.com:8443",
            "http://localhost:3000/api",
            "http://127.0.0.1",
            "http://127.9.8.7:1",
            "http://[::1]:8080/x",
        ] {
            assert!(Address::read(good).is_ok(), "{good}");
        }
        assert_eq!(Address::read("https://a.example/b//").unwrap().as_str(), "https://a.example/b");
    }

    #[test]
    fn where_they_may_not_go() {
        use AddressError::{Credentials, NotAPath, NotAbsolute, NotSecure};
        for (bad, why) in [
            ("/api", NotAbsolute),
            ("cloud.mongodb.com", NotAbsolute),
            ("https://", NotAbsolute),
            ("https:///api", NotAbsolute),
            ("https://example.com:port", NotAbsolute),
            ("https://exam\tple.com", NotAbsolute),
            ("http://127.0.0.1\\@example.com", NotAbsolute),
            ("http://cloud.mongodb.com/api/atlas/v2", NotSecure),
            ("http://127.0.0.1.example.com", NotSecure),
            ("http://localhost.example.com", NotSecure),
            ("http://10.0.0.1", NotSecure),
            ("ftp://localhost", NotSecure),
            ("javascript://localhost", NotSecure),
            ("http://127.0.0.1:80@example.com", Credentials),
            ("https://user:hunter2@example.com", Credentials),
            ("https://example.com/?key=hunter2", NotAPath),
            ("https://example.com#a", NotAPath),
        ] {
            assert_eq!(Address::read(bad), Err(why), "{bad}");
        }
    }
}
