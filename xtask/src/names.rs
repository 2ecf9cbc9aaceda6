//! The kinds and rules, for TypeScript and for `explain`.
//!
//! PROVISIONAL: these lists stand in until the library can say them itself. Then this file asks
//! `linkspec` and holds no name.

use anyhow::Result;
use std::fs;
use std::path::Path;

const KINDS: [&str; 16] = [
    "private-link",
    "private-link-update",
    "kafka-connection",
    "kafka-connection-update",
    "stream-connection",
    "msk-cluster-policy",
    "vpc-peering-accept",
    "account-details-query",
    "private-link-response",
    "private-link-list",
    "connection-response",
    "connection-list",
    "vpc-peering-list",
    "account-details-response",
    "api-error",
    "bundle",
];

const RULES: [(&str, &str, &str); 1] =
    [("not-json", "error", "The text is not JSON, or the value cannot be written as JSON.")];

/// Writes `rules.js`, `kinds.js` and `names.d.ts`; leaves a file alone that already says the same.
pub(crate) fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let rules: Vec<_> = RULES
        .iter()
        .map(|(code, severity, summary)| serde_json::json!({ "code": code, "severity": severity, "summary": summary }))
        .collect();
    let rules = serde_json::to_string_pretty(&rules)?;
    let kinds = serde_json::to_string_pretty(&KINDS)?;
    let union = |names: &[&str]| names.iter().map(|name| format!("\n  | \"{name}\"")).collect::<String>();
    let codes: Vec<&str> = RULES.iter().map(|(code, ..)| *code).collect();
    let names = format!(
        "/** What a payload is for. */\nexport type Kind ={};\n\n/** The name of a rule. */\nexport type RuleCode ={};\n",
        union(&KINDS),
        union(&codes)
    );
    update(&folder.join("rules.js"), &format!("export default {rules};\n"))?;
    update(&folder.join("kinds.js"), &format!("export default {kinds};\n"))?;
    update(&folder.join("names.d.ts"), &names)
}

fn update(file: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(file).is_ok_and(|old| old == text) {
        return Ok(());
    }
    Ok(fs::write(file, text)?)
}
