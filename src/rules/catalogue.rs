use alloc::vec::Vec;

use serde_json::{Value, json};

use super::{PAGES, Page};

/// Every rule with all that is known of it, by code: what `linkspec rules --format json` prints and
/// the npm package's `rules()` returns.
#[must_use]
pub fn catalogue() -> Vec<Value> {
    let mut pages: Vec<&Page> = PAGES.to_vec();
    pages.sort_by_key(|page| page.rule.code());
    pages.into_iter().map(object).collect()
}

fn object(page: &Page) -> Value {
    json!({
        "code": page.rule.code(),
        "severity": page.rule.severity.as_str(),
        "message": page.rule.message(),
        "help": page.rule.help(),
        "why": page.why,
        "source": page.source.text(),
        "certainty": page.source.certainty(),
        "since": page.since,
        "bad": page.bad.iter().map(|(example, at)| json!({"text": example.payload(), "pointer": at})).collect::<Vec<_>>(),
        "good": page.good.iter().map(|example| example.payload()).collect::<Vec<_>>(),
    })
}
