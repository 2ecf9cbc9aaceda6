use std::format;
use std::string::String;
use std::vec::Vec;

use serde_json::json;

use crate::payload::Kind;
use crate::report::render::visible;
use crate::rules::{PAGES, Page, catalogue};
use crate::values::near;

use super::args::{ExplainArgs, RulesArgs, RulesFormat};
use super::{Output, config};

pub(super) fn explain(arguments: &ExplainArgs) -> Output {
    let code = arguments.code.as_str();
    if let Some(page) = PAGES.iter().find(|page| page.rule.code() == code) {
        return Output { out: text_page(page), ..Output::default() };
    }
    let codes: Vec<&str> = PAGES.iter().map(|page| page.rule.code()).collect();
    let meant =
        near::nearest(code, &codes).map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
    let code = visible(code);
    Output {
        err: format!("linkspec: no rule has the code `{code}`{meant} (`linkspec rules` lists them)\n"),
        exit: 2,
        ..Output::default()
    }
}

pub(super) fn rules(arguments: &RulesArgs) -> Output {
    let mut pages: Vec<&Page> = PAGES.to_vec();
    pages.sort_by_key(|page| page.rule.code());
    let out = match arguments.format {
        RulesFormat::Human => pages.iter().map(|page| line(page)).collect(),
        RulesFormat::Json => {
            format!("{}\n", json!({"version": 1, "rules": catalogue()}))
        }
        RulesFormat::Markdown => markdown(&pages),
    };
    Output { out, ..Output::default() }
}

pub(super) fn kinds() -> Output {
    let widest = Kind::ALL.iter().map(|kind| kind.as_str().len()).max().unwrap_or(0);
    let out = Kind::ALL.iter().map(|kind| format!("{:widest$}  {}\n", kind.as_str(), kind.about())).collect();
    Output { out, ..Output::default() }
}

pub(super) fn config_schema() -> Output {
    let schema = serde_json::to_string_pretty(&config::schema()).unwrap_or_default();
    Output { out: schema + "\n", ..Output::default() }
}

fn line(page: &Page) -> String {
    format!(
        "{:36} {:8} {}
",
        page.rule.code(),
        page.rule.severity.as_str(),
        page.rule.message()
    )
}

fn text_page(page: &Page) -> String {
    let rule = page.rule;
    let mut text = format!("{} ({})\n\n{}\n", rule.code(), rule.severity, indent(rule.message()));
    if !rule.help().is_empty() {
        text.push_str(&format!("\nWhat to do\n{}\n", indent(rule.help())));
    }
    text.push_str(&format!("\nWhy it matters\n{}\n", indent(page.why)));
    if let Some((example, at)) = page.bad.first() {
        let at = if at.is_empty() { "the payload itself" } else { at };
        text.push_str(&format!("\nBad, at {at}\n{}\n", indent(&example.payload())));
    }
    if let Some(example) = page.good.first() {
        text.push_str(&format!("\nGood\n{}\n", indent(&example.payload())));
    }
    text.push_str(&format!("\nSource ({})\n{}\n", page.source.certainty(), indent(page.source.text())));
    if !page.since.is_empty() {
        text.push_str(&format!("\nHolds since API version {}\n", page.since));
    }
    text
}

fn indent(text: &str) -> String {
    text.lines().map(|line| format!("    {}", shortened(line))).collect::<Vec<_>>().join("\n")
}

/// A line as a page shows it: of an example that is long for a reason, the beginning.
fn shortened(line: &str) -> String {
    const LONGEST: usize = 400;
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => String::from(line),
    }
}

fn markdown(pages: &[&Page]) -> String {
    let mut text = String::from(
        "# Rules\n\nGenerated from the rules themselves by `linkspec rules --format markdown`.\n",
    );
    for page in pages {
        let rule = page.rule;
        text.push_str(&format!("\n## {}\n\n**{}** · {}\n", rule.code(), rule.severity, rule.message()));
        if !rule.help().is_empty() {
            text.push_str(&format!("\n{}\n", rule.help()));
        }
        text.push_str(&format!("\n{}\n", page.why));
        for (example, at) in page.bad.iter().take(2) {
            let at = if at.is_empty() { String::new() } else { format!(", at `{at}`") };
            let payload: Vec<String> = example.payload().lines().map(shortened).collect();
            text.push_str(&format!("\nBad{at}:\n\n```json\n{}\n```\n", payload.join("\n")));
        }
        for example in page.good.iter().take(1) {
            text.push_str(&format!("\nGood:\n\n```json\n{}\n```\n", example.payload()));
        }
        let since =
            if page.since.is_empty() { String::new() } else { format!(" Since API version {}.", page.since) };
        text.push_str(&format!("\nSource ({}): {}.{since}\n", page.source.certainty(), page.source.text()));
    }
    text
}
