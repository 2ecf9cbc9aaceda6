use serde::Serialize;

use super::{Answer, Arguments, json};
use crate::fix::{Fixes, mend};
use crate::{Diagnostic, Options, Report, check};

#[derive(Serialize)]
struct Fixed {
    text: alloc::string::String,
    fixed: usize,
    report: Report,
}

/// `text` after its fixes, how many those were, and the report of it. With `unsafe`, all fixes; with
/// `code` and `pointer`, only those of these findings. Besides, the options of checking.
pub(super) fn fix(arguments: &Arguments<'_>) -> Answer {
    let options = Options { positions: true, ..arguments.options()? };
    let fixes = if arguments.flag("unsafe")? { Fixes::All } else { Fixes::Safe };
    let (code, pointer) = (arguments.text("code")?, arguments.text("pointer")?);
    let wanted = |found: &Diagnostic| {
        code.is_none_or(|code| code == found.code) && pointer.is_none_or(|pointer| pointer == found.pointer)
    };
    let mended = mend(arguments.required("text")?, "", &options, fixes, &wanted);
    let report = check(&mended.text, &options);
    json(&Fixed { text: mended.text, fixed: mended.fixed, report })
}
