//! Addresses of HTTP servers: token endpoints, schema registries, webhooks.

use alloc::string::String;

use super::{Host, HostName, HostNameError, bootstrap, class, scan};

grammar_error! {
    /// Why a text is not the address of an HTTP server.
    HttpUrlError {
        Empty => "it is empty",
        Blank => "it holds a blank",
        SchemeMissing => "it does not begin with `https://`",
        UnknownScheme => "its scheme is neither `https` nor `http`",
        UserInfo => "it holds a user name, perhaps with a password",
        HostMissing => "the host is missing",
        Port => "the port is not a number from 1 to 65535",
    }
    nested {
        /// What stands after the scheme is no host.
        Host(HostNameError),
    }
}

/// `https://<host>[:<port>]<rest>`. It never holds a user name or a password.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HttpUrl<'a> {
    is_secure: bool,
    host: Host<'a>,
    port: Option<u16>,
    rest: &'a str,
}

impl<'a> TryFrom<&'a str> for HttpUrl<'a> {
    type Error = HttpUrlError;

    fn try_from(text: &'a str) -> Result<Self, HttpUrlError> {
        if text.is_empty() {
            return Err(HttpUrlError::Empty);
        }
        if class::any_blank(text) {
            return Err(HttpUrlError::Blank);
        }
        let (scheme, after) = scan::split_scheme(text).ok_or(HttpUrlError::SchemeMissing)?;
        let is_secure = class::same(scheme, "https");
        if !is_secure && !class::same(scheme, "http") {
            return Err(HttpUrlError::UnknownScheme);
        }
        let end = after.bytes().position(|byte| matches!(byte, b'/' | b'?' | b'#')).unwrap_or(after.len());
        let (authority, rest) = after.split_at_checked(end).unwrap_or((after, ""));
        if scan::has(authority, b'@') {
            return Err(HttpUrlError::UserInfo);
        }
        // A colon inside brackets belongs to an IPv6 address.
        let (host, port) = match scan::cut_last(authority, b':') {
            Some((host, port)) if !port.ends_with("]") => (host, Some(port)),
            _ => (authority, None),
        };
        if host.is_empty() {
            return Err(HttpUrlError::HostMissing);
        }
        let host = Host::try_from(host).map_err(HttpUrlError::Host)?;
        let port = match port {
            Some(port) => Some(bootstrap::parse_port(port).map_err(|_| HttpUrlError::Port)?),
            None => None,
        };
        Ok(Self { is_secure, host, port, rest })
    }
}

impl<'a> HttpUrl<'a> {
    /// Whether what is sent there is encrypted.
    #[must_use]
    pub const fn is_secure(&self) -> bool {
        self.is_secure
    }

    /// The host.
    #[must_use]
    pub const fn host(&self) -> Host<'a> {
        self.host
    }

    /// The port, where one is written.
    #[must_use]
    pub const fn port(&self) -> Option<u16> {
        self.port
    }

    /// Path, query and fragment.
    #[must_use]
    pub const fn rest(&self) -> &'a str {
        self.rest
    }
}

impl HttpUrlError {
    /// The address that `text` was probably meant to be.
    #[must_use]
    pub fn suggestion(self, text: &str) -> Option<String> {
        let mended = match self {
            Self::Blank => String::from(text.trim_ascii()),
            Self::SchemeMissing => ["https://", text].concat(),
            _ => return None,
        };
        let host = HttpUrl::try_from(mended.as_str()).ok()?.host;
        matches!(host, Host::Name(name) if !HostName::is_single_label(&name)).then_some(mended)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_accessible() {
        for (text, secure, port, rest) in [
            ("https://oauth.example.com/oauth2/token?a=b:c@d", true, None, "/oauth2/token?a=b:c@d"),
            ("HTTP://oauth.example.com:8080", false, Some(8080), ""),
            ("https://schema-registry.example.com:8081#x", true, Some(8081), "#x"),
            ("https://[::1]:8081/", true, Some(8081), "/"),
            ("https://[::1]", true, None, ""),
            ("https://localhost?x", true, None, "?x"),
        ] {
            let url = HttpUrl::try_from(text).unwrap();
            assert_eq!((url.is_secure(), url.port(), url.rest()), (secure, port, rest), "{text}");
        }
        let url = HttpUrl::try_from("https://a.example/b").unwrap();
        assert_eq!(url.host(), Host::try_from("a.example").unwrap());
    }

    #[test]
    fn errors_say_which_part() {
        let whole = Some("https://oauth.example.com/token");
        for (text, error, suggestion) in [
            ("", HttpUrlError::Empty, None),
            ("https://oauth.example.com/token\n", HttpUrlError::Blank, whole),
            ("https://oauth.example.com/to ken", HttpUrlError::Blank, None),
            ("oauth.example.com/token", HttpUrlError::SchemeMissing, whole),
            ("token", HttpUrlError::SchemeMissing, None),
            ("https:/oauth.example.com", HttpUrlError::SchemeMissing, None),
            ("ftp://oauth.example.com", HttpUrlError::UnknownScheme, None),
            ("htps://oauth.example.com", HttpUrlError::UnknownScheme, None),
            ("https://me:word@oauth.example.com", HttpUrlError::UserInfo, None),
            ("https://", HttpUrlError::HostMissing, None),
            ("https:///token", HttpUrlError::HostMissing, None),
            ("https://:443/", HttpUrlError::HostMissing, None),
            ("https://a.example:0/", HttpUrlError::Port, None),
            ("https://a.example:/", HttpUrlError::Port, None),
            ("https://a.example:x", HttpUrlError::Port, None),
            ("https://a_b.example/", HttpUrlError::Host(HostNameError::Underscore), None),
            ("https://<tenant>/", HttpUrlError::Host(HostNameError::Character), None),
        ] {
            assert_eq!(HttpUrl::try_from(text), Err(error), "{text}");
            assert_eq!(error.suggestion(text).as_deref(), suggestion, "{text}");
        }
    }
}
