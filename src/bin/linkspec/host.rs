use std::io::Read;
use std::path::{Path, PathBuf};

use anstream::{AutoStream, ColorChoice};
use ignore::WalkBuilder;
use linkspec::program::{Host, Outcome, Walked};
use rayon::prelude::*;

/// This machine.
pub(crate) struct Native;

impl Host for Native {
    fn read(&self, path: &Path) -> Result<Vec<u8>, String> {
        std::fs::read(path).map_err(|error| plain(&error))
    }

    fn read_stdin(&self) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).map_err(|error| plain(&error))?;
        Ok(bytes)
    }

    fn walk(&self, directory: &Path) -> Walked {
        let mut walked = Walked::default();
        // Hidden folders hold workflows and hooks with payloads as well; `.git` holds none.
        let walk = WalkBuilder::new(directory)
            .hidden(false)
            .require_git(false)
            .filter_entry(|entry| entry.file_name() != ".git")
            .sort_by_file_path(Path::cmp)
            .build();
        for entry in walk {
            match entry {
                Ok(entry) if entry.file_type().is_some_and(|kind| kind.is_file()) => {
                    walked.files.push(entry.into_path());
                }
                Ok(_) => {}
                Err(error) => walked.failures.push(failure(error, directory)),
            }
        }
        walked
    }

    fn is_directory(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn each(&self, count: usize, work: &(dyn Fn(usize) -> Outcome + Sync)) -> Vec<Outcome> {
        // A thread pool costs more than a few files do.
        if count < 32 {
            (0..count).map(work).collect()
        } else {
            (0..count).into_par_iter().map(work).collect()
        }
    }

    fn colour(&self) -> bool {
        AutoStream::choice(&std::io::stdout()) != ColorChoice::Never
    }
}

/// What could not be read on a walk of `directory`, and why.
fn failure(error: ignore::Error, directory: &Path) -> (PathBuf, String) {
    match error {
        ignore::Error::WithDepth { err, .. } => failure(*err, directory),
        ignore::Error::WithPath { path, err } => failure(*err, &path),
        error => {
            let why = error.io_error().map_or_else(|| error.to_string(), |error| error.kind().to_string());
            (directory.to_path_buf(), why)
        }
    }
}

/// The message without the number of the operating system.
fn plain(error: &std::io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
