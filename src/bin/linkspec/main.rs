//! The program `linkspec`, with files and processes.

mod host;

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use linkspec::program;

fn main() -> ExitCode {
    let output = program::run(std::env::args_os(), &host::Native);
    let written = write(&mut std::io::stdout().lock(), &output.out)
        .and_then(|()| write(&mut std::io::stderr().lock(), &output.err));
    match written {
        Ok(()) => ExitCode::from(output.exit),
        // The reader has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::from(output.exit),
        Err(_) => ExitCode::from(2),
    }
}

fn write(to: &mut dyn Write, text: &str) -> std::io::Result<()> {
    to.write_all(text.as_bytes())?;
    to.flush()
}
