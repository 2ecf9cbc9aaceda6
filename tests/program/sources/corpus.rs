//! Every payload of the shared corpus, written as a Terraform resource and as a CloudFormation
//! template, is judged as it is in JSON.

use std::fmt::Write;
use std::fs;

use serde_json::Value;

use crate::common::{diagnostics, folder, run_in, shared, write};

/// What a language calls a key.
type Speller = fn(&str) -> String;

fn snake(key: &str) -> String {
    key.chars().fold(String::new(), |mut name, letter| {
        if letter.is_ascii_uppercase() {
            name.push('_');
        }
        name.push(letter.to_ascii_lowercase());
        name
    })
}

fn pascal(key: &str) -> String {
    key[..1].to_uppercase() + &key[1..]
}

/// The top level of a resource with the names that a tool has for it.
fn renamed(payload: &Value, link: bool, pairs: &[(&str, &str)], spell: Speller) -> Value {
    let members = payload.as_object().expect("an object").iter().map(|(key, value)| {
        let own = pairs.iter().find(|(api, _)| api == key && (link || key != "region"));
        let name = own.map_or_else(|| spell(key), |(_, name)| (*name).to_owned());
        let free = key == "config" || key == "headers";
        (name, if free { value.clone() } else { spelt(value, spell) })
    });
    Value::Object(members.collect())
}

fn spelt(value: &Value, spell: Speller) -> Value {
    match value {
        Value::Object(members) => {
            Value::Object(members.iter().map(|(key, value)| (spell(key), spelt(value, spell))).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(|item| spelt(item, spell)).collect()),
        other => other.clone(),
    }
}

fn hcl(value: &Value, out: &mut String) {
    match value {
        Value::Object(members) => {
            out.push_str("{\n");
            for (key, value) in members {
                write!(out, "{} = ", Value::from(key.as_str())).unwrap();
                hcl(value, out);
                out.push('\n');
            }
            out.push('}');
        }
        Value::Array(items) => {
            out.push('[');
            for item in items {
                hcl(item, out);
                out.push(',');
            }
            out.push(']');
        }
        Value::String(text) => out.push_str(&Value::from(text.as_str()).to_string().replace("${", "$${")),
        other => write!(out, "{other}").unwrap(),
    }
}

fn terraform(payload: &Value, link: bool) -> String {
    let kind =
        if link { "mongodbatlas_stream_privatelink_endpoint" } else { "mongodbatlas_stream_connection" };
    let pairs: &[_] = if link {
        &[("provider", "provider_name"), ("gcpServiceAttachmentUris", "service_attachment_uris")]
    } else {
        &[
            ("name", "connection_name"),
            ("clusterGroupId", "cluster_project_id"),
            ("provider", "schema_registry_provider"),
            ("publicPrivateNetworking", "networking"),
        ]
    };
    let mut file = format!("resource \"{kind}\" \"x\" {{\n");
    for (name, value) in renamed(payload, link, pairs, snake).as_object().expect("an object") {
        write!(file, "{name} = ").unwrap();
        hcl(value, &mut file);
        file.push('\n');
    }
    file + "}\n"
}

fn cloudformation(payload: &Value, link: bool) -> String {
    let kind = if link { "StreamPrivatelinkEndpoint" } else { "StreamConnection" };
    let pairs: &[_] = if link {
        &[("provider", "ProviderName")]
    } else {
        &[
            ("name", "ConnectionName"),
            ("clusterGroupId", "ClusterProjectId"),
            ("publicPrivateNetworking", "Networking"),
        ]
    };
    let properties = renamed(payload, link, pairs, pascal);
    let template = serde_json::json!({"Resources": {"X": {"Type": format!("MongoDB::Atlas::{kind}"), "Properties": properties}}});
    serde_json::to_string_pretty(&template).expect("JSON")
}

/// What is wrong, in order of the names: the order of the file is another one.
fn codes(name: &str, text: &str, kind: &[&str]) -> Vec<String> {
    let folder = folder();
    write(folder.path(), name, text);
    let run = run_in(folder.path(), [&["check", "--format=json", name], kind].concat());
    let reports = run.reports();
    assert_eq!(reports.len(), 1, "{text}\n{run:?}");
    let mut codes: Vec<String> =
        diagnostics(&reports[0]).map(|found| found["code"].as_str().unwrap().into()).collect();
    codes.sort();
    codes
}

#[test]
fn every_language_is_judged_alike() {
    let Some(shared) = shared() else { return };
    let corpus = shared.join("corpus");
    let manifest = fs::read_to_string(corpus.join("manifest.json")).expect("there is a manifest");
    let manifest: Value = serde_json::from_str(&manifest).expect("it is JSON");
    let mut compared = 0;
    for entry in manifest["entries"].as_array().expect("entries") {
        let kind = entry["kind"].as_str().expect("a kind");
        if !["private-link", "kafka-connection", "stream-connection"].contains(&kind) {
            continue;
        }
        let text = fs::read_to_string(corpus.join(entry["file"].as_str().unwrap())).expect("a file");
        let Ok(payload @ Value::Object(_)) = serde_json::from_str::<Value>(&text) else { continue };
        let wanted = codes("payload.json", &text, &["--kind", kind]);
        // Keys and types are another language's own: what only JSON can get wrong is none of it.
        let only_json =
            ["unknown-key", "wrong-type", "duplicate-key", "read-only-key", "misplaced-networking"];
        let odd_type = ["unknown-connection-type", "kafka-as-stream-connection", "type-other-than-kafka"];
        if wanted.iter().any(|code| only_json.iter().chain(&odd_type).any(|odd| odd == code)) {
            continue;
        }
        compared += 1;
        let link = kind == "private-link";
        assert_eq!(codes("main.tf", &terraform(&payload, link), &[]), wanted, "{}", entry["file"]);
        let template = cloudformation(&payload, link);
        for name in ["stack.json", "stack.yaml"] {
            assert_eq!(codes(name, &template, &[]), wanted, "{}: {template}", entry["file"]);
        }
    }
    assert!(compared > 100, "only {compared} payloads were compared");
}
