use alloc::format;
use alloc::string::String;

use quick_junit::{NonSuccessKind, Report as Document, TestCase, TestCaseStatus, TestSuite};

use super::human::Style;
use super::path::plain;
use crate::report::{Diagnostic, Report};
use crate::rules::Severity;

/// Reports as JUnit's XML, which build servers show as test results: a suite a file, a test a
/// finding, and one test for a payload without findings. A warning fails only where it is denied, so
/// that the document says what the exit code says.
pub struct Junit {
    document: Document,
    style: Style,
    deny_warnings: bool,
}

impl Junit {
    /// A document without reports.
    #[must_use]
    pub fn new(style: Style, deny_warnings: bool) -> Self {
        Self { document: Document::new("linkspec"), style, deny_warnings }
    }

    /// Adds the reports of a file.
    pub fn add<'a>(&mut self, reports: impl Iterator<Item = &'a Report>) {
        let mut suite: Option<TestSuite> = None;
        for report in reports {
            let file = plain(report.file.as_deref().unwrap_or("<stdin>"));
            let suite = suite.get_or_insert_with(|| TestSuite::new(file.clone()));
            let before = suite.test_cases.len();
            for found in report.diagnostics.iter().filter(|found| self.style.shows(found)) {
                suite.add_test_case(self.finding(found, &file));
            }
            if suite.test_cases.len() == before {
                let kind = report.kind.map_or("payload", |kind| kind.as_str());
                let mut passed = TestCase::new(kind, TestCaseStatus::success());
                passed.set_classname(file);
                suite.add_test_case(passed);
            }
        }
        if let Some(suite) = suite {
            self.document.add_test_suite(suite);
        }
    }

    fn finding(&self, found: &Diagnostic, file: &str) -> TestCase {
        let place = found.start.map_or_else(String::new, |start| format!(":{}:{}", start.line, start.column));
        let mut details = format!("{file}{place}: {}: {}", found.severity, found.message);
        for line in [&found.help, &found.url].into_iter().filter(|line| !line.is_empty()) {
            details += &format!("\n{line}");
        }
        let fails = match found.severity {
            Severity::Error | Severity::Incomplete => true,
            Severity::Warning => self.deny_warnings,
            Severity::Info => false,
        };
        let name = format!("{} {}{place}", found.code, found.pointer);
        let mut case = if fails {
            let mut failure = TestCaseStatus::non_success(NonSuccessKind::Failure);
            failure.set_type(found.code).set_message(found.message.as_str()).set_description(details);
            TestCase::new(name, failure)
        } else {
            let mut passed = TestCase::new(name, TestCaseStatus::success());
            passed.set_system_out(details);
            passed
        };
        case.set_classname(file);
        case
    }

    /// The whole document.
    #[must_use]
    pub fn finish(&self) -> String {
        // Only a failing writer makes this fail, and a text is none.
        self.document.to_string().unwrap_or_default()
    }
}
