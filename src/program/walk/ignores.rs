use std::path::{Path, PathBuf};
use std::string::String;
use std::vec;
use std::vec::Vec;

use ignore::Match;
use ignore::gitignore::{Gitignore, GitignoreBuilder};

use super::excludes;
use crate::program::{Entry, EntryKind, Host};

/// The ignore rules met on a walk, and those of the directories above it.
pub(super) struct Ignores {
    /// The rules of each directory that has some. A directory stands behind those it lies in.
    folders: Vec<Rules>,
    /// The rules of the user's own file.
    global: Gitignore,
}

/// The rules that hold in a directory: the index of the nearest that has some, itself included.
pub(super) type Level = Option<usize>;

/// The rules of one directory.
struct Rules {
    /// Those of the directories it lies in.
    above: Level,
    /// `.ignore`, `.gitignore`, `.git/info/exclude`: the first that says something about a path
    /// decides, wherever above it says so.
    files: [Gitignore; 3],
}

impl Ignores {
    /// The rules of the directories that `absolute` lies in, and of the user.
    pub(super) fn above(absolute: &Path, host: &dyn Host) -> (Self, Level) {
        let mut ignores = Self { folders: vec![], global: excludes::of_the_user(host) };
        let mut level = None;
        let mut parents: Vec<&Path> = absolute.ancestors().skip(1).collect();
        parents.reverse();
        for parent in parents {
            let files = [
                read(&parent.join(".ignore"), parent, host),
                read(&parent.join(".gitignore"), parent, host),
                excludes::of_the_repository(parent, parent, host),
            ];
            level = ignores.push(level, files);
        }
        (ignores, level)
    }

    /// The rules that hold in a directory which has these entries; `above` are those of where it
    /// stands.
    pub(super) fn enter(
        &mut self,
        above: Level,
        path: &Path,
        absolute: &Path,
        entries: &[Entry],
        host: &dyn Host,
    ) -> Level {
        let mut files = [Gitignore::empty(), Gitignore::empty(), Gitignore::empty()];
        let [ignore, git_ignore, exclude] = &mut files;
        for entry in entries {
            let is_directory = entry.kind == EntryKind::Directory;
            if entry.name == ".ignore" && !is_directory {
                *ignore = read(&path.join(".ignore"), absolute, host);
            } else if entry.name == ".gitignore" && !is_directory {
                *git_ignore = read(&path.join(".gitignore"), absolute, host);
            } else if entry.name == ".git" {
                *exclude = excludes::of_the_repository(path, absolute, host);
            }
        }
        self.push(above, files)
    }

    fn push(&mut self, above: Level, files: [Gitignore; 3]) -> Level {
        if files.iter().all(Gitignore::is_empty) {
            return above;
        }
        self.folders.push(Rules { above, files });
        Some(self.folders.len() - 1)
    }

    /// Whether rules leave a path out.
    pub(super) fn ignored(&self, level: Level, absolute: &Path, is_directory: bool) -> bool {
        let mut said = [None; 3];
        let mut next = level;
        while let Some(rules) = next.and_then(|index| self.folders.get(index)) {
            for (said, file) in said.iter_mut().zip(&rules.files) {
                *said = said.or_else(|| verdict(file, absolute, is_directory));
            }
            next = rules.above;
        }
        let [ignore, git_ignore, exclude] = said;
        let local = ignore.or(git_ignore).or(exclude);
        local.or_else(|| verdict(&self.global, absolute, is_directory)).unwrap_or(false)
    }
}

/// Whether a file's rules leave a path out; none where they say nothing of it.
fn verdict(file: &Gitignore, absolute: &Path, is_directory: bool) -> Option<bool> {
    match file.matched(absolute, is_directory) {
        Match::None => None,
        Match::Ignore(_) => Some(true),
        Match::Whitelist(_) => Some(false),
    }
}

/// The rules in a file, seen from the directory `root`; none where there is no such file.
fn read(file: &Path, root: &Path, host: &dyn Host) -> Gitignore {
    host.read(file).map_or_else(|_| Gitignore::empty(), |bytes| parse(&bytes, root))
}

/// The rules in a text, seen from the directory `root`. A line that is no rule says nothing, as in
/// git.
pub(super) fn parse(bytes: &[u8], root: &Path) -> Gitignore {
    let text = String::from_utf8_lossy(bytes);
    let mut builder = GitignoreBuilder::new(root);
    for line in text.strip_prefix('\u{feff}').unwrap_or(&text).lines() {
        let _ = builder.add_line(None::<PathBuf>, line);
    }
    builder.build().unwrap_or_else(|_| Gitignore::empty())
}
