//! The commands people type in this repository.

mod apt;
mod bench;
mod bindings;
mod browser;
mod command;
mod demo;
mod form_fields;
mod inline;
mod names;
mod node;
mod npm;
mod optimize;
mod paths;
mod payload_types;
mod program;
mod size;
mod stamp;
mod test;
mod wasm_toolchain;
mod web;

use anyhow::{Result, bail};
use lexopt::Arg::{Long, Short, Value};
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask demo                             check the examples and show the reports
cargo xtask test                             run every test
cargo xtask web [--toolchain rustup|debian]  build the npm package's generated files
cargo xtask web send                         build what `linkspec/send` needs, and no more
cargo xtask test-node [FILE…]                run the JavaScript tests
cargo xtask bench                            measure linkspec beside its peers
cargo xtask sizes [--accept]                 weigh the bundles; --accept takes them as the new measure";

fn main() -> ExitCode {
    match dispatch() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch() -> Result<()> {
    let mut args = lexopt::Parser::from_env();
    let mut words = Vec::new();
    let mut accept = false;
    let mut choice = wasm_toolchain::Choice::Any;
    while let Some(arg) = args.next()? {
        match arg {
            Value(word) => words.push(word.to_string_lossy().into_owned()),
            Long("accept") => accept = true,
            Long("toolchain") => choice = args.value()?.to_string_lossy().parse()?,
            Long("help") | Short('h') => words.insert(0, "help".into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["demo"] => demo::demo(),
        ["bench"] => bench::bench(),
        ["test"] => test::test(),
        ["web"] => web::build(choice),
        ["web", "send"] => web::sender(&wasm_toolchain::find(choice)?),
        ["test-node", only @ ..] => {
            web::build(choice)?;
            node::test(only, choice)
        }
        ["sizes"] => {
            web::build(choice)?;
            size::weigh(accept)
        }
        ["help", ..] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("no such command\n{USAGE}"),
    }
}
