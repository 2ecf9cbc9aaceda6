use crate::payload::account::AccountQuery;
use crate::payload::account::table::QUERY;
use crate::payload::unbound;
use crate::rules::bind::{bind, judge_needs};
use crate::rules::{Findings, account};
use crate::text::Value;

pub(super) fn judge<'t>(root: Value<'t>, found: &mut Findings<'t>) {
    let mut bound = unbound();
    bind(root, &QUERY, &mut bound, found);
    judge_needs(root, &QUERY, &bound, false, "", &|field| field.need, found);
    account::judge(&AccountQuery::read(&bound), found);
}
