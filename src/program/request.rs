use std::borrow::ToOwned;
use std::format;
use std::path::{Path, PathBuf};
use std::string::{String, ToString};
use std::vec::Vec;

use clap::{Args, ValueEnum};

use crate::check::{self, Options};
use crate::payload::Kind;
use crate::procedure::{BASE, Credentials, Operation, Parameter, Parameters, Request, RequestError};
use crate::report::render::{self, Style, visible};
use crate::text;
use crate::values::near;
use crate::{Report, Verdict};

use super::{Host, Output};

pub(super) const HELP: &str = "\
Examples:
  linkspec request link.json --project-id 8358217d3abb5c76c3434648
  linkspec request connection.json --workspace spinstance --curl
  linkspec request list-private-links
  linkspec request delete-vpc-peering --peering pcx-09277e1e81d0751c1

The project may stand in MONGODB_ATLAS_PROJECT_ID. No secret is printed: in the JSON, and in what
--curl prints, an environment variable stands for each.";

#[derive(Args, Debug)]
pub(super) struct RequestArgs {
    /// A payload's file, whose kind tells the operation; an operation; or an operation and a file.
    /// `-` is standard input
    #[arg(required = true, num_args = 1..=2, value_name = "FILE|OPERATION")]
    pub(super) what: Vec<PathBuf>,

    /// The id of the Atlas project
    #[arg(long, value_name = "ID")]
    pub(super) project_id: Option<String>,

    /// The name of the stream processing workspace
    #[arg(long, value_name = "NAME")]
    pub(super) workspace: Option<String>,

    /// The `_id` of the Private Link
    #[arg(long, value_name = "ID")]
    pub(super) link_id: Option<String>,

    /// The name of the connection
    #[arg(long, value_name = "NAME")]
    pub(super) connection_name: Option<String>,

    /// The name of the VPC peering connection: `pcx-…`
    #[arg(long, value_name = "NAME")]
    pub(super) peering: Option<String>,

    /// The AWS account that asks for peering
    #[arg(long, value_name = "ID")]
    pub(super) requester_account_id: Option<String>,

    #[command(flatten)]
    pub(super) shown: ShownArgs,

    /// Print the payload's secrets in the JSON
    #[arg(long, conflicts_with = "curl")]
    pub(super) show_secrets: bool,
}

/// How a request is printed.
#[derive(Args, Debug)]
pub(super) struct ShownArgs {
    /// Print a command for a POSIX shell; secrets come from environment variables
    #[arg(long)]
    pub(super) curl: bool,

    /// What the command tells Atlas who asks by
    #[arg(long, value_enum, default_value_t = CredentialsArg::ApiKey, value_name = "CREDENTIALS", requires = "curl")]
    pub(super) credentials: CredentialsArg,

    /// Where the Atlas Admin API is
    #[arg(long, value_name = "URL", default_value = BASE)]
    pub(super) base_url: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum CredentialsArg {
    /// An API key: MONGODB_ATLAS_PUBLIC_API_KEY and MONGODB_ATLAS_PRIVATE_API_KEY
    ApiKey,
    /// The access token of a service account: MONGODB_ATLAS_ACCESS_TOKEN
    Token,
}

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
fn what(what: &[PathBuf]) -> Result<(Option<Operation>, Option<&Path>), Output> {
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
        return request.curl(&how.base_url, how.credentials.into());
    }
    let json = if secrets { request.to_json(&how.base_url) } else { request.to_masked_json(&how.base_url) };
    pretty(&json)
}

impl From<CredentialsArg> for Credentials {
    fn from(argument: CredentialsArg) -> Self {
        match argument {
            CredentialsArg::ApiKey => Self::ApiKey,
            CredentialsArg::Token => Self::Token,
        }
    }
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
