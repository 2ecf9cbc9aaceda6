//! The printed command, run by a real shell and a real curl against a server on this machine.

use std::process::{Command, Output};

use linkspec::payload::base;
use linkspec::procedure::{Credentials, Operation, Parameters, Request};
use serde_json::{Value, json};

use crate::common::skipped;
use crate::server::{Received, Server};

const GIVEN: Parameters<'_> = Parameters {
    project_id: Some("8358217d3abb5c76c3434648"),
    workspace: Some("it's $HOME"),
    link_id: Some("6aa12e7ccd660d4b2380b1c1"),
    connection_name: Some("confluent_demo"),
    peering: Some("pcx-09277e1e81d0751c1"),
    requester_account_id: Some("417601102659"),
};

/// What a shell or JSON would trip over: quotes, a backslash, blanks, control characters, an
/// expansion, a letter outside ASCII.
const NASTY: &str = "a\"b\\c'd $HOME `id` $(id) !x %s é\n\ttab\r\u{1}\u{8}\u{c}\u{1f}\n\n";

fn has(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok()
}

/// Runs a command in a shell with nothing in its environment but what it needs.
fn shell(command: &str, variables: &[(&str, &str)]) -> Output {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(command).env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
    shell.env("MONGODB_ATLAS_PUBLIC_API_KEY", "public").env("MONGODB_ATLAS_PRIVATE_API_KEY", "pri\"v:a$te");
    shell.env("MONGODB_ATLAS_ACCESS_TOKEN", "token").envs(variables.iter().copied());
    shell.output().expect("there is a shell")
}

/// What a server gets of the request's command.
fn sent(request: &Request, credentials: Credentials, variables: &[(&str, &str)]) -> Received {
    let server = Server::start();
    let command = request.curl(&server.base, credentials);
    let output = shell(&command, variables);
    assert!(output.status.success(), "{command}\n{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(output.stdout, b"{}", "{command}");
    server.received()
}

fn same(request: &Request, received: &Received) {
    let path = format!("/api/atlas/v2{}", request.path());
    assert_eq!(received.line, format!("{} {path} HTTP/1.1", request.method()));
    for (name, value) in request.headers() {
        assert_eq!(received.header(name), Some(value.as_str()), "{name} of {}", received.line);
    }
    assert_eq!(
        String::from_utf8_lossy(&received.body),
        request.body().unwrap_or(""),
        "the body of {}",
        received.line
    );
}

#[test]
fn a_shell_sends_the_same_bytes() {
    if !has("curl") {
        return skipped("there is no curl").unwrap_or(());
    }
    for operation in Operation::ALL {
        let payloads = base::ALL.iter().filter(|base| operation.kinds().contains(&base.kind));
        let texts: Vec<Option<&str>> = if operation.kinds().is_empty() {
            vec![None]
        } else {
            payloads.map(|base| Some(base.text)).collect()
        };
        for text in texts {
            let request = Request::assemble(*operation, &GIVEN, text).expect("a base is valid");
            let secrets: Vec<(String, String)> = request
                .variables()
                .into_iter()
                .map(|variable| {
                    let quoted = format!("\"{}\"", variable.span.of(request.body().unwrap()));
                    (variable.name, serde_json::from_str(&quoted).expect("the inside of a string"))
                })
                .collect();
            let secrets: Vec<(&str, &str)> =
                secrets.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            for credentials in [Credentials::ApiKey, Credentials::Token] {
                let received = sent(&request, credentials, &secrets);
                same(&request, &received);
                let scheme = if credentials == Credentials::Token {
                    "Bearer token"
                } else {
                    "Digest username=\"public\""
                };
                assert!(received.header("Authorization").is_some_and(|sent| sent.starts_with(scheme)));
            }
        }
    }
}

#[test]
fn any_secret_and_any_text_arrive_as_they_are() {
    if !has("curl") {
        return skipped("there is no curl").unwrap_or(());
    }
    let payload: Value = json!({
        "name": "orders", "type": "Kafka", "bootstrapServers": "b1.example.com:9092",
        "security": {"protocol": "SASL_SSL"},
        "authentication": {"mechanism": "PLAIN", "username": NASTY, "password": NASTY},
        "config": {"sasl.jaas.config": format!("{NASTY}2"), "client.id": NASTY},
    });
    let request = Request::assemble(Operation::CreateConnection, &GIVEN, Some(&payload.to_string())).unwrap();
    let variables = [("AUTHENTICATION_PASSWORD", NASTY), ("CONFIG_SASL_JAAS_CONFIG", &format!("{NASTY}2"))];
    let received = sent(&request, Credentials::Token, &variables);
    same(&request, &received);
    assert_eq!(serde_json::from_slice::<Value>(&received.body).expect("JSON"), payload);
}

#[test]
fn nothing_is_sent_without_its_secret() {
    let request =
        Request::assemble(Operation::CreateConnection, &GIVEN, Some(base::KAFKA_CONFLUENT.text)).unwrap();
    // Nobody listens there: had anything been sent, curl would say that it cannot connect.
    let command = request.curl("http://127.0.0.1:9/api", Credentials::ApiKey);
    let output = shell(&format!("{command}echo went on\n"), &[]);
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(err.contains("AUTHENTICATION_PASSWORD") && !err.contains("curl:"), "{err}");
    assert_eq!(out, "went on\n", "only the command ends, not the shell around it");
}
