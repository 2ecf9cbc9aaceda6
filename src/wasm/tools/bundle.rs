use alloc::vec::Vec;

use crate::text::{Token, Value};
use crate::{BundleFile, Options, check_bundle};

use super::arguments::Wrong;
use super::{Answer, Arguments, json};

/// `files`, an array of objects with `name` and `text`, checked by themselves and against each other;
/// besides, the options of checking but `kind`.
pub(super) fn bundle(arguments: &Arguments<'_>) -> Answer {
    let options = Options { positions: true, ..arguments.options()? };
    let wrong = || Wrong::option("files", "an array of objects with `name` and `text`, both strings");
    let files = arguments.value("files").filter(|files| files.token() == Token::Array).ok_or_else(wrong)?;
    let files: Option<Vec<BundleFile<'_>>> = files.items().map(file).collect();
    let files = files.ok_or_else(wrong)?;
    json(&check_bundle(&files, &options))
}

fn file(object: Value<'_>) -> Option<BundleFile<'_>> {
    Some(BundleFile { name: object.get("name")?.as_str()?, text: object.get("text")?.as_str()? })
}
