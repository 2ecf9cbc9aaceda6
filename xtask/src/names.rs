//! The kinds and rules, for TypeScript and for `explain`: what the library itself says of them.

use crate::{form_fields, payload_types};
use anyhow::Result;
use linkspec::Kind;
use linkspec::rules::{PAGES, catalogue};
use linkspec::schema::{Draft, schema};
use std::fs;
use std::path::Path;

/// Writes `rules.js`, `kinds.js`, `fields.js`, `schemas.js`, `names.d.ts` and `payloads.d.ts`; leaves a file alone that already says the same.
pub(crate) fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let rules = serde_json::to_string_pretty(&catalogue())?;
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
    let codes: Vec<&str> = PAGES.iter().map(|page| page.rule.code()).collect();
    let union = |names: &[&str]| names.iter().map(|name| format!("\n  | \"{name}\"")).collect::<String>();
    let names = format!(
        "/** What a payload is for. */\nexport type Kind ={};\n\n/** The name of a rule. */\nexport type RuleCode ={};\n",
        union(&kinds),
        union(&codes)
    );
    update(&folder.join("rules.js"), &format!("export default {rules};\n"))?;
    update(&folder.join("kinds.js"), &format!("export default {};\n", serde_json::to_string(&kinds)?))?;
    update(&folder.join("fields.js"), &form_fields::javascript()?)?;
    update(&folder.join("schemas.js"), &schemas())?;
    update(&folder.join("names.d.ts"), &names)?;
    update(&folder.join("payloads.d.ts"), &payload_types::declarations())
}

/// The schema of every kind; `pkg/schema.js` makes the older draft of it.
fn schemas() -> String {
    let all: serde_json::Map<_, _> =
        Kind::ALL.iter().map(|kind| (kind.to_string(), schema(*kind, Draft::Draft202012))).collect();
    format!("export default {};\n", serde_json::Value::Object(all))
}

fn update(file: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(file).is_ok_and(|old| old == text) {
        return Ok(());
    }
    Ok(fs::write(file, text)?)
}
