//! The JSON forms of requests, written as reports are.

use alloc::string::String;

use crate::text::push_quoted;

use super::Request;

impl Request {
    /// `{"operation", "method", "url", "headers", "body"}`, where `body` is the payload itself with
    /// its secrets, and absent where there is none.
    #[must_use]
    pub fn to_json(&self, base: &str) -> String {
        self.json(base, self.body())
    }

    /// [`to_json`](Self::to_json) for those who look at it: each secret is a reference to the
    /// environment variable that [`curl`](Self::curl) takes it from.
    #[must_use]
    pub fn to_masked_json(&self, base: &str) -> String {
        self.json(base, self.masked_body().as_deref())
    }

    fn json(&self, base: &str, body: Option<&str>) -> String {
        let mut out = String::from("{\"operation\":");
        push_quoted(&mut out, self.operation().as_str());
        out.push_str(",\"method\":");
        push_quoted(&mut out, self.method());
        out.push_str(",\"url\":");
        push_quoted(&mut out, &self.url(base));
        out.push_str(",\"headers\":");
        for (at, (name, value)) in self.headers().iter().enumerate() {
            out.push(if at == 0 { '{' } else { ',' });
            push_quoted(&mut out, name);
            out.push(':');
            push_quoted(&mut out, value);
        }
        out.push('}');
        if let Some(body) = body {
            out.push_str(",\"body\":");
            out.push_str(body);
        }
        out.push('}');
        out
    }
}
