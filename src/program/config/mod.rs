//! `linkspec.toml`: what a repository wants of the rules. It changes what is said of a payload, never
//! what is read of it, and never what is masked.

mod baseline;
mod ignore;
mod places;
mod read;
mod schema;
mod settings;

use std::format;
use std::path::{Path, PathBuf};
use std::string::String;
use std::sync::Arc;
use std::vec;
use std::vec::Vec;

use crate::report::render::visible;
use crate::report::{self, Examined, Ground, Report, Verdict};
use crate::rules::repository::{secret_in_file::SecretInFile, unused_ignore};
use crate::rules::{Beside, Findings, Place, Severity};
use crate::text::{Lines, Position, Span, Tree};

use super::check::Checked;
use super::{Host, policy};
use baseline::Baseline;
use settings::Settings;

pub(super) use places::{Choice, Configs, Placed};
pub(super) use schema::schema;

/// The name of the file.
pub(super) const NAME: &str = "linkspec.toml";

/// What holds for the files below a directory.
#[derive(Debug, Default)]
pub(super) struct Config {
    /// The configuration's path as it is shown.
    name: String,
    text: String,
    /// The directory it stands in, absolute and without links.
    directory: PathBuf,
    settings: Settings,
    /// What judges payloads beside the rules.
    pub(super) beside: Vec<Arc<dyn Beside>>,
    /// Where the known findings stand.
    baseline_path: Option<PathBuf>,
    baseline: Baseline,
}

/// How much of what was found in a file is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Findings that are ignored.
    pub ignored: usize,
    /// Findings in the baseline.
    pub known: usize,
    /// Findings in the baseline that the file has no longer.
    pub gone: usize,
}

impl LeftOut {
    /// Adds those of another file.
    pub(super) fn add(&mut self, other: Self) {
        self.ignored += other.ignored;
        self.known += other.known;
        self.gone = self.gone.saturating_add(other.gone);
    }
}

impl Config {
    /// Reads a configuration. The error is a line for the user.
    fn read(
        path: &Path,
        name: String,
        directory: PathBuf,
        fresh: bool,
        host: &dyn Host,
    ) -> Result<Self, String> {
        let bytes = host.read(path).map_err(|why| format!("cannot read `{}`: {why}", visible(&name)))?;
        let text = String::from_utf8(bytes).map_err(|_| format!("{}: it is not UTF-8", visible(&name)))?;
        let mut config = Self::parse(text, name, directory)?;
        for policy in &config.settings.policies {
            let at = config.directory.join(policy.get_ref());
            let beside = policy::read(&at, policy.get_ref(), host);
            config.beside.push(beside.map_err(|why| config.complain(policy.span().start, &why))?);
        }
        if let Some(baseline) = &config.settings.baseline {
            let at = config.directory.join(baseline.get_ref());
            if !fresh {
                let read = host.read(&at).and_then(|bytes| Baseline::parse(&bytes)).map_err(|why| {
                    let why = format!(
                        "cannot use the baseline `{}`: {why}; `--write-baseline` makes one",
                        baseline.get_ref()
                    );
                    config.complain(baseline.span().start, &why)
                })?;
                config.baseline = read;
            } else if let Ok(known) = host.read(&at).and_then(|bytes| Baseline::parse(&bytes)) {
                config.baseline = known;
            }
            config.baseline_path = Some(at);
        }
        Ok(config)
    }

    /// A configuration that names no other file.
    fn parse(text: String, name: String, directory: PathBuf) -> Result<Self, String> {
        let mut config = Self { name, text, directory, ..Self::default() };
        config.settings = Settings::parse(&config.text)
            .map_err(|fault| config.complain(fault.span.start, &fault.message))?;
        if config.settings.secret_in_file {
            config.beside.push(Arc::new(SecretInFile));
        }
        Ok(config)
    }

    /// A sentence about a place in the configuration.
    fn complain(&self, byte: usize, message: &str) -> String {
        let Position { line, column, .. } = Lines::new(&self.text).position(byte as u32);
        visible(&format!("{}:{line}:{column}: {message}", self.name))
    }

    /// Whether template references stand for unknown values.
    pub(super) fn templates(&self) -> bool {
        self.settings.templates
    }

    /// Makes of the reports of a file what the configuration wants of them. `file` is seen from where
    /// the configuration stands. `fresh`: known findings stay, since they are to be written down.
    pub(super) fn apply(&self, file: &str, examined: &mut [Examined], fresh: bool) -> LeftOut {
        let ignores: Vec<_> = self.settings.ignores.iter().filter(|entry| entry.names(file)).collect();
        let mut left_out = LeftOut::default();
        for Examined { report, .. } in &mut *examined {
            let before = report.diagnostics.len();
            report.diagnostics.retain(|found| !ignores.iter().any(|entry| entry.ignores(found)));
            left_out.ignored += before - report.diagnostics.len();
            self.set_levels(report);
        }
        if !fresh {
            let mut reports: Vec<&mut Report> = examined.iter_mut().map(|one| &mut one.report).collect();
            (left_out.known, left_out.gone) = self.baseline.take(file, &mut reports);
        }
        for Examined { report, .. } in examined {
            report.verdict = verdict(report);
        }
        left_out
    }

    fn set_levels(&self, report: &mut Report) {
        report.diagnostics.retain_mut(|found| {
            match self.settings.levels.iter().find(|(code, _)| *code == found.code) {
                Some((_, Some(severity))) => found.severity = *severity,
                Some((_, None)) => return false,
                None => {}
            }
            true
        });
    }

    /// The ignores that ignored nothing, as findings in the configuration. Only after all files below
    /// it were checked can that be said.
    pub(super) fn unused(&self) -> Option<Checked> {
        let tree = Tree::unread(&self.text);
        let mut found = Findings::new(true, false);
        for entry in self.settings.ignores.iter().filter(|entry| entry.is_unused()) {
            let span = Span::new(entry.span.start as u32, entry.span.end as u32);
            found.add(&unused_ignore::RULE, Place::Text(span)).with("code", entry.code);
        }
        let ground = Ground::Text(&self.text);
        let mut report = report::report(None, &tree, ground, found.into_list(), false, false);
        self.set_levels(&mut report);
        report.verdict = verdict(&report);
        report.file = Some(self.name.clone());
        let payload = Span::new(0, self.text.len() as u32);
        let start = Position { line: 1, column: 1, offset: 0 };
        if report.diagnostics.is_empty() {
            return None;
        }
        let offered = vec![vec![None; report.diagnostics.len()]];
        let examined = vec![Examined { report, payload, start, secrets: vec![] }];
        Some(Checked { examined, text: self.text.clone(), offered, ..Checked::default() })
    }

    /// Writes down the findings of the checked files; those of others stay as long as there are such
    /// files. Returns what to tell the user.
    pub(super) fn write_baseline<'a>(
        &mut self,
        checked: impl Iterator<Item = (&'a str, &'a [Examined])>,
        host: &dyn Host,
    ) -> Result<String, String> {
        let Some(path) = &self.baseline_path else {
            return Err(format!("`{}` names no `baseline` to write", visible(&self.name)));
        };
        for (file, examined) in checked {
            self.baseline.put(file, examined.iter().map(|one| &one.report));
        }
        self.baseline.keep(|file| host.canonical(&self.directory.join(file)).is_some());
        let shown = visible(&path.to_string_lossy());
        let written = host.write(path, self.baseline.text().as_bytes());
        written.map_err(|why| format!("cannot write the baseline `{shown}`: {why}"))?;
        let number = self.baseline.len();
        Ok(format!("{number} finding{} written to `{shown}`", if number == 1 { "" } else { "s" }))
    }
}

/// The verdict of what is left of a report. A text that is no JSON stays malformed as long as
/// anything about it is an error.
fn verdict(report: &Report) -> Verdict {
    let has = |severity| report.diagnostics.iter().any(|found| found.severity == severity);
    match report.verdict {
        Verdict::Malformed if has(Severity::Error) => Verdict::Malformed,
        _ if has(Severity::Error) => Verdict::Invalid,
        _ if has(Severity::Incomplete) => Verdict::Incomplete,
        _ if has(Severity::Warning) => Verdict::Warning,
        _ => Verdict::Valid,
    }
}

/// The report about a configuration that stands alone, for the examples of its rules.
#[cfg(test)]
pub(crate) fn example(text: &str) -> Report {
    let config = Config::parse(text.into(), NAME.into(), PathBuf::new()).unwrap();
    let nothing = Report { file: None, kind: None, verdict: Verdict::Valid, diagnostics: vec![] };
    config.unused().map_or(nothing, |mut unused| unused.examined.remove(0).report)
}
