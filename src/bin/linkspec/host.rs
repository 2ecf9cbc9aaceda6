use std::ffi::OsString;
use std::io::Read;
use std::path::{Path, PathBuf};

use anstream::{AutoStream, ColorChoice};
use linkspec::program::{Entry, EntryKind, Host, Outcome};
use rayon::ThreadPoolBuilder;
use rayon::prelude::*;

use crate::progress::Progress;

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

    fn write(&self, path: &Path, content: &[u8]) -> Result<(), String> {
        // A name of its own beside the file, so that both are on one file system.
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.tmp", std::process::id()));
        let aside = path.with_file_name(name);
        let written = std::fs::write(&aside, content).and_then(|()| std::fs::rename(&aside, path));
        written.map_err(|error| {
            let _ = std::fs::remove_file(&aside);
            plain(&error)
        })
    }

    fn list(&self, directory: &Path) -> Result<Vec<Entry>, String> {
        let entries = std::fs::read_dir(directory).map_err(|error| plain(&error))?;
        // An entry that is gone, or of no known type, is passed over.
        let known = entries.filter_map(|entry| {
            let entry = entry.ok()?;
            let kind = match entry.file_type().ok()? {
                kind if kind.is_file() => EntryKind::File,
                kind if kind.is_dir() => EntryKind::Directory,
                _ => EntryKind::Other,
            };
            Some(Entry { name: entry.file_name(), kind })
        });
        Ok(known.collect())
    }

    fn is_directory(&self, path: &Path) -> bool {
        path.is_dir()
    }

    fn canonical(&self, path: &Path) -> Option<PathBuf> {
        path.canonicalize().ok()
    }

    fn variable(&self, name: &str) -> Option<OsString> {
        std::env::var_os(name).filter(|value| !value.is_empty())
    }

    fn home(&self) -> Option<PathBuf> {
        std::env::home_dir()
    }

    fn each(
        &self,
        count: usize,
        jobs: Option<u16>,
        work: &(dyn Fn(usize) -> Outcome + Sync),
    ) -> Vec<Outcome> {
        let progress = Progress::new(count);
        let work = |index| {
            let outcome = work(index);
            progress.step();
            outcome
        };
        // A thread pool costs more than a few files do.
        if count < 32 || jobs == Some(1) {
            return (0..count).map(work).collect();
        }
        if let Some(jobs) = jobs {
            // It only fails where there is a pool already, and here is the first use of one.
            let _ = ThreadPoolBuilder::new().num_threads(jobs.into()).build_global();
        }
        (0..count).into_par_iter().map(work).collect()
    }

    fn colour(&self) -> bool {
        AutoStream::choice(&std::io::stdout()) != ColorChoice::Never
    }

    fn columns(&self) -> Option<usize> {
        None
    }
}

/// The message without the number of the operating system.
pub(crate) fn plain(error: &std::io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
