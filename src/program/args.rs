use std::borrow::ToOwned;
use std::format;
use std::path::PathBuf;
use std::string::String;
use std::vec::Vec;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::payload::Kind;

use super::{new, plan, request};

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
    /// Say what an error of the API means, and which rule would have told before
    ExplainError(ExplainErrorArgs),
    /// List every rule
    Rules(RulesArgs),
    /// List every kind of payload
    Kinds,
    /// Make a payload of what is known; the rest is left to be filled in
    #[command(after_help = new::HELP)]
    New(new::NewArgs),
    /// Show the steps of a documented procedure, what is done and what comes next
    #[command(after_help = plan::HELP)]
    Plan(plan::PlanArgs),
    /// Print the JSON Schema of a kind
    Schema(SchemaArgs),
    /// Print the canonical form of a payload, and say what was changed
    #[command(after_help = NORMALIZE_HELP)]
    Normalize(NormalizeArgs),
    /// Print the HTTP request that sends a payload, or asks Atlas for something
    #[command(after_help = request::HELP)]
    Request(request::RequestArgs),
    /// Print the JSON Schema of `linkspec.toml`, for editors
    ConfigSchema,
    /// Print completions for a shell (bash, elvish, fish, powershell, zsh)
    Completions(CompletionsArgs),
    /// Print the manual page
    Man,
}

#[derive(Args, Debug)]
pub(super) struct CompletionsArgs {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub(super) shell: String,
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

    /// A JSON Schema that payloads must follow too; can be given several times
    #[arg(long, value_name = "FILE")]
    pub(super) policy: Vec<PathBuf>,

    /// The configuration; without it, the nearest `linkspec.toml` above each file
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub(super) config: Option<PathBuf>,

    /// Look for no `linkspec.toml`
    #[arg(long)]
    pub(super) no_config: bool,

    /// Write what is found into the baseline that `linkspec.toml` names, and find nothing
    #[arg(long, conflicts_with = "no_config")]
    pub(super) write_baseline: bool,

    /// How many files to check at once; without it, as many as there are processors
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) jobs: Option<u16>,

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
pub(super) struct ExplainErrorArgs {
    /// An error code, a file with the body of an answer or the output of a tool, or `-` for standard
    /// input
    #[arg(value_name = "CODE|FILE", default_value = "-")]
    pub(super) error: String,

    /// How to print it
    #[arg(long, value_enum, default_value_t = ExplainErrorFormat::Human, value_name = "FORMAT")]
    pub(super) format: ExplainErrorFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ExplainErrorFormat {
    /// For people
    Human,
    /// One JSON document
    Json,
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

pub(super) fn parse_kind(name: &str) -> Result<Kind, String> {
    name.parse().map_err(|_| {
        let names: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
        format!("known kinds: {}", names.join(", "))
    })
}

#[derive(Args, Debug)]
pub(super) struct SchemaArgs {
    /// What the payload is for
    #[arg(value_name = "KIND", value_parser = parse_kind)]
    pub(super) kind: Kind,

    /// The version of JSON Schema
    #[arg(long, value_enum, default_value_t = DraftArg::Draft202012, value_name = "DRAFT")]
    pub(super) draft: DraftArg,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum DraftArg {
    /// The current version
    #[value(name = "2020-12")]
    Draft202012,
    /// For tools that know no later one
    #[value(name = "draft-07")]
    Draft07,
}

const NORMALIZE_HELP: &str = "\
The canonical payload goes to standard output, with its secrets; what was changed goes to standard error, without.
With `--format json`, all of it is one JSON document on standard output.

Examples:
  linkspec normalize examples/msk.json
  linkspec normalize - < payload.json > canonical.json";

#[derive(Args, Debug)]
pub(super) struct NormalizeArgs {
    /// The payload's file; `-` is standard input
    #[arg(value_name = "PATH", default_value = "-")]
    pub(super) path: PathBuf,

    /// What the payload is for; without it, that is recognised
    #[arg(long, value_name = "KIND", value_parser = parse_kind)]
    pub(super) kind: Option<Kind>,

    /// How to print it
    #[arg(long, value_enum, default_value_t = NormalizeFormat::Human, value_name = "FORMAT")]
    pub(super) format: NormalizeFormat,

    /// Take `${VAR}` and `{{ … }}` as unknown values instead of errors
    #[arg(long)]
    pub(super) templates: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum NormalizeFormat {
    /// The payload, and the changes in sentences
    Human,
    /// One JSON document
    Json,
}
