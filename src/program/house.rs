//! What the house wants of a run: its configurations and policies, for each file.

use std::format;
use std::path::{Path, PathBuf};
use std::string::String;
use std::sync::Arc;
use std::vec::Vec;

use crate::check::Options;
use crate::report::Examined;
use crate::text::Limits;

use super::args::CheckArgs;
use super::check::{Checked, Outcome};
use super::config::{Choice, Config, Configs, LeftOut, Placed};
use super::{Host, policy};

/// What holds for one file.
pub(super) struct HouseRules<'a> {
    /// How its payloads are checked.
    pub(super) options: &'a Options,
    config: Option<&'a Config>,
    /// Its path, seen from the configuration.
    file: &'a str,
    fresh: bool,
}

impl HouseRules<'_> {
    /// Makes of what was found what the configuration wants of it; tells what it leaves out.
    pub(super) fn apply(&self, examined: &mut [Examined]) -> LeftOut {
        self.config.map_or_else(LeftOut::default, |config| config.apply(self.file, examined, self.fresh))
    }
}

/// The configurations of a run, and which of them holds for which file.
pub(super) struct House<'a> {
    configs: Configs<'a>,
    /// By the index of the file.
    placed: Vec<Placed>,
    /// By the index of the configuration.
    options: Vec<Options>,
    /// Whether known findings are to be written down.
    fresh: bool,
}

impl<'a> House<'a> {
    /// Reads the configurations of these files. The error is a line for the user.
    pub(super) fn new<'f>(
        arguments: &'a CheckArgs,
        files: impl Iterator<Item = &'f Path>,
        host: &dyn Host,
    ) -> Result<Self, String> {
        let choice = match &arguments.config {
            _ if arguments.no_config => Choice::Nothing,
            Some(path) => Choice::File(path),
            None => Choice::Nearest,
        };
        let mut beside = Vec::new();
        for path in &arguments.policy {
            let name = path.to_string_lossy();
            beside.push(policy::read(path, &name, host)?);
        }
        let fresh = arguments.write_baseline;
        let mut configs = Configs::new(choice, fresh, host)?;
        let placed = files.map(|file| configs.place(file, host)).collect::<Result<Vec<_>, String>>()?;
        let mut options = Vec::new();
        while let Some(config) = configs.get(options.len()) {
            let templates = arguments.templates || config.templates();
            options.push(Options {
                kind: arguments.kind,
                limits: Limits { templates, ..Limits::default() },
                beside: config.beside.iter().chain(&beside).map(Arc::clone).collect(),
                ..Options::default()
            });
        }
        Ok(Self { configs, placed, options, fresh })
    }

    /// What holds for the file with this index.
    pub(super) fn rules(&self, file: usize) -> Option<HouseRules<'_>> {
        let placed = self.placed.get(file)?;
        let config = self.configs.get(placed.config)?;
        let options = self.options.get(placed.config)?;
        let config = (placed.config > 0).then_some(config);
        Some(HouseRules { options, config, file: &placed.file, fresh: self.fresh })
    }

    /// Findings in the configurations themselves. `walked`: the directories of which every file was
    /// checked.
    pub(super) fn unused(&self, walked: &[PathBuf], host: &dyn Host) -> Vec<Checked> {
        let mut below: Vec<usize> =
            walked.iter().flat_map(|directory| self.configs.below(directory, host)).collect();
        below.sort_unstable();
        below.dedup();
        below.into_iter().filter_map(|index| self.configs.get(index)?.unused()).collect()
    }

    /// Writes down what was found. Returns what to tell the user; the error is a line as well.
    pub(super) fn write_baselines(
        &mut self,
        outcomes: &[Outcome],
        host: &dyn Host,
    ) -> Result<String, String> {
        if outcomes.iter().any(|outcome| matches!(outcome, Outcome::Failed(_))) {
            return Err("the baseline is not written: not every file could be read".into());
        }
        let mut said = String::new();
        let placed = &self.placed;
        for (index, config) in (1..).zip(self.configs.all()) {
            let checked = placed.iter().zip(outcomes).filter(|(placed, _)| placed.config == index);
            let checked = checked.map(|(placed, outcome)| match outcome {
                Outcome::Checked(checked) => (placed.file.as_str(), checked.examined.as_slice()),
                _ => (placed.file.as_str(), [].as_slice()),
            });
            said.push_str(&format!("{}\n", config.write_baseline(checked, host)?));
        }
        if said.is_empty() {
            return Err("there is no `linkspec.toml` that could name a `baseline`".into());
        }
        Ok(said)
    }
}
