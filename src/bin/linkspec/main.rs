//! The program `linkspec`, with files and processes.

mod host;
mod progress;

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use linkspec::program;

fn main() -> ExitCode {
    let output = program::run(std::env::args_os(), &host::Native);
    let written = write(&mut std::io::stdout().lock(), &output.out);
    // Whoever no longer reads the reports may still want to know what went wrong.
    let complained = write(&mut std::io::stderr().lock(), &output.err);
    match written.and(complained) {
        Ok(()) => ExitCode::from(output.exit),
        // The reader has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::from(output.exit),
        Err(error) => {
            let _ = write(
                &mut std::io::stderr().lock(),
                &format!("linkspec: cannot write: {}\n", host::plain(&error)),
            );
            ExitCode::from(2)
        }
    }
}

fn write(to: &mut dyn Write, text: &str) -> std::io::Result<()> {
    to.write_all(text.as_bytes())?;
    to.flush()
}
