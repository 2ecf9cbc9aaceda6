use alloc::format;
use alloc::string::String;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::frame::Frames;
use super::visible::visible;
use crate::report::{Diagnostic, Examined};
use crate::rules::Severity;

/// How a report is dressed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// With ANSI colours.
    pub colour: bool,
    /// With diagnostics at level `info`.
    pub notes: bool,
}

impl Style {
    /// Whether a diagnostic is for its readers.
    pub(super) fn shows(self, found: &Diagnostic) -> bool {
        found.severity != Severity::Info || self.notes
    }
}

/// The most findings of one payload that are shown: nobody reads more, and a million frames help
/// nobody.
const MOST_SHOWN: usize = 100;

/// The diagnostics of one payload with frames of its text, for a terminal; empty where there are
/// none.
#[must_use]
pub fn human(examined: &Examined, text: &str, style: Style) -> String {
    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
    let renderer = renderer.decor_style(DecorStyle::Ascii);
    let frames = Frames::new(text, examined);
    let file = visible(examined.report.file.as_deref().unwrap_or("<stdin>"));
    let mut out = String::new();
    let mut shown = 0;
    for diagnostic in &examined.report.diagnostics {
        if !style.shows(diagnostic) {
            continue;
        }
        shown += 1;
        if shown <= MOST_SHOWN {
            push_without_empty_origin(&renderer.render(&[group(diagnostic, &file, &frames)]), &mut out);
            out.push('\n');
        }
    }
    if shown > MOST_SHOWN {
        let more = shown - MOST_SHOWN;
        out.push_str(&format!("{file}: {more} more findings; `--format json` prints all of them\n\n"));
    }
    out
}

/// The renderer names the origin of a snippet that has none of its own by an empty `:::`: ours
/// stands above it, with the columns of the real text instead of the masked one's.
fn push_without_empty_origin(rendered: &str, out: &mut String) {
    for line in rendered.lines() {
        let bare = line.trim_end().trim_end_matches("\u{1b}[0m").trim_end();
        if !bare.ends_with(":::") || bare.contains('|') {
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
    let title = level.primary_title(visible(&diagnostic.message));
    let mut group = Group::with_title(title.id(diagnostic.code));
    if let (Some(start), Some(end)) = (diagnostic.start, diagnostic.end) {
        let origin = Origin::path(file).line(start.line as usize).char_column(start.column as usize);
        group = group.element(origin);
        if let Some(frame) = frames.around(start, end) {
            let mark = AnnotationKind::Primary.span(frame.mark);
            let source = Snippet::source(frame.text).line_start(frame.first_line).fold(false);
            group = group.element(source.annotation(mark));
        }
    } else {
        group = group.element(Origin::path(file));
    }
    for related in &diagnostic.related {
        let place = related.start.map_or_else(String::new, |start| {
            let file = related.file.as_deref().map_or_else(|| String::from(file), visible);
            format!("{file}:{}:{}: ", start.line, start.column)
        });
        group = group.element(Level::NOTE.message(format!("{place}{}", visible(&related.message))));
    }
    if !diagnostic.help.is_empty() {
        group = group.element(Level::HELP.message(visible(&diagnostic.help)));
    }
    group
}
