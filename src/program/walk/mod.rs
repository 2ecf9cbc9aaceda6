//! The walk through a directory. The rules are those of the crate `ignore`, the files come from the
//! [`Host`], so that every program walks alike.

mod excludes;
mod ignores;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::string::String;
use std::vec;
use std::vec::Vec;

use super::{EntryKind, Host};
use ignores::{Ignores, Level};

/// What a walk found.
#[derive(Debug, Default)]
pub(super) struct Walked {
    /// The files, in any order.
    pub(super) files: Vec<PathBuf>,
    /// The directories that could not be read, in path order, and why: the rest of a sentence.
    pub(super) failures: Vec<(PathBuf, String)>,
}

/// A directory on the way.
struct Folder {
    /// Its path as the user will see it.
    path: PathBuf,
    /// Its path as ignore rules see it.
    absolute: PathBuf,
    /// The rules that hold where it stands.
    level: Level,
}

/// The files below a directory whose names are `wanted` and that no ignore file names. Links are not
/// followed, except by the directory itself.
pub(super) fn walk(directory: &Path, host: &dyn Host, wanted: fn(&OsStr) -> bool) -> Walked {
    let mut walked = Walked::default();
    let absolute = host.canonical(directory).unwrap_or_else(|| directory.to_path_buf());
    let (mut ignores, level) = Ignores::above(&absolute, host);
    let mut folders = vec![Folder { path: directory.to_path_buf(), absolute, level }];
    while let Some(folder) = folders.pop() {
        let entries = match host.list(&folder.path) {
            Ok(entries) => entries,
            Err(why) => {
                walked.failures.push((folder.path, why));
                continue;
            }
        };
        let level = ignores.enter(folder.level, &folder.path, &folder.absolute, &entries, host);
        for entry in entries {
            let is_directory = entry.kind == EntryKind::Directory;
            let is_wanted = is_directory || entry.kind == EntryKind::File && wanted(&entry.name);
            // Hidden folders hold workflows and hooks with payloads as well; `.git` holds none.
            if !is_wanted || entry.name == ".git" {
                continue;
            }
            let absolute = folder.absolute.join(&entry.name);
            if ignores.ignored(level, &absolute, is_directory) {
                continue;
            }
            let path = folder.path.join(&entry.name);
            if is_directory {
                folders.push(Folder { path, absolute, level });
            } else {
                walked.files.push(path);
            }
        }
    }
    walked.failures.sort();
    walked
}
