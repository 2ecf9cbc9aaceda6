//! `cargo xtask demo`: what linkspec says of the payloads in `examples/`.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::command::run;
use crate::wasm_toolchain::Choice;
use crate::{npm, paths, program, web};

/// Builds the program, checks the examples and shows the reports. The broken ones are meant to be
/// found broken: that the program says so is the demo.
pub(crate) fn demo() -> Result<()> {
    let program = program::build()?;
    for arguments in [&["check", "examples"][..], &["explain", "unterminated-key"][..]] {
        println!("$ linkspec {}\n", arguments.join(" "));
        let status = Command::new(&program).args(arguments).current_dir(paths::root()).status()?;
        let expected = i32::from(arguments.first() == Some(&"check"));
        ensure!(status.code() == Some(expected), "linkspec ended with {status}, not with {expected}");
        println!();
    }
    javascript()
}

/// The same payloads by the npm package, as it would be published.
fn javascript() -> Result<()> {
    web::build(Choice::Any)?;
    let app = npm::pack()?;
    println!("\n$ node demo.js examples\n");
    let mut node = Command::new("node");
    run(node.arg("demo.js").arg(paths::root().join("examples")).current_dir(app))
}
