use std::format;
use std::string::String;

use serde_json::json;

use crate::check::{self, Options};
use crate::normalize::{Change, Normalized, Op, normalize};
use crate::report::render::{self, Style, visible};
use crate::rules::NewValue;
use crate::text::Limits;
use crate::{Report, Verdict};

use super::args::{NormalizeArgs, NormalizeFormat};
use super::request::{Source, read};
use super::{Host, Output};

pub(super) fn run(arguments: &NormalizeArgs, host: &dyn Host) -> Output {
    let source = match read(&arguments.path, host) {
        Ok(source) => source,
        Err(output) => return output,
    };
    let limits = Limits { templates: arguments.templates, ..Limits::DEFAULT };
    let options = Options { kind: arguments.kind, limits, ..Options::default() };
    let normalized = normalize(&source.text, &options);
    let exit = u8::from(normalized.report.verdict >= Verdict::Invalid);
    let output = match arguments.format {
        NormalizeFormat::Human => human(normalized, &source, &options, host),
        NormalizeFormat::Json => document(normalized),
    };
    Output { exit, ..output }
}

/// The payload for a pipe, everything else for people.
fn human(normalized: Normalized, source: &Source, options: &Options, host: &dyn Host) -> Output {
    let mut err: String = normalized.changes.iter().map(sentence).collect();
    let text = normalized.text.as_deref().unwrap_or(&source.text);
    err.push_str(&findings(text, source, &normalized.report, options, host));
    let out = normalized.text.map_or_else(String::new, |text| format!("{text}\n"));
    Output { out, err, ..Output::default() }
}

/// What is still to be said of the canonical payload, or of the text that is none.
fn findings(text: &str, source: &Source, report: &Report, options: &Options, host: &dyn Host) -> String {
    let mut examined = check::examine(text, &Options { kind: report.kind, ..options.clone() });
    examined.report.file = Some(source.name.clone());
    render::human(&examined, text, Style { colour: host.colour(), notes: false })
}

fn sentence(change: &Change) -> String {
    let place = visible(&change.pointer);
    let to = match &change.to {
        Some(NewValue::Text(text)) => format!(" to `{}`", visible(text)),
        Some(NewValue::List(_)) | None => String::new(),
    };
    let done = match (change.op, &change.from) {
        (Op::Set, Some(from)) => format!("changed `{place}` from `{}`{to}", visible(from)),
        (Op::Set, None) if to.is_empty() => format!("changed `{place}`"),
        (Op::Set, None) => format!("set `{place}`{to}"),
        (Op::Remove, _) => format!("removed `{place}`"),
        (Op::Rename, _) => format!("renamed the key `{place}`{to}"),
    };
    format!("{done} ({})\n", change.code)
}

fn document(normalized: Normalized) -> Output {
    let mut document = json!({
        "version": 1,
        "changes": normalized.changes,
        "report": normalized.report,
    });
    // A template without quotes makes the text no JSON; it is left as a text then.
    if let (Some(text), Some(document)) = (normalized.text, document.as_object_mut()) {
        match serde_json::from_str::<serde_json::Value>(&text) {
            Ok(value) => document.shift_insert(1, "value".into(), value),
            Err(_) => document.shift_insert(1, "text".into(), text.into()),
        };
    }
    Output { out: format!("{document}\n"), ..Output::default() }
}
