use alloc::string::{String, ToString};
use alloc::vec::Vec;
use alloc::{format, vec};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::frame::Frames;
use crate::check::Examined;
use crate::report::Diagnostic;
use crate::rules::Severity;

/// How a report is dressed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// With ANSI colours.
    pub colour: bool,
    /// With diagnostics at level `info`.
    pub notes: bool,
}

/// The diagnostics of one payload with frames of its text, for a terminal; empty where there are
/// none.
#[must_use]
pub fn human(examined: &Examined, text: &str, style: Style) -> String {
    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let frames = Frames::new(text, examined.payload, &examined.secrets);
    let file = examined.report.file.as_deref().unwrap_or("<stdin>");
    let mut out = String::new();
    for diagnostic in &examined.report.diagnostics {
        if diagnostic.severity == Severity::Info && !style.notes {
            continue;
        }
        push_without_empty_origin(&renderer.render(&[group(diagnostic, file, &frames)]), &mut out);
        out.push('\n');
    }
    out
}

/// The renderer names the origin of a snippet that has none of its own by an empty `:::`: ours
/// stands above it, with the columns of the real text instead of the masked one's.
fn push_without_empty_origin(rendered: &str, out: &mut String) {
    for line in rendered.lines() {
        let bare = line.trim_end().trim_end_matches("\u{1b}[0m").trim_end();
        if !(bare.ends_with(":::") && !bare.contains('|')) {
            out.push_str(line);
            out.push('\n');
        }
    }
}

fn group<'a>(diagnostic: &'a Diagnostic, file: &'a str, frames: &Frames<'_>) -> Group<'a> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::NOTE,
        Severity::Incomplete => Level::INFO.with_name(Some("incomplete")),
    };
    let mut group = Group::with_title(level.primary_title(&diagnostic.message).id(diagnostic.code));
    if let (Some(start), Some(end)) = (diagnostic.start, diagnostic.end) {
        let origin = Origin::path(file).line(start.line as usize).char_column(start.column as usize);
        group = group.element(origin);
        // What stands around the payload in its document is none of ours to show.
        if frames.holds(start) {
            let frame = frames.around(start, end);
            let mark = AnnotationKind::Primary.span(frame.mark);
            let snippet = Snippet::source(frame.text).line_start(frame.first_line).fold(false);
            group = group.element(snippet.annotation(mark));
        }
    } else {
        group = group.element(Origin::path(file));
    }
    for related in &diagnostic.related {
        let place = related.start.map_or_else(String::new, |start| {
            let file = related.file.as_deref().unwrap_or(file);
            format!("{file}:{}:{}: ", start.line, start.column)
        });
        group = group.element(Level::NOTE.message(format!("{place}{}", related.message)));
    }
    for help in help(diagnostic) {
        group = group.element(Level::HELP.message(help));
    }
    group
}

fn help(diagnostic: &Diagnostic) -> Vec<String> {
    if diagnostic.help.is_empty() { vec![] } else { vec![diagnostic.help.to_string()] }
}
