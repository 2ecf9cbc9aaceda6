//! The program `linkspec`: arguments in, a text and an exit code out. Files come from a [`Host`],
//! so that the native program and the one on npm are the same.

mod args;
mod check;
mod explain;
mod summary;

use std::path::{Path, PathBuf};
use std::string::String;
use std::vec::Vec;

use clap::Parser;

use args::{Cli, Command};

/// What the program needs of the machine it runs on.
pub trait Host: Sync {
    /// Reads a whole file; the error is the rest of a sentence ("permission denied").
    ///
    /// # Errors
    /// Where the file cannot be read.
    fn read(&self, path: &Path) -> Result<Vec<u8>, String>;

    /// Reads standard input to its end.
    ///
    /// # Errors
    /// Where it cannot be read.
    fn read_stdin(&self) -> Result<Vec<u8>, String>;

    /// The files below a directory, those left out that ignore files name, in path order.
    fn walk(&self, directory: &Path) -> Walked;

    /// Whether there is a directory at this path.
    fn is_directory(&self, path: &Path) -> bool;

    /// Does some work for each of `count` items, in any order or side by side; the results stand in
    /// the order of the items.
    fn each(&self, count: usize, work: &(dyn Fn(usize) -> check::Outcome + Sync)) -> Vec<check::Outcome>;

    /// Whether standard output wants colour.
    fn colour(&self) -> bool;
}

pub use check::Outcome;

/// What a walk found.
#[derive(Debug, Default)]
pub struct Walked {
    /// The files, in path order.
    pub files: Vec<PathBuf>,
    /// The directories below that could not be read, and why: the rest of a sentence.
    pub failures: Vec<(PathBuf, String)>,
}

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

/// Runs the program; the first argument is its own name.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>, host: &dyn Host) -> Output {
    match Cli::try_parse_from(arguments) {
        Ok(cli) => match cli.command {
            Command::Check(arguments) => check::run(&arguments, host),
            Command::Explain(arguments) => explain::explain(&arguments),
            Command::Rules(arguments) => explain::rules(&arguments),
            Command::Kinds => explain::kinds(),
        },
        Err(error) => usage(&error, host),
    }
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
