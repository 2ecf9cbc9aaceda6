use std::borrow::ToOwned;
use std::format;
use std::path::Path;
use std::string::{String, ToString};
use std::vec::Vec;

use crate::check::{self, Options};
use crate::payload::Kind;
use crate::procedure::{Credentials, Operation, Parameter, Parameters, Request, RequestError};
use crate::report::render::{self, Style, visible};
use crate::text;
use crate::values::near;
use crate::{Report, Verdict};

use super::args::{CredentialsArg, RequestArgs, ShownArgs};
use super::{Host, Output};

/// The variable that names the project, as for the Atlas CLI.
pub(super) const PROJECT_VARIABLE: &str = "MONGODB_ATLAS_PROJECT_ID";

pub(super) fn run(arguments: &RequestArgs, host: &dyn Host) -> Output {
    match printed(arguments, host) {
        Ok(output) | Err(output) => output,
    }
}

fn printed(arguments: &RequestArgs, host: &dyn Host) -> Result<Output, Output> {
    let (named, file) = what(&arguments.what)?;
    let payload = file.map(|file| read(file, host)).transpose()?;
    let operation = match (named, &payload) {
        (Some(operation), _) => operation,
        (None, Some(payload)) => operation_of(payload, host)?,
        (None, None) => return Err(usage("name a payload's file or an operation", "")),
    };
    let environment = project_of_environment(host);
    let parameters = Parameters {
        project_id: arguments.project_id.as_deref().or(environment.as_deref()),
        workspace: arguments.workspace.as_deref(),
        link_id: arguments.link_id.as_deref(),
        connection_name: arguments.connection_name.as_deref(),
        peering: arguments.peering.as_deref(),
        requester_account_id: arguments.requester_account_id.as_deref(),
    };
    let text = payload.as_ref().map(|payload| payload.text.as_str());
    match Request::assemble(operation, &parameters, text) {
        Ok(request) => {
            let mut output = Output::default();
            if let Some(payload) = &payload {
                // What may be sent may still deserve a warning.
                output.err = payload.findings(operation, host);
            }
            output.out = shown(&request, &arguments.shown, arguments.show_secrets);
            Ok(output)
        }
        Err(RequestError::Refused(_)) => {
            let mut err = payload.map_or_else(String::new, |payload| payload.findings(operation, host));
            err.push_str("linkspec: no request is made of a payload with errors\n");
            Err(Output { err, exit: 1, ..Output::default() })
        }
        Err(error) => Err(usage(&error.to_string(), &help(&error))),
    }
}

/// The operation that is named, and the file.
fn what(what: &[std::path::PathBuf]) -> Result<(Option<Operation>, Option<&Path>), Output> {
    let operation = |path: &Path| path.to_str().and_then(|name| name.parse::<Operation>().ok());
    match what {
        [one] => Ok(match operation(one) {
            Some(operation) => (Some(operation), None),
            None => (None, Some(one)),
        }),
        [name, file] => match operation(name) {
            Some(operation) => Ok((Some(operation), Some(file))),
            None => {
                let name = name.to_string_lossy();
                Err(usage(&format!("there is no operation `{}`", visible(&name)), &operations(&name)))
            }
        },
        _ => Ok((None, None)),
    }
}

/// The known operations, or the one that was meant.
fn operations(name: &str) -> String {
    let names: Vec<&str> = Operation::ALL.iter().map(|operation| operation.as_str()).collect();
    near::nearest(name, &names).map_or_else(
        || format!("known operations: {}", names.join(", ")),
        |near| format!("did you mean `{near}`?"),
    )
}

pub(super) fn project_of_environment(host: &dyn Host) -> Option<String> {
    host.variable(PROJECT_VARIABLE)?.into_string().ok()
}

/// A payload, and the file that it came from.
pub(super) struct Source {
    pub(super) name: String,
    pub(super) text: String,
}

/// Reads a payload; `-` is standard input.
pub(super) fn read(file: &Path, host: &dyn Host) -> Result<Source, Output> {
    let stdin = file.as_os_str() == "-";
    let name = if stdin { "<stdin>".to_owned() } else { file.to_string_lossy().into_owned() };
    let bytes = if stdin { host.read_stdin() } else { host.read(file) };
    let bytes = bytes.map_err(|why| {
        // A misspelt operation is taken for a file.
        let help = if !stdin && !name.contains(['.', '/']) { operations(&name) } else { String::new() };
        usage(&format!("cannot read `{}`: {why}", visible(&name)), &help)
    })?;
    match text::decode(&bytes) {
        Ok(text) => Ok(Source { text: text.to_owned(), name }),
        Err(_) => Err(usage(&format!("`{}` is no UTF-8 text", visible(&name)), "")),
    }
}

impl Source {
    /// What a check says of it, for people, where this operation sends it.
    fn findings(&self, operation: Operation, host: &dyn Host) -> String {
        let told = Operation::of_payload(&self.text).ok() == Some(operation);
        let kind = if told { None } else { operation.kinds().first().copied() };
        self.report(kind, host).0
    }

    /// What a check says of it, for people; and the report.
    pub(super) fn report(&self, kind: Option<Kind>, host: &dyn Host) -> (String, Report) {
        let mut examined = check::examine(&self.text, &Options { kind, ..Options::default() });
        examined.report.file = Some(self.name.clone());
        let style = Style { colour: host.colour(), notes: false };
        (render::human(&examined, &self.text, style), examined.report)
    }
}

fn operation_of(payload: &Source, host: &dyn Host) -> Result<Operation, Output> {
    Operation::of_payload(&payload.text).map_err(|report| match report.kind {
        Some(Kind::MskClusterPolicy) => usage(
            "a cluster policy is sent to AWS, not to Atlas",
            "`aws kafka put-cluster-policy --cluster-arn ARN --policy file://POLICY.json` sends it",
        ),
        Some(kind) => usage(&format!("nothing sends payloads of kind `{kind}`"), ""),
        None => {
            let (err, report) = payload.report(None, host);
            let exit = if report.verdict >= Verdict::Invalid { 1 } else { 2 };
            Output { err, exit, ..Output::default() }
        }
    })
}

fn help(error: &RequestError) -> String {
    match error {
        RequestError::Missing { parameter, .. } => missing(*parameter),
        RequestError::NoPayload { operation, kind } => {
            format!("`linkspec request {operation} FILE`; `linkspec new {kind}` makes such a payload")
        }
        _ => String::new(),
    }
}

fn missing(parameter: Parameter) -> String {
    let flag: String = parameter
        .as_str()
        .chars()
        .map(|letter| {
            if letter.is_ascii_uppercase() {
                format!("-{}", letter.to_ascii_lowercase())
            } else {
                letter.to_string()
            }
        })
        .collect();
    match parameter {
        Parameter::ProjectId => format!("give it by `--{flag}` or in {PROJECT_VARIABLE}"),
        _ => format!("give it by `--{flag}`"),
    }
}

/// The request as it was asked for.
pub(super) fn shown(request: &Request, how: &ShownArgs, secrets: bool) -> String {
    if how.curl {
        let credentials = match how.credentials {
            CredentialsArg::ApiKey => Credentials::ApiKey,
            CredentialsArg::Token => Credentials::Token,
        };
        return request.curl(&how.base_url, credentials);
    }
    let json = if secrets { request.to_json(&how.base_url) } else { request.to_masked_json(&how.base_url) };
    pretty(&json)
}

/// JSON for people.
pub(super) fn pretty(json: &str) -> String {
    let value: Option<serde_json::Value> = serde_json::from_str(json).ok();
    let pretty = value.and_then(|value| serde_json::to_string_pretty(&value).ok());
    format!("{}\n", pretty.as_deref().unwrap_or(json))
}

/// The program could not run.
pub(super) fn usage(what: &str, help: &str) -> Output {
    let help = if help.is_empty() { String::new() } else { format!(" ({help})") };
    Output { err: format!("linkspec: {what}{help}\n"), exit: 2, ..Output::default() }
}
