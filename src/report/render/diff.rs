use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use similar::{ChangeTag, TextDiff};

use super::path::plain;
use super::visible::visible_char;
use crate::payload::secret::MASK;
use crate::report::Examined;

/// A text before or after it was mended, and its payloads.
#[derive(Clone, Copy, Debug)]
pub struct Side<'t> {
    /// The text.
    pub text: &'t str,
    /// What was found in it.
    pub examined: &'t [Examined],
}

/// Lines around a change.
const CONTEXT: usize = 3;

/// What differs, as a unified diff; empty where nothing does. It shows what a frame may show:
/// secrets are masked, and nothing stands in it that is outside of the payloads. Without secrets on
/// its lines, `git apply` takes it.
#[must_use]
pub fn diff(file: &str, old: Side<'_>, new: Side<'_>) -> String {
    let diff = TextDiff::from_lines(old.text, new.text);
    let sides = [Lines::of(old, diff.iter_old_slices()), Lines::of(new, diff.iter_new_slices())];
    let mut hunks = Hunks { out: String::new(), sides, lines: Vec::new() };
    for group in diff.grouped_ops(CONTEXT) {
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            hunks.push(change.tag(), change.old_index(), change.new_index());
        }
        hunks.finish();
    }
    if hunks.out.is_empty() {
        return hunks.out;
    }
    let file = plain(file).chars().map(visible_char).collect::<String>();
    let (a, b) = if file.starts_with('/') { ("", "") } else { ("a/", "b/") };
    format!("--- {a}{file}\n+++ {b}{file}\n{}", hunks.out)
}

struct Hunks<'t> {
    out: String,
    sides: [Lines<'t>; 2],
    /// The lines of the hunk that is being made: the sign and the line of each side.
    lines: Vec<(char, Option<usize>, Option<usize>)>,
}

impl Hunks<'_> {
    fn push(&mut self, tag: ChangeTag, old: Option<usize>, new: Option<usize>) {
        let sign = match tag {
            ChangeTag::Equal => ' ',
            ChangeTag::Delete => '-',
            ChangeTag::Insert => '+',
        };
        // A line outside of the payloads ends the hunk.
        if sign == ' ' && new.is_none_or(|line| self.sides[1].is_outside(line)) {
            return self.finish();
        }
        self.lines.push((sign, old, new));
    }

    fn finish(&mut self) {
        let lines = core::mem::take(&mut self.lines);
        if lines.iter().all(|(sign, ..)| *sign == ' ') {
            return;
        }
        let old = range(lines.iter().filter_map(|(_, old, _)| *old));
        let new = range(lines.iter().filter_map(|(_, _, new)| *new));
        self.out += &format!("@@ -{old} +{new} @@\n");
        for (sign, old, new) in lines {
            let shown = match (new, old) {
                (Some(new), _) => self.sides[1].shown(new),
                (None, Some(old)) => self.sides[0].shown(old),
                (None, None) => continue,
            };
            self.out.push(sign);
            self.out.push_str(&shown);
            if !shown.ends_with(['\n', '\r']) {
                self.out.push_str("\n\\ No newline at end of file\n");
            }
        }
    }
}

/// Lines as the head of a hunk names them.
fn range(lines: impl Iterator<Item = usize> + Clone) -> String {
    let first = lines.clone().next();
    match (first, lines.count()) {
        (Some(first), 1) => format!("{}", first + 1),
        (Some(first), count) => format!("{},{count}", first + 1),
        (None, _) => String::from("0,0"),
    }
}

/// The lines of a text and what of them may be shown.
struct Lines<'t> {
    text: &'t str,
    lines: Vec<Range<usize>>,
    payloads: Vec<Range<usize>>,
    /// In order, apart from each other.
    secrets: Vec<Range<usize>>,
}

impl<'t> Lines<'t> {
    fn of<'l>(side: Side<'t>, slices: impl Iterator<Item = &'l str>) -> Self {
        let mut at = 0;
        let lines = slices.map(|line| {
            at += line.len();
            at - line.len()..at
        });
        let mut lines =
            Self { text: side.text, lines: lines.collect(), payloads: Vec::new(), secrets: Vec::new() };
        let mut secrets: Vec<Range<usize>> = Vec::new();
        for examined in side.examined {
            lines.payloads.push(examined.payload.range());
            secrets.extend(examined.secrets.iter().map(|secret| secret.range()));
        }
        secrets.sort_unstable_by_key(|secret| secret.start);
        for secret in secrets {
            match lines.secrets.last_mut().filter(|last| secret.start < last.end) {
                Some(last) => last.end = last.end.max(secret.end),
                None => lines.secrets.push(secret),
            }
        }
        lines
    }

    fn line(&self, line: usize) -> Range<usize> {
        self.lines.get(line).cloned().unwrap_or_default()
    }

    /// The payloads that have a part of this line.
    fn payloads(&self, line: &Range<usize>) -> impl Iterator<Item = &Range<usize>> {
        let first = self.payloads.partition_point(|payload| payload.end <= line.start);
        let end = line.end;
        self.payloads.iter().skip(first).take_while(move |payload| payload.start < end)
    }

    fn is_outside(&self, line: usize) -> bool {
        self.payloads(&self.line(line)).next().is_none()
    }

    /// A line with its secrets masked; `…` stands for what is outside of the payloads.
    fn shown(&self, line: usize) -> String {
        let line = self.line(line);
        let content = self.text.get(line.clone()).unwrap_or("").trim_end_matches(['\n', '\r']).len();
        let (mut at, end) = (line.start, line.start + content);
        let mut shown = String::new();
        for payload in self.payloads(&line) {
            self.skip(at..payload.start.min(end), &mut shown);
            self.mask(at.max(payload.start)..payload.end.min(end), &mut shown);
            at = payload.end.min(end);
        }
        self.skip(at..end, &mut shown);
        shown.push_str(self.text.get(end..line.end).unwrap_or(""));
        shown
    }

    fn skip(&self, outside: Range<usize>, shown: &mut String) {
        let text = self.text.get(outside).unwrap_or("");
        shown.push_str(if text.trim().is_empty() { text } else { "…" });
    }

    fn mask(&self, part: Range<usize>, shown: &mut String) {
        let mut at = part.start;
        let first = self.secrets.partition_point(|secret| secret.end <= part.start);
        for secret in self.secrets.iter().skip(first).take_while(|secret| secret.start < part.end) {
            self.show(at..secret.start, shown);
            shown.push_str(MASK);
            at = secret.end.min(part.end);
        }
        self.show(at..part.end, shown);
    }

    fn show(&self, part: Range<usize>, shown: &mut String) {
        let text = self.text.get(part).unwrap_or("");
        shown.extend(text.chars().map(|letter| if letter == '\t' { letter } else { visible_char(letter) }));
    }
}
