use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::string::String;
use std::vec::Vec;

use super::Outcome;

/// What the program needs of the machine it runs on. Errors are the rest of a sentence
/// ("permission denied").
pub trait Host: Sync {
    /// Reads a whole file.
    ///
    /// # Errors
    /// Where the file cannot be read.
    fn read(&self, path: &Path) -> Result<Vec<u8>, String>;

    /// Replaces the content of a file at once: whoever reads it sees the old content or the new. Its
    /// permissions stay. The path is a canonical one, so that no link is replaced. Where there is no
    /// file, one is made.
    ///
    /// # Errors
    /// Where the file cannot be written; then it is as it was.
    fn write(&self, path: &Path, content: &[u8]) -> Result<(), String>;

    /// Reads standard input to its end.
    ///
    /// # Errors
    /// Where it cannot be read.
    fn read_stdin(&self) -> Result<Vec<u8>, String>;

    /// What stands in a directory, in any order; links are not followed.
    ///
    /// # Errors
    /// Where the directory cannot be read.
    fn list(&self, directory: &Path) -> Result<Vec<Entry>, String>;

    /// Whether there is a directory at this path, or a link to one.
    fn is_directory(&self, path: &Path) -> bool;

    /// The absolute path without links; none where there is nothing at this path.
    fn canonical(&self, path: &Path) -> Option<PathBuf>;

    /// The value of an environment variable; an empty one is none.
    fn variable(&self, name: &str) -> Option<OsString>;

    /// The user's home directory.
    fn home(&self) -> Option<PathBuf>;

    /// Does some work for each of `count` items, in any order, `jobs` of them side by side or as many
    /// as the machine can; the results stand in the order of the items.
    fn each(&self, count: usize, jobs: Option<u16>, work: &(dyn Fn(usize) -> Outcome + Sync))
    -> Vec<Outcome>;

    /// Whether standard output wants colour.
    fn colour(&self) -> bool;

    /// The columns of the terminal, where clap cannot find them out by itself.
    fn columns(&self) -> Option<usize>;
}

/// One entry of a directory.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Its name, without a path.
    pub name: OsString,
    /// What it is.
    pub kind: EntryKind,
}

/// What stands under a name in a directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// A regular file.
    File,
    /// A directory.
    Directory,
    /// A link, a pipe, a device.
    Other,
}
