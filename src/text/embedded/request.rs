use alloc::borrow::Cow;
use core::fmt;

use super::chars::{find_any, find_text, part};

/// The method of an HTTP request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PATCH`
    Patch,
    /// `PUT`
    Put,
    /// `DELETE`
    Delete,
    /// Any other.
    Other,
}

impl Method {
    /// The method with this name, in any case: what `curl` would send otherwise no server takes.
    #[must_use]
    pub fn from_name(name: &str) -> Self {
        const NAMES: [(&str, Method); 5] = [
            ("GET", Method::Get),
            ("POST", Method::Post),
            ("PATCH", Method::Patch),
            ("PUT", Method::Put),
            ("DELETE", Method::Delete),
        ];
        NAMES
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map_or(Self::Other, |(_, method)| *method)
    }
}

/// What the command around a payload asks for.
#[derive(Clone, PartialEq, Eq)]
pub struct Request<'t> {
    /// The method that was asked for; else `POST` where there is data and `GET` where there is
    /// none.
    pub method: Method,
    /// The URL as it was written, quoting undone; it may hold variables and placeholders.
    pub url: Option<Cow<'t, str>>,
}

impl Request<'_> {
    /// The URL's path, from its first `/`, without query and fragment; empty where there is none.
    #[must_use]
    pub fn url_path(&self) -> &str {
        let url = self.url.as_deref().unwrap_or("").trim_ascii();
        let scheme = find_text(url, 0, "://");
        let host = if scheme < url.len() { scheme + 3 } else { 0 };
        let path = find_any(url, host, b"/");
        part(url, path, find_any(url, path, b"?#"))
    }
}

/// The URL is left out: it may name a user and a password.
impl fmt::Debug for Request<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").field("method", &self.method).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(url: &str) -> std::string::String {
        Request { method: Method::Get, url: Some(url.into()) }.url_path().into()
    }

    #[test]
    fn the_path_is_what_stands_between_host_and_query() {
        assert_eq!(path("https://cloud.mongodb.com/api/atlas/v2?x=/y"), "/api/atlas/v2");
        assert_eq!(path("cloud.mongodb.com/api#part"), "/api");
        assert_eq!(path("$HOST/api/{id}/x:accept"), "/api/{id}/x:accept");
        assert_eq!(path("https://cloud.mongodb.com"), "");
        assert_eq!(path("/api/atlas"), "/api/atlas");
        assert_eq!(Request { method: Method::Get, url: None }.url_path(), "");
    }

    #[test]
    fn methods_have_names() {
        assert_eq!(Method::from_name("patch"), Method::Patch);
        assert_eq!(Method::from_name("DELETE"), Method::Delete);
        assert_eq!(Method::from_name("HEAD"), Method::Other);
    }

    #[test]
    fn debug_hides_the_url() {
        let request = Request { method: Method::Put, url: Some("https://u:hunter2@h/".into()) };
        assert_eq!(std::format!("{request:?}"), "Request { method: Put, .. }");
    }
}
