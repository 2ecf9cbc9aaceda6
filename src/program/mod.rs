//! The program `linkspec`: arguments in, a text and an exit code out. Files come from a [`Host`],
//! so that the native program and the one on npm are the same.

mod about;
mod args;
mod bundle;
mod check;
pub(crate) mod config;
mod explain;
mod explain_error;
mod fix;
mod host;
mod house;
mod new;
mod normalize;
mod plan;
pub(crate) mod policy;
mod print;
mod request;
mod schema;
mod summary;
mod walk;

use std::ffi::OsString;
use std::string::String;
use std::vec::Vec;

use clap::{CommandFactory, FromArgMatches};

use args::{Cli, Command};

pub use check::{Checked, Outcome};
pub use config::LeftOut;
pub use host::{Entry, EntryKind, Host};

/// What the program has to say, and how it ends.
#[derive(Debug, Default)]
pub struct Output {
    /// For standard output.
    pub out: String,
    /// For standard error.
    pub err: String,
    /// 0: nothing at error level · 1: findings · 2: could not run.
    pub exit: u8,
}

impl Output {
    /// The program could not run, and why.
    fn refused(why: &str) -> Self {
        Self { err: std::format!("linkspec: {why}\n"), exit: 2, ..Self::default() }
    }
}

/// The most columns that help is laid out for.
const MOST_COLUMNS: usize = 100;

/// Runs the program; the first argument is its own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>, host: &dyn Host) -> Output {
    match parse(arguments.into_iter().collect(), host) {
        Ok(cli) => match cli.command {
            Command::Check(arguments) => check::run(&arguments, host),
            Command::Explain(arguments) => explain::explain(&arguments),
            Command::ExplainError(arguments) => explain_error::run(&arguments, host),
            Command::Rules(arguments) => explain::rules(&arguments),
            Command::Kinds => explain::kinds(),
            Command::ConfigSchema => explain::config_schema(),
            Command::Completions(arguments) => about::completions(&arguments),
            Command::Man => about::man(),
            Command::New(arguments) => new::run(&arguments, host),
            Command::Plan(arguments) => plan::run(&arguments, host),
            Command::Schema(arguments) => schema::run(&arguments),
            Command::Normalize(arguments) => normalize::run(&arguments, host),
            Command::Request(arguments) => request::run(&arguments, host),
        },
        Err(error) => usage(&error, host),
    }
}

fn parse(arguments: Vec<OsString>, host: &dyn Host) -> Result<Cli, clap::Error> {
    let mut command = Cli::command().max_term_width(MOST_COLUMNS);
    if let Some(columns) = host.columns() {
        command = command.term_width(columns.clamp(1, MOST_COLUMNS));
    }
    let mut matches = command.try_get_matches_from_mut(arguments)?;
    Cli::from_arg_matches_mut(&mut matches).map_err(|error| error.format(&mut command))
}

/// Help and version go to standard output and are a success; wrong usage is neither.
fn usage(error: &clap::Error, host: &dyn Host) -> Output {
    let styled = error.render();
    let text = if host.colour() { std::format!("{}", styled.ansi()) } else { std::format!("{styled}") };
    if error.use_stderr() {
        Output { err: text, exit: 2, ..Output::default() }
    } else {
        Output { out: text, ..Output::default() }
    }
}
