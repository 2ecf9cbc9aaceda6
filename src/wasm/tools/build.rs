use crate::build;

use super::{Answer, Arguments, Wrong};

/// A payload of `kind` from `fields`, a JSON text; besides, `mode`.
pub(super) fn build(arguments: &Arguments<'_>) -> Answer {
    let options = arguments.options()?;
    let kind = options.kind.ok_or_else(|| Wrong::option("kind", "one of `kinds()`"))?;
    let built = build::fields(kind, arguments.required("fields")?, options.mode)
        .map_err(|_| Wrong::option("fields", "an object"))?;
    Ok(["{\"payload\":", &built.text, ",\"report\":", &built.report.to_json(), "}"].concat())
}
