//! `cargo xtask demo`: what linkspec says of the payloads in `examples/`.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::command::run;
use crate::paths;

/// Builds the program, checks the examples and shows the reports. The broken ones are meant to be
/// found broken: that the program says so is the demo.
pub(crate) fn demo() -> Result<()> {
    let root = paths::root();
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--quiet", "--package", "linkspec", "--bin", "linkspec"]).current_dir(&root);
    run(&mut cargo)?;
    let program = paths::target()?.join("debug").join(format!("linkspec{}", std::env::consts::EXE_SUFFIX));
    for arguments in [&["check", "examples"][..], &["explain", "unterminated-key"][..]] {
        println!("$ linkspec {}\n", arguments.join(" "));
        let status = Command::new(&program).args(arguments).current_dir(&root).status()?;
        let expected = i32::from(arguments.first() == Some(&"check"));
        ensure!(status.code() == Some(expected), "linkspec ended with {status}, not with {expected}");
        println!();
    }
    Ok(())
}
