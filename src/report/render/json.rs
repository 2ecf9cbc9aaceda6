use alloc::string::String;

use serde::Serialize;

use crate::report::Report;

/// The version of the report's form.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Envelope<'a> {
    version: u32,
    reports: &'a [&'a Report],
}

/// All reports in one JSON document, with a line break at its end.
#[must_use]
pub fn json(reports: &[&Report]) -> String {
    line(&Envelope { version: VERSION, reports })
}

/// One report on a line of its own.
#[must_use]
pub fn json_line(report: &Report) -> String {
    line(report)
}

fn line(value: &impl Serialize) -> String {
    // Only maps with odd keys and failing writers make this fail, and neither is here.
    let mut text = serde_json::to_string(value).unwrap_or_default();
    text.push('\n');
    text
}
