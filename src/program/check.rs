use std::ffi::OsStr;
use std::format;
use std::path::{Component, Path, PathBuf};
use std::string::String;
use std::vec::Vec;

use crate::check::{self, Options};
use crate::examine_source::{examine_source, is_json_lines, is_source};
use crate::fix::{Examiner, Form, Splice};
use crate::report::Examined;
use crate::report::render::{Style, visible};
use crate::text;

use super::args::CheckArgs;
use super::config::LeftOut;
use super::fix::Subject;
use super::house::{House, HouseRules};
use super::print::Printer;
use super::summary::Summary;
use super::walk::{Walked, walk};
use super::{Host, Output, bundle};

/// What came of one file.
#[derive(Debug)]
pub enum Outcome {
    /// Its payloads were checked.
    Checked(Checked),
    /// It was left alone, and why.
    Skipped(&'static str),
    /// It could not be read, and why.
    Failed(String),
}

/// A file whose payloads were checked.
#[derive(Debug, Default)]
pub struct Checked {
    /// What was found, payload by payload.
    pub examined: Vec<Examined>,
    /// What frames are cut from: its text, after its fixes.
    pub text: String,
    /// How its payloads stand in it.
    pub form: Form,
    /// How many fixes were applied, or would be.
    pub fixed: usize,
    /// What `--diff` shows.
    pub diff: String,
    /// What each fix that is still offered would change, by payload and diagnostic.
    pub offered: Vec<Vec<Option<Vec<Splice>>>>,
    /// Why the fixes could not be written.
    pub failure: Option<String>,
    /// How much of what was found the configuration leaves out.
    pub left_out: LeftOut,
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
    let inputs = inputs(&arguments.paths, host, &mut output);
    let names = inputs.iter().map(|input| input.name(arguments));
    let mut house = match House::new(arguments, names, host) {
        Ok(house) => house,
        Err(why) => return Output::refused(&visible(&why)),
    };
    let work = |index: usize| match (inputs.get(index), house.rules(index)) {
        (Some(input), Some(rules)) => outcome(input, arguments, &rules, host),
        _ => Outcome::Skipped(NOT_OURS),
    };
    let mut outcomes = host.each(inputs.len(), arguments.jobs, &work);
    let mut summary = Summary::new(arguments);
    if arguments.bundle {
        summary.bundles = Some(bundle::join(&mut outcomes, &house));
    }
    if arguments.write_baseline {
        return match house.write_baselines(&outcomes, host) {
            Ok(said) => Output { out: said, ..output },
            Err(why) => Output::refused(&visible(&why)),
        };
    }
    print(arguments, host, &inputs, outcomes, (summary, house), &mut output);
    output
}

impl Input {
    fn is_stdin(&self) -> bool {
        self.path.as_os_str() == "-"
    }

    /// The path that it is judged by.
    fn name<'a>(&'a self, arguments: &'a CheckArgs) -> &'a Path {
        let stdin_name = arguments.stdin_filename.as_deref();
        if self.is_stdin() { stdin_name.unwrap_or(Path::new(STDIN)) } else { &self.path }
    }
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
            fail("check", output, &path, &why);
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

fn outcome(input: &Input, arguments: &CheckArgs, rules: &HouseRules<'_>, host: &dyn Host) -> Outcome {
    let stdin = input.is_stdin();
    let bytes = match if stdin { host.read_stdin() } else { host.read(&input.path) } {
        Ok(bytes) => bytes,
        Err(why) => return Outcome::Failed(why),
    };
    let options = rules.options;
    let name = input.name(arguments).to_string_lossy().into_owned();
    if bytes.len() > options.limits.bytes as usize && options.kind.is_none() && !stdin {
        return if input.named {
            Outcome::Failed(format!("it is larger than {} MiB", options.limits.bytes >> 20))
        } else {
            Outcome::Skipped("too large")
        };
    }
    let sole = stdin && check::syntax_of(&name).is_none();
    let named = |bytes: &[u8]| {
        let (mut checked, skipped) = examine(bytes, &name, sole, options);
        for examined in &mut checked.examined {
            examined.report.file = Some(name.clone());
        }
        checked.left_out = rules.apply(&mut checked.examined);
        (checked, skipped)
    };
    let (mut checked, skipped) = named(&bytes);
    if checked.examined.is_empty() && !(stdin && arguments.fix) {
        return Outcome::Skipped(skipped);
    }
    if text::decode(&bytes).is_ok() {
        let examine = |text: &str| {
            let checked = named(text.as_bytes()).0;
            (checked.examined, checked.form)
        };
        let examiner = Examiner { examine: &examine, limits: options.limits };
        let path = (!stdin).then_some(input.path.as_path());
        Subject { path, name: &name, examiner }.mend(&mut checked, arguments, host);
    } else if stdin && arguments.fix {
        return Outcome::Failed(String::from("it is not UTF-8"));
    }
    Outcome::Checked(checked)
}

/// What was found, and why the file is skipped if that is nothing. `sole`: the whole input is one
/// payload, whatever it is.
fn examine(bytes: &[u8], name: &str, sole: bool, options: &Options) -> (Checked, &'static str) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut skipped = NOT_OURS;
    let (mut examined, form) = if let Some(source) = examine_source(&text, name, options) {
        skipped = source.skipped.unwrap_or(NOT_OURS);
        (source.examined, if is_json_lines(name) { Form::Lines } else { Form::Described })
    } else if let Some(syntax) = check::syntax_of(name) {
        (check::examine_file(&text, name, options), Form::Document(syntax))
    } else if sole || options.kind.is_some() {
        (std::vec![check::examine(&text, options)], Form::Payload)
    } else {
        (check::examine_file(&text, name, options), Form::Payload)
    };
    if let (Err(_), Some(first)) = (text::decode(bytes), examined.first()) {
        let options = Options { kind: first.report.kind, ..options.clone() };
        examined = std::vec![check::examine_undecodable(bytes, &text, &options)];
    }
    (Checked { examined, text, form, ..Checked::default() }, skipped)
}

fn print(
    arguments: &CheckArgs,
    host: &dyn Host,
    inputs: &[Input],
    outcomes: Vec<Outcome>,
    (mut summary, house): (Summary, House<'_>),
    output: &mut Output,
) {
    // With `--fix`, standard output is for what standard input becomes.
    let is_filter = arguments.fix && inputs.iter().any(Input::is_stdin);
    let style = Style { colour: host.colour() && !is_filter, notes: arguments.notes };
    let mut printer = Printer::new(arguments, style);
    for (input, outcome) in inputs.iter().zip(outcomes) {
        match outcome {
            Outcome::Checked(checked) => {
                if let Some(why) = &checked.failure {
                    fail("fix", output, &input.path, why);
                }
                if is_filter && input.is_stdin() {
                    output.out.push_str(&checked.text);
                }
                if checked.examined.is_empty() {
                    summary.skipped(NOT_OURS);
                    continue;
                }
                summary.checked(&checked);
                printer.add(checked);
            }
            Outcome::Skipped(why) => summary.skipped(why),
            Outcome::Failed(why) => fail("check", output, &input.path, &why),
        }
    }
    for unused in house.unused(&arguments.paths, host) {
        unused.examined.iter().for_each(|examined| summary.found(&examined.report));
        printer.add(unused);
    }
    if let Some(note) = summary.gone() {
        output.err.push_str(&format!("linkspec: {note}\n"));
    }
    let found = summary.errors > 0 || arguments.deny_warnings && summary.warnings > 0;
    output.exit = output.exit.max(u8::from(found));
    let printed = printer.finish(&summary.line(), output);
    if is_filter { &mut output.err } else { &mut output.out }.push_str(&printed);
}

fn fail(what: &str, output: &mut Output, path: &Path, why: &str) {
    let path = visible(&path.to_string_lossy());
    output.err.push_str(&format!("linkspec: cannot {what} `{path}`: {why}\n"));
    output.exit = 2;
}
