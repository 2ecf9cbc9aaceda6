use std::borrow::ToOwned;
use std::format;
use std::path::PathBuf;
use std::string::String;
use std::vec::Vec;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::payload::Kind;
use crate::procedure::BASE;

/// Checks the payloads that connect MongoDB Atlas Stream Processing to Kafka over private
/// networking, before Atlas sees them.
#[derive(Debug, Parser)]
#[command(name = "linkspec", version, arg_required_else_help = true)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check payloads: JSON files, documents that show them, directories of both
    Check(CheckArgs),
    /// Say what a rule means, why it matters, with a bad and a good example
    Explain(ExplainArgs),
    /// List every rule
    Rules(RulesArgs),
    /// List every kind of payload
    Kinds,
    /// Make a payload of what is known; the rest is left to be filled in
    #[command(after_help = NEW_HELP)]
    New(NewArgs),
    /// Print the HTTP request that sends a payload, or asks Atlas for something
    #[command(after_help = REQUEST_HELP)]
    Request(RequestArgs),
}

#[derive(Args, Debug)]
pub(super) struct CheckArgs {
    /// Files and directories; `-` is standard input
    #[arg(required = true, value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,

    /// What the payloads are for; without it, that is recognised
    #[arg(long, value_name = "KIND", value_parser = parse_kind)]
    pub(super) kind: Option<Kind>,

    /// Hold the payloads of all files against each other too, as those of one procedure
    #[arg(long, conflicts_with = "kind")]
    pub(super) bundle: bool,

    /// How to print what was found
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    pub(super) format: Format,

    /// Fail on warnings too
    #[arg(long)]
    pub(super) deny_warnings: bool,

    /// Show notes about what the server will normalise
    #[arg(long)]
    pub(super) notes: bool,

    /// Mend what can be mended without a doubt, in the files themselves
    #[arg(long)]
    pub(super) fix: bool,

    /// With `--fix` or `--diff`: also what somebody should look at afterwards
    #[arg(long)]
    pub(super) unsafe_fixes: bool,

    /// Show what `--fix` would change, and change nothing
    #[arg(long, conflicts_with_all = ["fix", "format"])]
    pub(super) diff: bool,

    /// Take `${VAR}` and `{{ … }}` as unknown values instead of errors
    #[arg(long)]
    pub(super) templates: bool,

    /// The name to judge standard input by
    #[arg(long, value_name = "NAME")]
    pub(super) stdin_filename: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people: frames of the source
    Human,
    /// One JSON document
    Json,
    /// One JSON report a line
    Jsonl,
    /// SARIF 2.1.0, for code scanning and editors
    Sarif,
    /// Annotations of GitHub Actions
    Github,
    /// JUnit's XML, for build servers
    Junit,
}

#[derive(Args, Debug)]
pub(super) struct ExplainArgs {
    /// The code of a rule, as a diagnostic names it
    #[arg(value_name = "CODE")]
    pub(super) code: String,
}

#[derive(Args, Debug)]
pub(super) struct RulesArgs {
    /// How to print them
    #[arg(long, value_enum, default_value_t = RulesFormat::Human, value_name = "FORMAT")]
    pub(super) format: RulesFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum RulesFormat {
    /// A line a rule
    Human,
    /// One JSON document
    Json,
    /// A page a rule
    Markdown,
}

fn parse_kind(name: &str) -> Result<Kind, String> {
    name.parse().map_err(|_| {
        let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
        format!("known kinds: {}", names.join(", "))
    })
}

const NEW_HELP: &str = "\
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

const REQUEST_HELP: &str = "\
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
