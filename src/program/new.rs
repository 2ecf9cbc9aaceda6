use std::borrow::ToOwned;
use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use clap::Args;

use crate::Mode;
use crate::build::{self, Built};
use crate::payload::{Kind, secret};
use crate::report::Diagnostic;
use crate::report::render::visible;
use crate::rules::Severity;
use crate::rules::shape::placeholder;
use crate::text::{self, Step};
use crate::values::template;

use super::args::parse_kind;
use super::request::{pretty, usage};
use super::{Host, Output};

pub(super) const HELP: &str = "\
Examples:
  linkspec new private-link --set vendor=MSK
  linkspec new kafka-connection --set name=orders --set authentication.mechanism=SCRAM-512 \\
    --secret-env authentication.password=KAFKA_PASSWORD

What is required and still missing stands in the payload as `<key>`, and is named on standard error.";

#[derive(Args, Debug)]
pub(super) struct NewArgs {
    /// What the payload is for
    #[arg(value_name = "KIND", value_parser = parse_kind)]
    pub(super) kind: Kind,

    /// Set a key; dots lead into objects, commas part the entries of a list
    #[arg(long = "set", value_name = "KEY=VALUE", value_parser = parse_pair)]
    pub(super) set: Vec<(String, String)>,

    /// Set a secret key from an environment variable
    #[arg(long = "secret-env", value_name = "KEY=VARIABLE", value_parser = parse_pair)]
    pub(super) secret_env: Vec<(String, String)>,

    /// Set a secret key from standard input
    #[arg(long = "secret-stdin", value_name = "KEY")]
    pub(super) secret_stdin: Option<String>,
}

fn parse_pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((key, value)) if !key.trim().is_empty() => Ok((key.trim().to_owned(), value.to_owned())),
        // What was given may be a secret.
        _ => Err("it is not `key=value`".to_owned()),
    }
}

/// What was set, by dotted keys.
type Fields = serde_json::Map<String, serde_json::Value>;

pub(super) fn run(arguments: &NewArgs, host: &dyn Host) -> Output {
    match made(arguments, host) {
        Ok(output) | Err(output) => output,
    }
}

fn made(arguments: &NewArgs, host: &dyn Host) -> Result<Output, Output> {
    let mut fields = Fields::new();
    for (key, value) in &arguments.set {
        if is_secret(key) && template::reference(value).is_none() || secret::looks_like_one(value) {
            let shown = visible(key);
            return Err(usage(
                &format!(
                    "a secret is not taken from the command line, which others on this machine can see: `{shown}`"
                ),
                &format!("`--secret-env {shown}=VARIABLE` or `--secret-stdin {shown}`"),
            ));
        }
        fields.insert(key.clone(), value.clone().into());
    }
    for (key, value) in secrets(arguments, host)? {
        fields.insert(key, value.into());
    }
    let built = build(arguments.kind, &fields)?;
    let missing: Vec<&Diagnostic> =
        built.report.diagnostics.iter().filter(|found| is_missing(found)).collect();
    let whole = build(arguments.kind, &with_places(fields, &missing))?;
    let wrong = |found: &Diagnostic| found.severity == Severity::Error && !is_missing(found);
    let exit = u8::from(built.report.diagnostics.iter().any(wrong));
    Ok(Output { out: pretty(&whole.text), err: said(&built, &missing), exit })
}

fn build(kind: Kind, fields: &Fields) -> Result<Built, Output> {
    let json = serde_json::Value::from(fields.clone()).to_string();
    build::fields(kind, &json, Mode::Draft).map_err(|error| usage(&error.to_string(), ""))
}

/// Whether a dotted key leads to a secret, or into one.
fn is_secret(key: &str) -> bool {
    let starts = core::iter::once(0).chain(key.match_indices('.').map(|(at, _)| at + 1));
    let mut rests = starts.filter_map(|at| key.get(at..));
    rests.any(|rest| {
        let first = rest.split('.').next().unwrap_or(rest);
        secret::is_secret_key(first) || secret::is_secret_key(rest)
    })
}

/// The secrets, read from where they are.
fn secrets(arguments: &NewArgs, host: &dyn Host) -> Result<Vec<(String, String)>, Output> {
    let mut secrets = Vec::new();
    for (key, variable) in &arguments.secret_env {
        let Some(value) = host.variable(variable) else {
            return Err(usage(&format!("the environment variable `{}` is not set", visible(variable)), ""));
        };
        let value = value.into_string().map_err(|_| {
            usage(&format!("the environment variable `{}` is no UTF-8 text", visible(variable)), "")
        })?;
        secrets.push((key.clone(), value));
    }
    if let Some(key) = &arguments.secret_stdin {
        let bytes =
            host.read_stdin().map_err(|why| usage(&format!("cannot read standard input: {why}"), ""))?;
        let text = text::decode(&bytes).map_err(|_| usage("standard input is no UTF-8 text", ""))?;
        // The line break that `echo` and editors put at the end.
        let text = text.strip_suffix('\n').unwrap_or(text);
        secrets.push((key.clone(), text.strip_suffix('\r').unwrap_or(text).to_string()));
    }
    Ok(secrets)
}

/// Whether a key is there to be filled in.
fn is_missing(found: &Diagnostic) -> bool {
    found.severity == Severity::Incomplete || found.code == placeholder::RULE.code()
}

/// What is wrong, then what is missing.
fn said(built: &Built, missing: &[&Diagnostic]) -> String {
    let mut text = String::new();
    for found in &built.report.diagnostics {
        if matches!(found.severity, Severity::Error | Severity::Warning) && !is_missing(found) {
            let help = if found.help.is_empty() { String::new() } else { format!("; {}", found.help) };
            text.push_str(&format!("{}: {}{}\n", found.severity, visible(&found.message), visible(&help)));
        }
    }
    for found in missing {
        text.push_str(&format!("to fill in: {}\n", visible(&found.message)));
    }
    text
}

/// The fields with a placeholder for every key that is missing.
fn with_places(mut fields: Fields, missing: &[&Diagnostic]) -> Fields {
    for found in missing {
        let keys: Option<Vec<&str>> = found
            .path
            .iter()
            .map(|step| match step {
                Step::Key(key) => Some(key.as_str()),
                Step::Index(_) => None,
            })
            .collect();
        if let Some(keys) = keys.filter(|_| found.severity == Severity::Incomplete)
            && let Some(last) = keys.last()
        {
            fields.insert(keys.join("."), format!("<{last}>").into());
        }
    }
    fields
}
