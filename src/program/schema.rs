use std::format;

use crate::schema::{Draft, schema};

use super::Output;
use super::args::{DraftArg, SchemaArgs};

pub(super) fn run(arguments: &SchemaArgs) -> Output {
    let draft = match arguments.draft {
        DraftArg::Draft202012 => Draft::Draft202012,
        DraftArg::Draft07 => Draft::Draft07,
    };
    Output { out: format!("{:#}\n", schema(arguments.kind, draft)), ..Output::default() }
}
