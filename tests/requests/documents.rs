//! Every request of the source documents, read by a real shell from the commands that they show.

use std::fs;
use std::process::Command;

use linkspec::procedure::{BASE, Operation, Parameters, Request};
use serde_json::Value;

use crate::common::shared;

/// A documented command, as a shell hands it to `curl`.
struct Documented {
    method: String,
    url: String,
    headers: Vec<String>,
    body: Option<Value>,
}

/// What is wrong in the documents, and what was meant.
const SLIPS: [(&str, &str); 4] = [
    ("\\ \n", "\\\n"),
    ("GET \\ \"", "GET \""),
    ("\"dnsSubDomain: [", "\"dnsSubDomain\": ["),
    (
        "1235711",
        "arn:aws:kafka:us-east-1:123456789012:cluster/testing/de8982fa-8222-4e87-8b20-9bf3cdfa1521-2",
    ),
];

/// The indented blocks of a document that begin with `curl`, ended by a blank line.
fn commands(document: &str) -> Vec<String> {
    let mut document = document.to_owned();
    for (slip, meant) in SLIPS {
        document = document.replace(slip, meant);
    }
    let mut commands: Vec<String> = Vec::new();
    let mut inside = false;
    for line in document.lines() {
        let begins = line.trim_start().starts_with("curl ") && line.starts_with(' ');
        if begins {
            commands.push(String::new());
        }
        inside = begins || inside && !line.trim().is_empty();
        if inside && let Some(command) = commands.last_mut() {
            command.push_str(line.trim_start());
            command.push('\n');
        }
    }
    commands
}

/// Runs a command in `sh`, where `curl` is a function that shows its arguments.
fn documented(command: &str) -> Documented {
    let script = format!("curl() {{ for word in \"$@\"; do printf '%s\\0' \"$word\"; done; }}\n{command}");
    let output = Command::new("sh").args(["-c", &script]).output().expect("there is a shell");
    assert!(output.status.success(), "{command}");
    let words = String::from_utf8(output.stdout).expect("the words are text");
    let mut words = words.split_terminator('\0');
    let mut found = Documented { method: String::new(), url: String::new(), headers: Vec::new(), body: None };
    while let Some(word) = words.next() {
        let mut value = || words.next().expect("an option has its value").to_owned();
        match word {
            "--location" | "--digest" | "-s" => {}
            "--user" => drop(value()),
            "--header" => found.headers.push(value()),
            "--request" => found.method = value(),
            "--data" | "-d" => found.body = Some(serde_json::from_str(&value()).expect("the body is JSON")),
            url if url.starts_with("https://") => found.url = url.to_owned(),
            other => panic!("`{other}` in {command}"),
        }
    }
    if found.method.is_empty() {
        found.method = if found.body.is_some() { "POST" } else { "GET" }.to_owned();
    }
    found.headers.sort();
    found
}

/// Our request for what the documented one asks for.
fn ours(documented: &Documented) -> Request {
    let path = documented.url.strip_prefix(BASE).expect("it is below the API");
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let steps: Vec<&str> = path.split('/').skip(2).collect();
    let query: Vec<(&str, &str)> = query.split('&').filter_map(|pair| pair.split_once('=')).collect();
    let mut parameters = Parameters { project_id: Some(steps[0]), ..Parameters::default() };
    let mut body = documented.body.as_ref().map(Value::to_string);
    let operation = match (&documented.method[..], &steps[2..]) {
        ("POST", ["privateLinkConnections"]) => Operation::CreatePrivateLink,
        ("POST", [workspace, "connections"]) => {
            parameters.workspace = Some(workspace);
            Operation::CreateConnection
        }
        ("GET", ["accountDetails"]) => {
            let query: serde_json::Map<String, Value> =
                query.iter().map(|(key, value)| ((*key).to_owned(), Value::from(*value))).collect();
            body = Some(Value::from(query).to_string());
            Operation::AccountDetails
        }
        ("GET", ["vpcPeeringConnections"]) => {
            parameters.requester_account_id = Some(query[0].1);
            Operation::ListVpcPeerings
        }
        ("POST", ["vpcPeeringConnections", action]) => {
            parameters.peering = action.strip_suffix(":accept");
            Operation::AcceptVpcPeering
        }
        other => panic!("{other:?} is documented"),
    };
    Request::assemble(operation, &parameters, body.as_deref()).unwrap_or_else(|error| panic!("{error:?}"))
}

#[test]
fn they_are_the_documented_ones() {
    let Some(shared) = shared() else { return };
    let mut counted = Vec::new();
    let mut files: Vec<_> = fs::read_dir(shared.join("domain/source-documents"))
        .expect("there are source documents")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    for file in files {
        let document = fs::read_to_string(&file).expect("a document is a text");
        let commands = commands(&document);
        counted.push(commands.len());
        for command in commands {
            let documented = documented(&command);
            let request = ours(&documented);
            assert_eq!(request.method(), documented.method, "{command}");
            assert_eq!(request.url(BASE), documented.url, "{command}");
            let mut headers: Vec<String> =
                request.headers().iter().map(|(name, value)| format!("{name}: {value}")).collect();
            headers.sort();
            assert_eq!(headers, documented.headers, "{command}");
            let body = request.body().map(|body| serde_json::from_str::<Value>(body).expect("JSON"));
            assert_eq!(body, documented.body, "{command}");
        }
    }
    assert_eq!(counted, [2, 2, 4], "commands in the three documents");
}
