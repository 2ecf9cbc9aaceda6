use alloc::format;
use alloc::string::String;

use super::human::Style;
use super::path::plain;
use super::visible::visible;
use crate::report::{Diagnostic, Report};
use crate::rules::Severity;

/// The diagnostics of one payload as workflow commands of GitHub Actions, a line each: GitHub shows
/// them beside the changed lines. Source of the form: "Workflow commands for GitHub Actions".
#[must_use]
pub fn github(report: &Report, style: Style) -> String {
    let file = report.file.as_deref().unwrap_or("<stdin>");
    let shown = report.diagnostics.iter().filter(|found| style.shows(found));
    shown.map(|found| command(found, file)).collect()
}

fn command(found: &Diagnostic, file: &str) -> String {
    let level = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info | Severity::Incomplete => "notice",
    };
    let mut command = format!("::{level} file={}", property(&plain(file)));
    if let (Some(start), Some(end)) = (found.start, found.end) {
        command += &format!(",line={},endLine={}", start.line, end.line);
        // GitHub takes columns only where both are of one line.
        if start.line == end.line {
            command += &format!(",col={},endColumn={}", start.column, end.column);
        }
    }
    let mut message = visible(&found.message);
    if !found.help.is_empty() {
        message += &format!("\nhelp: {}", visible(&found.help));
    }
    command += &format!(",title={}::{}\n", property(found.code), data(&message));
    command
}

/// A text as the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

/// A text as the message of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_end_a_property_or_a_command_is_escaped() {
        assert_eq!(property("a:b,c%\r\n"), "a%3Ab%2Cc%25%0D%0A");
        assert_eq!(data("a:b,c%\r\n"), "a:b,c%25%0D%0A");
    }
}
