//! What `linkspec rules --format json` tells.

use linkspec::Kind;
use serde_json::Value;

use super::{checked, run};

/// The pages of all rules.
pub fn pages() -> Vec<Value> {
    let json = run(["rules", "--format", "json"]).json();
    json["rules"].as_array().expect("`rules` is a list").clone()
}

/// A payload that shows a rule.
#[derive(Debug)]
pub struct Shown {
    pub code: String,
    pub text: String,
    /// The kind that it shows the rule for; none where the kind is to be found out.
    pub kind: Option<Kind>,
}

/// The bad examples of all rules, each with the kind that makes it show its rule. Left out are those
/// that are no text and those that need a limit of their own.
pub fn bad_examples() -> Vec<Shown> {
    let mut examples = Vec::new();
    for page in pages() {
        let code = page["code"].as_str().expect("a code");
        for bad in page["bad"].as_array().expect("bad examples") {
            let text = bad["text"].as_str().expect("a text");
            let kinds = [None].into_iter().chain(Kind::ALL.iter().copied().map(Some));
            let kind = kinds.into_iter().find(|kind| super::codes(&checked(text, *kind)) == [code]);
            if let Some(kind) = kind {
                examples.push(Shown { code: code.into(), text: text.into(), kind });
            }
        }
    }
    examples
}
