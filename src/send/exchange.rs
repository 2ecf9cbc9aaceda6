//! The edge: one HTTP exchange by `fetch`, through gloo-net.
//!
//! gloo-net panics, which leaves a promise pending for ever, where a header cannot carry its value,
//! where `fetch` is missing, throws, or answers with what is no `Response`, and where what is thrown
//! is no `Error`. So messages come in with values that headers can carry (`message`), and the
//! module's JavaScript sees a `fetch` of ours (`pkg/send/fetch.js`) that always gives a promise of a
//! `Response` or of an `Error`.

use alloc::string::{String, ToString};

use gloo_net::http::{Method, Request, RequestBuilder, Response};
use serde::Serialize;
use wasm_bindgen::JsValue;
use web_sys::{AbortSignal, ReferrerPolicy, RequestCache, RequestRedirect};

use super::message::{Message, is_header_name, is_header_value};

/// What came of it; the form of `Input`.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
enum Outcome {
    Reply(Reply),
    Lost { kind: &'static str, code: String },
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Reply {
    status: u16,
    body: String,
    content_type: Option<String>,
    retry_after: Option<String>,
    www_authenticate: Option<String>,
}

/// Sends a message and reads the whole answer. Whatever happens, it says so as JSON.
pub(super) async fn exchange(message: &Message, signal: &AbortSignal) -> String {
    let outcome = match reply(message, signal).await {
        Ok(reply) => Outcome::Reply(reply),
        // Only what it is called: the text of an error may hold what was sent.
        Err(code) => Outcome::Lost { kind: "network", code },
    };
    serde_json::to_string(&outcome).unwrap_or_default()
}

async fn reply(message: &Message, signal: &AbortSignal) -> Result<Reply, String> {
    let request = request(message, signal).ok_or_else(String::new)?;
    let response = request.send().await.map_err(code)?;
    let header = |name| response.headers().get(name);
    Ok(Reply {
        status: response.status(),
        content_type: header("content-type"),
        retry_after: header("retry-after"),
        www_authenticate: header("www-authenticate"),
        body: body(&response).await?,
    })
}

fn request(message: &Message, signal: &AbortSignal) -> Option<Request> {
    let mut builder = RequestBuilder::new(&message.url)
        .method(Method::from_bytes(message.method.as_bytes()).ok()?)
        // A redirect would carry the body, and its secrets, elsewhere.
        .redirect(RequestRedirect::Manual)
        .cache(RequestCache::NoStore)
        .referrer_policy(ReferrerPolicy::NoReferrer)
        .abort_signal(Some(signal));
    for (name, value) in &message.headers {
        if !is_header_name(name) || !is_header_value(value) {
            return None;
        }
        builder = builder.header(name, value);
    }
    match &message.body {
        Some(body) => builder.body(JsValue::from_str(body)).ok(),
        None => builder.build().ok(),
    }
}

/// The body of an answer; that of a redirect nobody reads.
async fn body(response: &Response) -> Result<String, String> {
    if response.status() == 0 || (300..400).contains(&response.status()) {
        return Ok(String::new());
    }
    response.text().await.map_err(code)
}

/// The code that our `fetch` gives as the text of its errors.
fn code(error: gloo_net::Error) -> String {
    match error {
        gloo_net::Error::JsError(error) => error.message.to_string(),
        gloo_net::Error::GlooError(_) => String::new(),
    }
}
