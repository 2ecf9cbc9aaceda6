use std::format;
use std::string::{String, ToString};
use std::vec::Vec;

use crate::Mode;
use crate::build::{self, Built};
use crate::payload::{Kind, secret};
use crate::report::Diagnostic;
use crate::report::render::visible;
use crate::rules::Severity;
use crate::rules::shape::placeholder;
use crate::text::{self, Step};
use crate::values::template;

use super::args::NewArgs;
use super::request::{pretty, usage};
use super::{Host, Output};

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
