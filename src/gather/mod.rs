//! Payloads of several files, each checked by itself and together with those that it belongs to.

mod accounts;
mod links;
mod marks;
mod near;
mod payload;
mod peerings;
mod together;

#[cfg(test)]
mod tests;

use alloc::string::String;
use alloc::vec::Vec;

use crate::report::{self, Examined};
use crate::{Options, Report};

use payload::Payload;

/// A file, as far as its payloads count.
#[derive(Clone, Copy)]
pub struct BundleFile<'t> {
    /// Its name, with the folders that it stands in: it tells how the file is written, and what
    /// stands beside it.
    pub name: &'t str,
    /// Its content.
    pub text: &'t str,
}

/// The text is left out: it may hold secrets.
impl core::fmt::Debug for BundleFile<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("BundleFile").field("name", &self.name).finish_non_exhaustive()
    }
}

/// What has been gathered from files.
#[derive(Debug, Default)]
pub struct ExaminedBundles {
    /// The payloads of each file, in the order of the files.
    pub files: Vec<Vec<Examined>>,
    /// How many bundles of two payloads or more there are.
    pub bundles: usize,
}

/// Checks the payloads of files by themselves and against each other: a folder of an infrastructure
/// repository, or one page of documentation.
///
/// What belongs together is what refers to each other: a connection names the `_id` of a private
/// link, a policy the `arn` of its cluster, an answer repeats what was asked for, a server stands
/// below the domain of a link. Where nothing refers, it is what stands nearest: in a document by its
/// order; of JSON files those in one folder, then all of them, as long as there is one to choose.
///
/// There is a report for each payload of ours, in the order of the files; what does not fit together
/// is a diagnostic at the place to mend, whose `related` names the other place. `options.kind` is
/// not looked at.
#[must_use]
pub fn check_bundle(files: &[BundleFile<'_>], options: &Options) -> Vec<Report> {
    let examined = examine_bundle(files, options).files;
    examined.into_iter().flatten().map(|examined| examined.report).collect()
}

/// [`check_bundle`], with what frames need.
#[must_use]
pub fn examine_bundle(files: &[BundleFile<'_>], options: &Options) -> ExaminedBundles {
    let options = Options { kind: None, ..options.clone() };
    let texts: Vec<_> = files.iter().map(|file| payload::texts(file)).collect();
    let readings: Vec<_> =
        texts.iter().map(|texts| texts.iter().map(|text| text.read(&options)).collect::<Vec<_>>()).collect();
    let mut payloads: Vec<Payload<'_>> = Vec::new();
    for (at, ((file, texts), readings)) in files.iter().zip(&texts).zip(&readings).enumerate() {
        payload::gather(at, file, texts, readings, &options, &mut payloads);
    }
    let bundles = together::judge(&mut payloads);
    let mut examined: Vec<Vec<Examined>> = files.iter().map(|_| Vec::new()).collect();
    let frames: Vec<_> = payloads.iter_mut().map(Payload::take_frame).collect();
    let gathered = payloads.into_iter().map(Payload::into_gathered).collect();
    let reports = report::reports(gathered, options.mode == crate::Mode::Draft);
    for (frame, report) in frames.into_iter().zip(reports) {
        let Some(file) = examined.get_mut(frame.file) else { continue };
        file.push(Examined { report, payload: frame.span, start: frame.start, secrets: frame.secrets });
    }
    ExaminedBundles { files: examined, bundles }
}

/// The part of a file's name before its last step; `./` says nothing.
fn folder_of(name: &str) -> &str {
    let name = name.trim_start_matches("./");
    name.rfind(['/', '\\']).and_then(|end| name.get(..end)).unwrap_or("")
}

/// What a text is compared by where letter case does not matter.
fn folded(text: &str) -> String {
    text.to_ascii_lowercase()
}
