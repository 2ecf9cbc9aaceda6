use std::string::String;
use std::vec::Vec;

use crate::report::Report;
use crate::report::render::{self, Junit, Sarif, Style};

use super::args::{CheckArgs, Format};
use super::check::Checked;
use super::{Output, fix};

/// Puts reports into a text, file by file, in the form that was asked for.
pub(super) struct Printer {
    form: Form,
    style: Style,
    /// What is printed.
    pub(super) out: String,
}

enum Form {
    Human,
    Diff,
    Json(Vec<Report>),
    Jsonl,
    Sarif(Sarif),
    Github,
    Junit(Junit),
}

impl Printer {
    pub(super) fn new(arguments: &CheckArgs, style: Style) -> Self {
        let form = match arguments.format {
            _ if arguments.diff => Form::Diff,
            Format::Human => Form::Human,
            Format::Json => Form::Json(Vec::new()),
            Format::Jsonl => Form::Jsonl,
            Format::Sarif => Form::Sarif(Sarif::default()),
            Format::Github => Form::Github,
            Format::Junit => Form::Junit(Junit::new(style, arguments.deny_warnings)),
        };
        Self { form, style, out: String::new() }
    }

    pub(super) fn add(&mut self, checked: Checked) {
        let reports = checked.examined.iter().map(|examined| &examined.report);
        match &mut self.form {
            Form::Human => {
                for examined in &checked.examined {
                    self.out.push_str(&render::human(examined, &checked.text, self.style));
                }
            }
            Form::Diff => self.out.push_str(&checked.diff),
            Form::Json(all) => all.extend(checked.examined.into_iter().map(|examined| examined.report)),
            Form::Jsonl => self.out.extend(reports.map(render::json_line)),
            Form::Sarif(sarif) => {
                for (report, fixes) in reports.zip(fix::replacements(&checked)) {
                    sarif.add(report, &fixes);
                }
            }
            Form::Github => self.out.extend(reports.map(|report| render::github(report, self.style))),
            Form::Junit(junit) => junit.add(reports),
        }
    }

    /// The end; `summary` is for people, and goes beside a diff, not into it.
    pub(super) fn finish(self, summary: &str, output: &mut Output) -> String {
        let mut out = self.out;
        match self.form {
            Form::Human => out.extend([summary, "\n"]),
            Form::Diff => output.err.extend([summary, "\n"]),
            Form::Json(reports) => out.push_str(&render::json(&reports.iter().collect::<Vec<_>>())),
            Form::Sarif(sarif) => out.push_str(&sarif.finish(output.exit != 2)),
            Form::Junit(junit) => out.push_str(&junit.finish()),
            Form::Jsonl | Form::Github => {}
        }
        out
    }
}
