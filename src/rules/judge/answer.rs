//! Answers are held against their shape only.

use crate::payload::answer::AccountDetails;
use crate::payload::answer::table::account::ACCOUNT;
use crate::payload::{Bindings, Table, unbound};
use crate::rules::bind::{bind, judge_needs};
use crate::rules::{Findings, answer};
use crate::text::{Token, Value};

/// An answer that holds one thing.
pub(super) fn judge<'t>(root: Value<'t>, table: &'static Table, found: &mut Findings<'t>) -> Bindings<'t> {
    let mut bound = unbound();
    bind(root, table, &mut bound, found);
    judge_needs(root, table, &bound, false, "", &|field| field.need, found);
    bound
}

/// A page of a list: its `results` are held against a table of their own.
pub(super) fn judge_page<'t>(
    root: Value<'t>,
    page: &'static Table,
    entry: &'static Table,
    found: &mut Findings<'t>,
) {
    judge(root, page, found);
    let results = root.get("results").into_iter().flat_map(Value::items);
    for object in results.filter(|item| item.token() == Token::Object) {
        judge(object, entry, found);
    }
}

pub(super) fn judge_account<'t>(root: Value<'t>, found: &mut Findings<'t>) {
    let bound = judge(root, &ACCOUNT, found);
    answer::judge(&AccountDetails::read(root, &bound), found);
}
