//! Calls, step by step.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use std::format;

use super::*;
use crate::payload::base;
use crate::procedure::{Operation, Parameter, Parameters, Request};

const SECRET: &str = "not-a-real-secret";

fn list() -> Request {
    Request::list_private_links("8358217d3abb5c76c3434648".try_into().unwrap())
}

fn create() -> Request {
    let mut parameters = Parameters::default();
    parameters.set(Parameter::ProjectId, "8358217d3abb5c76c3434648");
    parameters.set(Parameter::Workspace, "orders");
    Request::assemble(Operation::CreateConnection, &parameters, Some(base::KAFKA_CONFLUENT.text)).unwrap()
}

/// A call, its login, and a clock that only sleeping moves.
struct Talk {
    call: Call,
    login: Login,
    now: u64,
    seen: Vec<String>,
}

impl Talk {
    fn new(request: &Request, login: Login) -> Self {
        let base = Address::read("https://api.example.com/v2").unwrap();
        let call = Call::new(request, &base, &[], Retry::default()).unwrap();
        Self { call, login, now: 1_000_000, seen: Vec::new() }
    }

    fn feed(&mut self, input: Input) -> Do {
        // Between two steps, JavaScript keeps it all as text.
        self.call = serde_json::from_str(&serde_json::to_string(&self.call).unwrap()).unwrap();
        self.login = serde_json::from_str(&serde_json::to_string(&self.login).unwrap()).unwrap();
        let moment = Moment { now: self.now, until: 2_000_000, random: "0123456789abcdef".repeat(2) };
        let next = self.call.step(&mut self.login, input, &moment);
        self.seen.push(match &next {
            Do::Send { message } => {
                let login = message.headers.iter().find(|(name, _)| name == "Authorization");
                let login = login.map_or("-", |(_, value)| value.as_str());
                let nc = login.rsplit_once("nc=").map_or(login, |(_, nc)| nc);
                let body = if message.body.is_some() { "+body" } else { "" };
                format!("{}{body} {nc}", message.method)
            }
            Do::Token => "token".to_string(),
            Do::Sleep { wait, .. } => {
                self.now += wait;
                "sleep".to_string()
            }
            Do::Done { status, .. } => format!("done {status}"),
            Do::Failed { fault } => format!("{:?} {}", fault.kind, fault.outcome_unknown),
        });
        assert!(!format!("{next:?} {:?} {:?}", self.call, self.login).contains(SECRET));
        next
    }

    fn run(&mut self, inputs: impl IntoIterator<Item = Input>) -> Vec<String> {
        self.feed(Input::Go);
        for input in inputs {
            self.feed(input);
        }
        core::mem::take(&mut self.seen)
    }
}

fn reply(status: u16, body: &str) -> Input {
    Input::Reply(Reply {
        status,
        body: body.to_string(),
        content_type: Some("application/vnd.atlas.2023-02-01+json;charset=utf-8".to_string()),
        ..Reply::default()
    })
}

fn challenge(header: &str) -> Input {
    Input::Reply(Reply { status: 401, www_authenticate: Some(header.to_string()), ..Reply::default() })
}

fn lost(kind: Loss) -> Input {
    Input::Lost { kind, code: Some("ECONNRESET".to_string()) }
}

fn account() -> Login {
    Login::ServiceAccount {
        client_id: "mdb_sa_id_1".to_string(),
        client_secret: SECRET.to_string(),
        token_url: None,
        token: None,
    }
}

fn api_key() -> Login {
    Login::ApiKey { public_key: "public".to_string(), private_key: SECRET.to_string(), challenge: None }
}

#[test]
fn what_changes_nothing_is_tried_again() {
    let mut talk = Talk::new(&list(), Login::None);
    let seen = talk.run([
        lost(Loss::Network),
        Input::Go,
        reply(503, "<html>"),
        Input::Go,
        reply(429, "{}"),
        Input::Go,
        lost(Loss::Timeout),
        Input::Go,
        reply(200, "{}"),
    ]);
    assert_eq!(
        seen,
        ["GET -", "sleep", "GET -", "sleep", "GET -", "sleep", "GET -", "sleep", "GET -", "done 200"]
    );
    let seen =
        Talk::new(&list(), Login::None).run((0..5).flat_map(|_| [lost(Loss::Network), Input::Go]).take(9));
    assert_eq!(seen.last().unwrap(), "Network false");
}

#[test]
fn what_creates_is_sent_once() {
    for (input, end) in [
        (lost(Loss::Network), "Network true"),
        (lost(Loss::Timeout), "Timeout true"),
        (lost(Loss::Aborted), "Aborted true"),
        (reply(500, ""), "Status true"),
        (reply(504, "{}"), "Status true"),
        (reply(429, "{}"), "Status false"),
        (reply(400, "{}"), "Status false"),
        (reply(200, "<html>"), "NotJson true"),
        (reply(307, ""), "Redirect false"),
        (reply(0, ""), "Redirect false"),
        (challenge("Basic realm=\"a\""), "Login false"),
    ] {
        let seen = Talk::new(&create(), Login::None).run([input]);
        assert_eq!(seen, ["POST+body -", end]);
    }
}

#[test]
fn the_server_says_when() {
    let busy = |seconds: &str| {
        Input::Reply(Reply { status: 429, retry_after: Some(seconds.to_string()), ..Reply::default() })
    };
    let mut talk = Talk::new(&list(), Login::None);
    talk.feed(Input::Go);
    let Do::Sleep { wait, because } = talk.feed(busy("7")) else { panic!() };
    assert!((7000..=7500).contains(&wait), "{wait}");
    assert_eq!(because.retry_after, Some(7000));
    // There is no time for so long a wait.
    let mut talk = Talk::new(&list(), Login::None);
    talk.feed(Input::Go);
    let Do::Failed { fault } = talk.feed(busy("86400")) else { panic!() };
    assert_eq!((fault.status, fault.retry_after), (Some(429), Some(86_400_000)));
}

#[test]
fn a_token_is_fetched_once_and_refreshed_once() {
    let mut talk = Talk::new(&list(), account());
    let token = |talk: &mut Talk, value: &str, seconds: u32| {
        let mut call = Call::token(&talk.login, Retry::default()).unwrap();
        let moment = Moment { now: talk.now, until: u64::MAX, random: String::new() };
        assert!(matches!(call.step(&mut talk.login, Input::Go, &moment), Do::Send { .. }));
        let answer = format!(r#"{{"access_token": "{value}", "expires_in": {seconds}}}"#);
        assert!(matches!(call.step(&mut talk.login, reply(200, &answer), &moment), Do::Done { .. }));
    };
    assert_eq!(talk.run([]), ["token"]);
    token(&mut talk, "first", 3600);
    assert_eq!(talk.run([reply(200, "{}")]), ["GET Bearer first", "done 200"]);

    // Another call: the token is known. It is refused half-way; the next one, too.
    talk.call = Talk::new(&list(), Login::None).call;
    assert_eq!(talk.run([reply(401, "{}")]), ["GET Bearer first", "token"]);
    token(&mut talk, "second", 0);
    assert_eq!(talk.run([reply(401, "{}")]), ["GET Bearer second", "Login false"]);

    // One that is nearly over is not used.
    token(&mut talk, "third", 90);
    talk.now += 44_000;
    talk.call = Talk::new(&list(), Login::None).call;
    assert_eq!(talk.run([]), ["GET Bearer third"]);
    talk.now += 2000;
    talk.call = Talk::new(&list(), Login::None).call;
    assert_eq!(talk.run([]), ["token"]);
}

#[test]
fn no_token_is_said_so() {
    let moment = Moment { now: 0, until: 1, random: String::new() };
    for (input, said) in [
        (
            reply(401, r#"{"error": "invalid_client", "error_description": "not-a-real-secret"}"#),
            "status 401",
        ),
        (reply(200, r#"{"access_token": "hunter2\n"}"#), "no access token: the answer holds no access token"),
        (reply(200, "[]"), "no access token: the answer holds no access token"),
    ] {
        let mut login = account();
        let mut call = Call::token(&login, Retry::default()).unwrap();
        let Do::Send { message } = call.step(&mut login, Input::Go, &moment) else { panic!() };
        assert_eq!((message.method.as_str(), message.url.as_str()), ("POST", TOKEN_URL));
        assert!(message.headers[1].1.starts_with("Basic bWRi"));
        let Do::Failed { fault } = call.step(&mut login, input, &moment) else { panic!() };
        assert_eq!(fault.kind, FaultKind::Login);
        assert!(fault.message.contains(said), "{fault}");
        assert!(!format!("{fault:?}").contains(SECRET));
    }
}

#[test]
fn digest_asks_before_it_shows_a_body() {
    const FIRST: &str = r#"Digest realm="MMS Public API", nonce="1", algorithm=MD5, qop="auth", stale=false"#;
    const STALE: &str = r#"Digest realm="MMS Public API", nonce="2", algorithm=MD5, qop="auth", stale=true"#;
    let mut talk = Talk::new(&create(), api_key());
    let seen = talk.run([challenge(FIRST), reply(200, "{}")]);
    assert_eq!(seen, ["GET -", "POST+body 00000001", "done 200"]);

    // The nonce is used again, and counted; one that is too old is replaced.
    talk.call = Talk::new(&list(), Login::None).call;
    let seen = talk.run([challenge(STALE), reply(200, "{}")]);
    assert_eq!(seen, ["GET 00000002", "GET 00000001", "done 200"]);
    talk.call = Talk::new(&list(), Login::None).call;
    let seen = talk.run([challenge(STALE), challenge(STALE), challenge(STALE), challenge(STALE)]);
    assert_eq!(seen.last().unwrap(), "Login false");

    let seen = Talk::new(&list(), api_key()).run([challenge(FIRST), challenge(FIRST)]);
    assert_eq!(seen, ["GET -", "GET 00000001", "Login false"]);
    let seen = Talk::new(&create(), api_key()).run([reply(200, "{}")]);
    assert_eq!(seen, ["GET -", "Login false"]);
    let seen = Talk::new(&create(), api_key()).run([challenge("Basic realm=\"a\"")]);
    assert_eq!(seen, ["GET -", "Login false"]);
}

#[test]
fn a_refusal_is_explained_and_repeats_no_secret() {
    let mut talk = Talk::new(&create(), account());
    talk.feed(Input::Go);
    let body = r#"{"error": 400, "errorCode": "STREAM_PRIVATE_LINK_ALREADY_EXISTS", "detail": "you sent not-a-real-secret", "parameters": ["not-a-real-secret"]}"#;
    let Do::Failed { fault } = talk.feed(reply(400, body)) else { panic!() };
    let explanation = fault.explanation.clone().unwrap();
    assert_eq!(explanation.rules, ["second-link-to-cluster"]);
    assert_eq!(explanation.parameters, ["[secret]"]);
    let json = serde_json::to_string(&fault).unwrap();
    assert!(!json.contains(SECRET) && json.contains(r#""outcomeUnknown":false"#), "{json}");
    let mut talk = Talk::new(&create(), Login::None);
    talk.feed(Input::Go);
    let Do::Failed { fault } = talk.feed(reply(502, "<html>not-a-real-secret</html>")) else { panic!() };
    assert!(fault.explanation.is_none() && !format!("{fault:?}").contains(SECRET));
}

#[test]
fn only_headers_that_can_be_sent() {
    let base = Address::read("https://example.com").unwrap();
    let with = |name: &str, value: &str| {
        Call::new(&list(), &base, &[(name.to_string(), value.to_string())], Retry::default()).map(drop)
    };
    assert_eq!(with("X-CSRF-Token", "abc"), Ok(()));
    for (name, value) in [("X-A", "hunter2\n"), ("X-A", "ключ"), ("X A", "a"), ("accept", "a"), ("", "a")]
    {
        assert_eq!(with(name, value), Err(name.to_string()));
    }
    let login = Login::AccessToken { token: "hunter2\n".to_string() };
    assert_eq!(login.check().unwrap_err().0, "token");
    assert!(!format!("{:?}", login.check()).contains("hunter2"));
}
