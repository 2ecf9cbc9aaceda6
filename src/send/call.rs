//! One request from its beginning to its answer, without IO: what to do next, and what came of it.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize};

use crate::procedure::{Operation, Request};
use crate::text::{self, Limits};

use super::conceal::Secrets;
use super::login::Proof;
use super::message::{Message, Reply, is_header_name, is_header_value};
use super::retry::{Retry, retry_after};
use super::step::{Do, Input, Loss, Moment};
use super::{Address, Challenge, Fault, FaultKind, Login};

/// A request on its way. It holds the payload's secrets.
#[derive(Serialize, Deserialize)]
pub struct Call {
    message: Message,
    /// None for a token.
    #[serde(deserialize_with = "operation")]
    operation: Option<Operation>,
    retry: Retry,
    /// How often it was tried again.
    retries: u32,
    /// How often the server was given better credentials.
    proofs: u32,
    /// The token that the server was given.
    used: Option<String>,
    way: Way,
}

fn operation<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Operation>, D::Error> {
    let name = Option::<String>::deserialize(from)?;
    name.map(|name| name.parse().map_err(D::Error::custom)).transpose()
}

/// What was sent last.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Way {
    /// Nothing yet, or nothing since an answer.
    Nothing,
    /// A question whose only answer is the server's challenge.
    Probe,
    /// The request itself, without credentials that there are.
    Bare,
    /// The request itself.
    Whole,
}

/// Only what is asked for.
impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &self.operation).finish_non_exhaustive()
    }
}

impl Call {
    /// A call that sends a request below an address, with headers beside those of the request.
    ///
    /// # Errors
    /// The name of a header that cannot be sent.
    pub fn new(
        request: &Request,
        base: &Address,
        more: &[(String, String)],
        retry: Retry,
    ) -> Result<Self, String> {
        let own = request.headers().into_iter().map(|(name, value)| (name.to_string(), value));
        let mut headers: Vec<(String, String)> = own.collect();
        for (name, value) in more {
            let is_taken = headers.iter().any(|(known, _)| known.eq_ignore_ascii_case(name));
            if is_taken || !is_header_name(name) || !is_header_value(value) {
                return Err(name.clone());
            }
            headers.push((name.clone(), value.clone()));
        }
        let message = Message {
            method: request.method().to_string(),
            url: request.url(base.as_str()),
            headers,
            body: request.body().map(ToString::to_string),
        };
        Ok(Self::of(message, Some(request.operation()), retry))
    }

    /// The call that gets a service account's token; none for other logins.
    #[must_use]
    pub fn token(login: &Login, retry: Retry) -> Option<Self> {
        Some(Self::of(login.token_request()?, None, retry))
    }

    fn of(message: Message, operation: Option<Operation>, retry: Retry) -> Self {
        Self { message, operation, retry, retries: 0, proofs: 0, used: None, way: Way::Nothing }
    }

    /// Whether it may be sent any number of times. Tokens cost nothing.
    fn is_safe(&self) -> bool {
        self.operation.is_none_or(Operation::is_safe)
    }

    /// Takes in what happened and says what comes next.
    pub fn step(&mut self, login: &mut Login, input: Input, moment: &Moment) -> Do {
        match input {
            Input::Go => self.go(login, moment),
            Input::Reply(reply) => self.answered(login, &reply, moment),
            Input::Lost { kind, code } => self.lost(kind, code, moment),
        }
    }

    fn go(&mut self, login: &mut Login, moment: &Moment) -> Do {
        if self.operation.is_none() {
            self.way = Way::Whole;
            return Do::Send { message: self.message.clone() };
        }
        // A token that was just fetched is used, however short its life.
        let now = if self.proofs > 0 { 0 } else { moment.now };
        match login.prove(&self.message, now, &moment.random) {
            Proof::Ready(message) => {
                self.way = Way::Whole;
                self.used = login.token().map(ToString::to_string);
                Do::Send { message }
            }
            Proof::Token => {
                self.proofs += 1;
                Do::Token
            }
            Proof::Challenge => {
                // Whatever the server answers to a question without credentials, it gets no body.
                self.way = if self.message.body.is_some() { Way::Probe } else { Way::Bare };
                let method = if self.way == Way::Probe { "GET" } else { &self.message.method };
                let headers = self.message.headers.clone();
                let message = Message {
                    method: method.to_string(),
                    url: self.message.url.clone(),
                    headers,
                    body: None,
                };
                Do::Send { message }
            }
        }
    }

    fn answered(&mut self, login: &mut Login, reply: &Reply, moment: &Moment) -> Do {
        let way = core::mem::replace(&mut self.way, Way::Nothing);
        match reply.status {
            401 => self.unauthorized(login, way, reply, moment),
            0 | 300..=399 => self.fail(Fault {
                status: Some(reply.status),
                ..Fault::new(
                    FaultKind::Redirect,
                    "the server sends the request elsewhere, and nobody follows it",
                )
            }),
            _ if way == Way::Probe => {
                self.fail(Fault::new(FaultKind::Login, "the server does not ask for HTTP Digest"))
            }
            200..=299 => self.succeeded(login, reply, moment),
            status => {
                let mut fault = self.refusal(login, reply);
                fault.retry_after = retry_after(reply.retry_after.as_ref(), moment.now);
                fault.outcome_unknown = !self.is_safe() && (status >= 500 || status == 408);
                if matches!(status, 408 | 429 | 500..) { self.again(fault, moment) } else { self.fail(fault) }
            }
        }
    }

    fn succeeded(&mut self, login: &mut Login, reply: &Reply, moment: &Moment) -> Do {
        if !is_json(reply) {
            let mut fault = Fault::new(FaultKind::NotJson, "the answer is no JSON");
            fault.status = Some(reply.status);
            fault.outcome_unknown = !self.is_safe();
            return self.fail(fault);
        }
        if self.operation.is_none()
            && let Err(fault) = login.keep_token(&reply.body, moment.now)
        {
            return self.fail(fault);
        }
        Do::Done { status: reply.status, body: reply.body.clone() }
    }

    fn unauthorized(&mut self, login: &mut Login, way: Way, reply: &Reply, moment: &Moment) -> Do {
        let better = match login {
            _ if self.operation.is_none() => false,
            Login::ServiceAccount { .. } if self.proofs == 0 => {
                let used = self.used.take();
                login.forget_token(used.as_deref());
                true
            }
            Login::ApiKey { challenge, .. } => {
                let Some(new) = reply.www_authenticate.as_deref().and_then(Challenge::best) else {
                    return self.fail(Fault::new(
                        FaultKind::Login,
                        "the server offers no HTTP Digest with `qop=auth`",
                    ));
                };
                let was_known = challenge.as_ref().is_some_and(|(known, _)| !known.has_nonce_of(&new));
                let is_new = way != Way::Whole || new.is_stale() || was_known && self.proofs == 0;
                if is_new {
                    *challenge = Some((new, 0));
                }
                is_new && self.proofs < 3
            }
            _ => false,
        };
        if better {
            self.proofs += 1;
            return self.go(login, moment);
        }
        let fault = self.refusal(login, reply);
        self.fail(Fault { kind: FaultKind::Login, ..fault })
    }

    fn lost(&mut self, kind: Loss, code: Option<String>, moment: &Moment) -> Do {
        let way = core::mem::replace(&mut self.way, Way::Nothing);
        let (kind, message) = match kind {
            Loss::Network => (FaultKind::Network, "no answer came"),
            Loss::Timeout => (FaultKind::Timeout, "no answer came in time"),
            Loss::Aborted => (FaultKind::Aborted, "the request was given up"),
        };
        // Of what JavaScript says of errors, only what looks like a code is no text of others.
        let is_code = |code: &String| {
            code.len() <= 40
                && code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
        };
        let message = match code.filter(is_code) {
            Some(code) => [message, " (", &code, ")"].concat(),
            None => message.to_string(),
        };
        let mut fault = Fault::new(kind, &message);
        fault.outcome_unknown = way == Way::Whole && !self.is_safe();
        if kind == FaultKind::Aborted { self.fail(fault) } else { self.again(fault, moment) }
    }

    /// Tries again where that can do no harm and there is time.
    fn again(&mut self, fault: Fault, moment: &Moment) -> Do {
        let random = moment.random.get(..16).and_then(|digits| u64::from_str_radix(digits, 16).ok());
        let wait = self.retry.wait(self.retries, fault.retry_after, random.unwrap_or(0));
        let in_time = moment.now.saturating_add(wait) < moment.until;
        if !self.is_safe() || self.retries >= self.retry.retries || !in_time {
            return self.fail(fault);
        }
        self.retries += 1;
        self.proofs = 0;
        Do::Sleep { wait, because: Fault { operation: self.operation, ..fault } }
    }

    fn refusal(&self, login: &Login, reply: &Reply) -> Fault {
        let body = self.message.body.as_deref().unwrap_or("");
        let reading = text::read(body, &Limits::DEFAULT);
        let own = crate::report::secret_spans(&reading.tree, false);
        let own = own.iter().map(|span| span.of(body));
        // What the caller adds may be a key, too.
        let headers = self.message.headers.iter().skip(2).map(|(_, value)| value.as_str());
        Fault::status(reply, &Secrets::new(own.chain(login.secrets()).chain(headers)))
    }

    fn fail(&self, fault: Fault) -> Do {
        let mut fault = Fault { operation: self.operation, ..fault };
        if self.operation.is_none() {
            fault.message = ["no access token: ", &fault.message].concat();
            if fault.kind == FaultKind::Status {
                fault.kind = FaultKind::Login;
            }
        }
        Do::Failed { fault }
    }
}

/// Whether an answer is JSON, and says so. Of an empty one nothing is expected.
fn is_json(reply: &Reply) -> bool {
    if reply.body.trim().is_empty() {
        return true;
    }
    let kind = reply.content_type.as_deref().unwrap_or("");
    let kind = kind.split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    (kind == "application/json" || kind.starts_with("application/") && kind.ends_with("+json"))
        && text::read(&reply.body, &Limits::DEFAULT).faults.is_empty()
}
