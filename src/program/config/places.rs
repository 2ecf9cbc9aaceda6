//! Which configuration holds for which file.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Component, Path, PathBuf};
use std::string::{String, ToString};
use std::vec;
use std::vec::Vec;

use super::{Config, NAME};
use crate::program::Host;

/// Which configuration the user wants.
#[derive(Clone, Copy)]
pub(in crate::program) enum Choice<'a> {
    /// The nearest above each file.
    Nearest,
    /// This one for all.
    File(&'a Path),
    /// None.
    Nothing,
}

/// The configurations of a run.
pub(in crate::program) struct Configs<'a> {
    choice: Choice<'a>,
    /// Whether known findings are to be written down.
    fresh: bool,
    /// The first is that of files which have none.
    all: Vec<Config>,
    /// Which of them holds in a directory.
    known: BTreeMap<PathBuf, usize>,
    /// The absolute form of directories as they are named in paths.
    canonical: BTreeMap<PathBuf, PathBuf>,
}

/// A file, as a configuration sees it.
pub(in crate::program) struct Placed {
    /// Which configuration holds.
    pub(in crate::program) config: usize,
    /// The file's path from there, with `/` between the steps.
    pub(in crate::program) file: String,
}

impl<'a> Configs<'a> {
    pub(in crate::program) fn new(choice: Choice<'a>, fresh: bool, host: &dyn Host) -> Result<Self, String> {
        let mut configs = Self {
            choice,
            fresh,
            all: vec![Config::default()],
            known: BTreeMap::new(),
            canonical: BTreeMap::new(),
        };
        if let Choice::File(path) = choice {
            let directory = configs.directory(path, host);
            let name = path.to_string_lossy().into_owned();
            configs.all.push(Config::read(path, name, directory, fresh, host)?);
        }
        Ok(configs)
    }

    /// The configurations that say something.
    pub(in crate::program) fn all(&mut self) -> &mut [Config] {
        self.all.get_mut(1..).unwrap_or_default()
    }

    /// One of them.
    pub(in crate::program) fn get(&self, index: usize) -> Option<&Config> {
        self.all.get(index)
    }

    /// The configurations below this directory.
    pub(in crate::program) fn below(&self, directory: &Path, host: &dyn Host) -> Vec<usize> {
        let Some(directory) = host.canonical(directory) else { return Vec::new() };
        let configs = self.all.iter().enumerate().skip(1);
        configs
            .filter(|(_, config)| config.directory.starts_with(&directory))
            .map(|(index, _)| index)
            .collect()
    }

    /// Finds the configuration of a file, and reads it where that was not done before. The error is a
    /// line for the user.
    pub(in crate::program) fn place(&mut self, path: &Path, host: &dyn Host) -> Result<Placed, String> {
        let directory = self.directory(path, host);
        let config = match self.choice {
            Choice::Nothing => 0,
            Choice::File(_) => 1,
            Choice::Nearest => self.nearest(&directory, host)?,
        };
        let absolute = directory.join(path.file_name().unwrap_or(OsStr::new("")));
        let root = self.all.get(config).map_or(Path::new(""), |config| &config.directory);
        Ok(Placed { config, file: steps(absolute.strip_prefix(root).unwrap_or(&absolute)) })
    }

    /// The absolute path of the directory that a file stands in.
    fn directory(&mut self, path: &Path, host: &dyn Host) -> PathBuf {
        let parent = path.parent().filter(|parent| *parent != Path::new("")).unwrap_or(Path::new("."));
        if let Some(known) = self.canonical.get(parent) {
            return known.clone();
        }
        let directory = host.canonical(parent).unwrap_or_else(|| parent.to_path_buf());
        self.canonical.insert(parent.to_path_buf(), directory.clone());
        directory
    }

    /// The configuration in this directory or above it, up to the root of the repository.
    fn nearest(&mut self, directory: &Path, host: &dyn Host) -> Result<usize, String> {
        let mut passed = Vec::new();
        let mut found = 0;
        for folder in directory.ancestors() {
            if let Some(known) = self.known.get(folder) {
                found = *known;
                break;
            }
            passed.push(folder);
            let path = folder.join(NAME);
            if host.canonical(&path).is_some() {
                let here = host.canonical(Path::new("."));
                let name = here.as_deref().and_then(|here| path.strip_prefix(here).ok()).unwrap_or(&path);
                let name = name.to_string_lossy().into_owned();
                self.all.push(Config::read(&path, name, folder.to_path_buf(), self.fresh, host)?);
                found = self.all.len() - 1;
                break;
            }
            if host.canonical(&folder.join(".git")).is_some() {
                break;
            }
        }
        for folder in passed {
            self.known.insert(folder.to_path_buf(), found);
        }
        Ok(found)
    }
}

/// The steps of a relative path, whatever stands between them on this system.
fn steps(path: &Path) -> String {
    let names = path.components().filter_map(|step| match step {
        Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        Component::ParentDir => Some("..".to_string()),
        _ => None,
    });
    names.collect::<Vec<_>>().join("/")
}
