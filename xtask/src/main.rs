//! The commands people type in this repository.

mod apt;
mod bench;
mod bindings;
mod browser;
mod command;
mod demo;
mod form_fields;
mod hooks;
mod inline;
mod names;
mod node;
mod npm;
mod optimize;
mod page;
mod paths;
mod payload_types;
mod program;
mod serve;
mod site;
mod size;
mod stamp;
mod test;
mod wasm_toolchain;
mod web;

use anyhow::{Result, bail};
use lexopt::Arg::{Long, Short, Value};
use lexopt::ValueExt;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask demo                             check the examples and show the reports
cargo xtask test                             run every test
cargo xtask web [--toolchain rustup|debian]  build the npm package's generated files
cargo xtask web send                         build what `linkspec/send` needs, and no more
cargo xtask test-node [FILE…]                run the JavaScript tests
cargo xtask test-page [FILE…]                run the tests of the page and of form libraries
cargo xtask screens                          take the pictures in www/screens
cargo xtask serve [--port N]                 serve the page in www/ to this machine
cargo xtask bench [page]                     measure linkspec beside its peers, and the page
cargo xtask test-hooks [HOOK…]               try the hooks under pre-commit: rust, node, system
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
    let mut port = 4000;
    let mut choice = wasm_toolchain::Choice::Any;
    while let Some(arg) = args.next()? {
        match arg {
            Value(word) => words.push(word.to_string_lossy().into_owned()),
            Long("accept") => accept = true,
            Long("port") => port = args.value()?.parse()?,
            Long("toolchain") => choice = args.value()?.to_string_lossy().parse()?,
            Long("help") | Short('h') => words.insert(0, "help".into()),
            other => return Err(other.unexpected().into()),
        }
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["demo"] => demo::demo(),
        ["bench"] => bench::bench(),
        ["bench", "page"] => page::keystroke(choice),
        ["test"] => test::test(),
        ["web"] => web::build(choice),
        ["web", "send"] => web::sender(&wasm_toolchain::find(choice)?),
        ["test-node", only @ ..] => {
            web::build(choice)?;
            node::test(only, choice)
        }
        ["test-page", only @ ..] => page::test(only, choice),
        ["screens"] => page::screens(choice),
        ["serve"] => serve::serve(&site::build(choice)?, port),
        ["test-hooks", only @ ..] => {
            if only.is_empty() || only.contains(&"system") {
                test::release()?;
            }
            if only.is_empty() || only.contains(&"node") {
                web::build(choice)?;
                npm::install(&paths::root().join("tests/node"))?;
                npm::pack()?;
            }
            hooks::test(only)
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
