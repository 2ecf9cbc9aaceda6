use alloc::vec::Vec;

use crate::payload::policy::table::{
    ACTION, NOT_ACTION, NOT_PRINCIPAL, NOT_RESOURCE, POLICY, PRINCIPAL, RESOURCE, STATEMENT, STATEMENTS,
};
use crate::payload::policy::{Policy, Statement};
use crate::payload::{Field, Need, State, unbound};
use crate::rules::bind::{bind, judge_needs};
use crate::rules::{Findings, policy};
use crate::text::{Token, Value};

pub(super) fn judge<'t>(root: Value<'t>, found: &mut Findings<'t>) -> Policy<'t> {
    let mut bound = unbound();
    bind(root, &POLICY, &mut bound, found);
    judge_needs(root, &POLICY, &bound, false, "", &|field| field.need, found);
    let mut statements = Vec::new();
    if let Some(value) = bound[STATEMENT].value() {
        let one = Some(value).filter(|value| value.token() == Token::Object);
        for object in one.into_iter().chain(value.items()).filter(|item| item.token() == Token::Object) {
            statements.push(judge_statement(object, found));
        }
    }
    let view = Policy::read(root, &bound, statements);
    policy::judge(&view, found);
    view
}

fn judge_statement<'t>(object: Value<'t>, found: &mut Findings<'t>) -> Statement<'t> {
    let mut bound = unbound();
    bind(object, &STATEMENTS, &mut bound, found);
    let given = |slot: usize| bound.get(slot).is_some_and(|binding| binding.state != State::Absent);
    let need = |field: &Field| {
        // The element that says "all but these" stands in the place of its opposite.
        let opposite = match usize::from(field.slot) {
            PRINCIPAL => given(NOT_PRINCIPAL),
            ACTION => given(NOT_ACTION),
            RESOURCE => given(NOT_RESOURCE),
            _ => false,
        };
        if opposite { Need::Optional } else { field.need }
    };
    judge_needs(object, &STATEMENTS, &bound, false, " from the statement", &need, found);
    Statement::read(object, &bound, &|value| found.is_spoiled(value))
}
