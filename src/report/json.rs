//! The JSON form of a report, written without a serialiser: the module for browsers carries none.
//! It is the same as `serde_json::to_string(&report)`, byte for byte, and a test holds it to that.

use alloc::string::String;

use crate::rules::NewValue;
use crate::text::pointer::push_decimal;
use crate::text::{Position, Step, push_quoted};

use super::{Diagnostic, Edit, Fix, Related, Report};

impl Report {
    /// The report as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = Writer(String::with_capacity(64 + 512 * self.diagnostics.len()));
        out.report(self);
        out.0
    }
}

/// Several reports as a JSON array.
#[cfg(any(test, feature = "wasm-documents"))]
#[must_use]
pub(crate) fn array(reports: &[Report]) -> String {
    let mut out = Writer(String::new());
    out.list(reports, Writer::report);
    out.0
}

struct Writer(String);

impl Writer {
    #[inline(never)]
    fn raw(&mut self, text: &str) {
        self.0.push_str(text);
    }

    fn string(&mut self, text: &str) {
        push_quoted(&mut self.0, text);
    }

    /// `,"name":"value"`; `before` is what stands before the name.
    #[inline(never)]
    fn text(&mut self, before: &str, value: &str) {
        self.raw(before);
        self.string(value);
    }

    fn list<T>(&mut self, items: &[T], write: fn(&mut Self, &T)) {
        self.raw("[");
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.raw(",");
            }
            write(self, item);
        }
        self.raw("]");
    }

    fn report(&mut self, report: &Report) {
        self.raw("{");
        if let Some(file) = &report.file {
            self.text("\"file\":", file);
            self.raw(",");
        }
        if let Some(kind) = report.kind {
            self.text("\"kind\":", kind.as_str());
            self.raw(",");
        }
        self.text("\"verdict\":", report.verdict.as_str());
        self.raw(",\"diagnostics\":");
        self.list(&report.diagnostics, Self::diagnostic);
        self.raw("}");
    }

    fn diagnostic(&mut self, found: &Diagnostic) {
        self.text("{\"code\":", found.code);
        self.text(",\"severity\":", found.severity.as_str());
        self.text(",\"pointer\":", &found.pointer);
        self.raw(",\"path\":");
        self.list(&found.path, Self::step);
        self.text(",\"message\":", &found.message);
        if !found.help.is_empty() {
            self.text(",\"help\":", &found.help);
        }
        if !found.params.is_empty() {
            self.raw(",\"params\":{");
            for (at, (name, value)) in found.params.0.iter().enumerate() {
                if at > 0 {
                    self.raw(",");
                }
                self.string(name);
                self.text(":", value);
            }
            self.raw("}");
        }
        self.text(",\"url\":", &found.url);
        self.place(found.start, found.end);
        if !found.related.is_empty() {
            self.raw(",\"related\":");
            self.list(&found.related, Self::related);
        }
        if let Some(fix) = &found.fix {
            self.fix(fix);
        }
        self.raw("}");
    }

    fn step(&mut self, step: &Step) {
        match step {
            Step::Key(key) => self.string(key),
            Step::Index(index) => push_decimal(&mut self.0, *index),
        }
    }

    fn place(&mut self, start: Option<Position>, end: Option<Position>) {
        for (name, position) in [(",\"start\":", start), (",\"end\":", end)] {
            if let Some(position) = position {
                self.position(name, position);
            }
        }
    }

    fn position(&mut self, before: &str, position: Position) {
        self.raw(before);
        self.raw("{\"line\":");
        push_decimal(&mut self.0, position.line);
        self.raw(",\"column\":");
        push_decimal(&mut self.0, position.column);
        self.raw(",\"offset\":");
        push_decimal(&mut self.0, position.offset);
        self.raw("}");
    }

    fn related(&mut self, related: &Related) {
        self.raw("{");
        if let Some(file) = &related.file {
            self.text("\"file\":", file);
            self.raw(",");
        }
        self.text("\"pointer\":", &related.pointer);
        self.text(",\"message\":", &related.message);
        self.place(related.start, related.end);
        self.raw("}");
    }

    fn fix(&mut self, fix: &Fix) {
        self.text(",\"fix\":{\"title\":", &fix.title);
        self.raw(if fix.safe { ",\"safe\":true,\"edits\":" } else { ",\"safe\":false,\"edits\":" });
        self.list(&fix.edits, Self::edit);
        self.raw("}");
    }

    fn edit(&mut self, edit: &Edit) {
        match edit {
            Edit::Set { pointer, value } => {
                self.text("{\"op\":\"set\",\"pointer\":", pointer);
                self.raw(",\"value\":");
                match value {
                    NewValue::Text(text) => self.string(text),
                    NewValue::List(list) => self.list(list, |out, text| out.string(text)),
                }
            }
            Edit::Remove { pointer } => self.text("{\"op\":\"remove\",\"pointer\":", pointer),
            Edit::Rename { pointer, to } => {
                self.text("{\"op\":\"rename\",\"pointer\":", pointer);
                self.text(",\"to\":", to);
            }
            Edit::Text { start, end, text } => {
                self.position("{\"op\":\"text\",\"start\":", *start);
                self.position(",\"end\":", *end);
                self.text(",\"text\":", text);
            }
        }
        self.raw("}");
    }
}

#[cfg(all(test, feature = "render"))]
mod tests {
    use super::*;
    use crate::rules::PAGES;
    use crate::{Options, check};

    #[test]
    fn it_is_what_serde_json_writes() {
        let mut edits = 0;
        for (example, _) in PAGES.iter().flat_map(|page| page.bad) {
            let mut report = check(&example.payload(), &Options::default());
            report.file = Some("a \"file\"\u{1}\t\u{1f}é\\.json".into());
            edits += report.diagnostics.iter().filter(|found| found.fix.is_some()).count();
            assert_eq!(report.to_json(), serde_json::to_string(&report).unwrap());
            assert_eq!(
                array(&[report.clone(), report.clone()]),
                serde_json::to_string(&[&report, &report]).unwrap()
            );
        }
        assert!(edits > 10, "only {edits} fixes were written");
    }
}
