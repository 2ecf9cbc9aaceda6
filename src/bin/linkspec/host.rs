use std::ffi::OsString;
use std::io::{ErrorKind, Read, Write};
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

    fn write(&self, path: &Path, content: &[u8]) -> Result<(), String> {
        write(path, content).map_err(|error| plain(&error))
    }

    fn read_stdin(&self) -> Result<Vec<u8>, String> {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).map_err(|error| plain(&error))?;
        Ok(bytes)
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

/// Puts a new file in the place of the old one, with its permissions and, where that is allowed, its
/// owner.
fn write(path: &Path, content: &[u8]) -> std::io::Result<()> {
    let old = match std::fs::metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return std::fs::write(path, content),
        old => old?,
    };
    if old.permissions().readonly() {
        return Err(std::io::Error::from(ErrorKind::PermissionDenied));
    }
    let mut new = tempfile::NamedTempFile::new_in(path.parent().unwrap_or(Path::new(".")))?;
    new.write_all(content)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        let _ = fchown(new.as_file(), Some(old.uid()), Some(old.gid()));
    }
    new.as_file().set_permissions(old.permissions())?;
    new.persist(path)?;
    Ok(())
}

/// The message without the number of the operating system.
pub(crate) fn plain(error: &std::io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
