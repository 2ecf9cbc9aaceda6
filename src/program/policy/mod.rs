//! House rules: a JSON Schema that payloads must follow too. Only the program that runs natively
//! has the engine for it.

#[cfg(feature = "policy")]
mod judge;
#[cfg(feature = "policy")]
mod read;
#[cfg(feature = "policy")]
mod reason;
#[cfg(feature = "policy")]
mod value;

use std::path::Path;
use std::string::String;
use std::sync::Arc;

use super::Host;
use crate::rules::Beside;

/// Reads a policy, which messages call `name`. The error is a sentence.
#[cfg(feature = "policy")]
pub(super) fn read(path: &Path, name: &str, host: &dyn Host) -> Result<Arc<dyn Beside>, String> {
    let sentence = |why| std::format!("cannot use the policy `{name}`: {why}");
    let policy = host.read(path).and_then(|bytes| read::policy(&bytes, name)).map_err(sentence)?;
    Ok(Arc::new(policy))
}

/// There is no engine for policies here.
#[cfg(not(feature = "policy"))]
pub(super) fn read(_: &Path, name: &str, _: &dyn Host) -> Result<Arc<dyn Beside>, String> {
    Err(std::format!(
        "cannot use the policy `{name}`: only the native program knows policies (`cargo install linkspec`)"
    ))
}

/// What a policy finds in a payload, for the examples of its rule.
#[cfg(all(test, feature = "policy"))]
pub(crate) fn example(schema: &str) -> Arc<dyn Beside> {
    Arc::new(read::policy(schema.as_bytes(), "house.schema.json").unwrap())
}
