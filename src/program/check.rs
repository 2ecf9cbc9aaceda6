use std::ffi::OsStr;
use std::format;
use std::path::{Component, Path, PathBuf};
use std::string::String;
use std::vec::Vec;

use crate::check::{self, Options};
use crate::examine_source::{examine_source, is_source};
use crate::report::Examined;
use crate::report::render::{self, Style, visible};
use crate::text::{self, Limits};

use super::args::{CheckArgs, Format};
use super::summary::Summary;
use super::walk::{Walked, walk};
use super::{Host, Output, bundle};

/// What came of one file.
#[derive(Debug)]
pub enum Outcome {
    /// Its payloads were checked; the text is what frames were cut from.
    Checked(Vec<Examined>, String),
    /// It was left alone, and why.
    Skipped(&'static str),
    /// It could not be read, and why.
    Failed(String),
}

/// Why a file is skipped that holds nothing to check.
const NOT_OURS: &str = "no payload of ours";

/// The name of standard input in reports.
const STDIN: &str = "<stdin>";

/// Something to check.
struct Input {
    path: PathBuf,
    /// Whether it was named on the command line, not found on a walk.
    named: bool,
}

pub(super) fn run(arguments: &CheckArgs, host: &dyn Host) -> Output {
    let mut output = Output::default();
    let options = Options {
        kind: arguments.kind,
        limits: Limits { templates: arguments.templates, ..Limits::default() },
        ..Options::default()
    };
    let inputs = inputs(&arguments.paths, host, &mut output);
    let work = |index: usize| match inputs.get(index) {
        Some(input) => outcome(input, arguments, &options, host),
        None => Outcome::Skipped(NOT_OURS),
    };
    let mut outcomes = host.each(inputs.len(), &work);
    let mut summary = Summary::default();
    if arguments.bundle {
        summary.bundles = Some(bundle::join(&mut outcomes, &options));
    }
    print(arguments, host, &inputs, outcomes, summary, &mut output);
    output
}

/// The files to check, in path order, each once.
fn inputs(paths: &[PathBuf], host: &dyn Host, output: &mut Output) -> Vec<Input> {
    let mut inputs = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" || !host.is_directory(path) {
            inputs.push(Input { path: path.clone(), named: true });
            continue;
        }
        let Walked { files, failures } = walk(path, host, is_candidate);
        inputs.extend(files.into_iter().map(|path| Input { path, named: false }));
        for (path, why) in failures {
            fail(output, &path, &why);
        }
    }
    inputs.sort_by(|a, b| steps(&a.path).cmp(steps(&b.path)).then(b.named.cmp(&a.named)));
    inputs.dedup_by(|later, earlier| steps(&later.path).eq(steps(&earlier.path)));
    inputs
}

/// The steps of a path without the `.` that says nothing: `./a.json` is `a.json`.
fn steps(path: &Path) -> impl Iterator<Item = Component<'_>> {
    path.components().filter(|step| *step != Component::CurDir)
}

/// Whether a file found on a walk may hold payloads.
fn is_candidate(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    is_source(&name) || check::syntax_of(&name).is_some()
}

fn outcome(input: &Input, arguments: &CheckArgs, options: &Options, host: &dyn Host) -> Outcome {
    let stdin = input.path.as_os_str() == "-";
    let bytes = match if stdin { host.read_stdin() } else { host.read(&input.path) } {
        Ok(bytes) => bytes,
        Err(why) => return Outcome::Failed(why),
    };
    let stdin_name = arguments.stdin_filename.as_deref();
    let name = if stdin { stdin_name.unwrap_or(Path::new(STDIN)) } else { &input.path };
    let name = name.to_string_lossy().into_owned();
    if bytes.len() > options.limits.bytes as usize && options.kind.is_none() && !stdin {
        return if input.named {
            Outcome::Failed(format!("it is larger than {} MiB", options.limits.bytes >> 20))
        } else {
            Outcome::Skipped("too large")
        };
    }
    let sole = stdin && check::syntax_of(&name).is_none();
    let (mut examined, text, skipped) = examine(&bytes, &name, sole, options);
    for examined in &mut examined {
        examined.report.file = Some(name.clone());
    }
    if examined.is_empty() { Outcome::Skipped(skipped) } else { Outcome::Checked(examined, text) }
}

/// The payloads, the text, and why it was skipped if there are none. `sole`: the whole input is one
/// payload, whatever it is.
fn examine(bytes: &[u8], name: &str, sole: bool, options: &Options) -> (Vec<Examined>, String, &'static str) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut skipped = NOT_OURS;
    let mut examined = if let Some(source) = examine_source(&text, name, options) {
        skipped = source.skipped.unwrap_or(NOT_OURS);
        source.examined
    } else if sole || options.kind.is_some() && check::syntax_of(name).is_none() {
        std::vec![check::examine(&text, options)]
    } else {
        check::examine_file(&text, name, options)
    };
    if let (Err(_), Some(first)) = (text::decode(bytes), examined.first()) {
        let options = Options { kind: first.report.kind, ..options.clone() };
        examined = std::vec![check::examine_undecodable(bytes, &text, &options)];
    }
    (examined, text, skipped)
}

fn print(
    arguments: &CheckArgs,
    host: &dyn Host,
    inputs: &[Input],
    outcomes: Vec<Outcome>,
    mut summary: Summary,
    output: &mut Output,
) {
    let style = Style { colour: host.colour(), notes: arguments.notes };
    let mut reports = Vec::new();
    for (input, outcome) in inputs.iter().zip(outcomes) {
        match outcome {
            Outcome::Checked(examined, text) => {
                summary.checked(examined.iter().map(|examined| &examined.report));
                for examined in examined {
                    match arguments.format {
                        Format::Human => output.out.push_str(&render::human(&examined, &text, style)),
                        Format::Jsonl => output.out.push_str(&render::json_line(&examined.report)),
                        Format::Json => reports.push(examined.report),
                    }
                }
            }
            Outcome::Skipped(why) => summary.skipped(why),
            Outcome::Failed(why) => fail(output, &input.path, &why),
        }
    }
    match arguments.format {
        Format::Human => {
            output.out.push_str(&summary.line());
            output.out.push('\n');
        }
        Format::Json => output.out.push_str(&render::json(&reports.iter().collect::<Vec<_>>())),
        Format::Jsonl => {}
    }
    let found = summary.errors > 0 || arguments.deny_warnings && summary.warnings > 0;
    output.exit = output.exit.max(u8::from(found));
}

fn fail(output: &mut Output, path: &Path, why: &str) {
    let path = visible(&path.to_string_lossy());
    output.err.push_str(&format!("linkspec: cannot check `{path}`: {why}\n"));
    output.exit = 2;
}
