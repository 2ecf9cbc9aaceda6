use alloc::vec::Vec;

use crate::payload::{Binding, Bindings, Slot, State};
use crate::text::{Token, Value};
use crate::values::{MskArn, MskArnError, Principal, PrincipalError};

use super::ActionSet;
use super::table::*;

/// Whether a statement allows or denies. Case matters. Source: AWS IAM, the element `Effect`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    Allow,
    Deny,
}

impl Effect {
    pub(crate) const NAMES: [&'static str; 2] = ["Allow", "Deny"];

    /// The effect, or what was probably meant.
    fn read(text: &str) -> Result<Self, Option<&'static str>> {
        match text {
            "Allow" => Ok(Self::Allow),
            "Deny" => Ok(Self::Deny),
            _ => Err(crate::values::near::nearest(text, &Self::NAMES)),
        }
    }
}

/// One statement of a policy, every value read by its grammar.
pub(crate) struct Statement<'t> {
    /// The statement.
    pub(crate) object: Value<'t>,
    pub(crate) effect: Slot<'t, Effect, Option<&'static str>>,
    pub(crate) principals: Principals<'t>,
    pub(crate) actions: Actions<'t>,
    pub(crate) resources: Vec<(Value<'t>, Result<MskArn<'t>, MskArnError>)>,
    pub(crate) has_condition: bool,
}

impl<'t> Statement<'t> {
    /// Reads what was bound of one statement.
    pub(crate) fn read(object: Value<'t>, bound: &Bindings<'t>, spoiled: &dyn Fn(Value<'t>) -> bool) -> Self {
        let mut resources = Vec::new();
        for item in entries(&bound[RESOURCE]) {
            if let Some(text) = item.as_str()
                && !spoiled(item)
            {
                resources.push((item, MskArn::try_from(text)));
            }
        }
        Self {
            object,
            effect: Slot::read(&bound[EFFECT], Effect::read),
            principals: Principals::read(bound, spoiled),
            actions: Actions::read(bound, spoiled),
            resources,
            has_condition: bound[CONDITION].state != State::Absent,
        }
    }

    /// Whether it denies. What is neither `Allow` nor `Deny` is reported, and taken for what was
    /// meant.
    pub(crate) fn denies(&self) -> bool {
        match &self.effect {
            Slot::Good(_, effect) => *effect == Effect::Deny,
            Slot::Bad(_, meant) => *meant == Some("Deny"),
            Slot::Absent | Slot::Unusable => false,
        }
    }
}

/// A value that may be one string or an array of them, as the strings.
fn entries<'t>(binding: &Binding<'t>) -> impl Iterator<Item = Value<'t>> {
    let value = binding.value();
    let one = value.filter(|value| value.token() != Token::Array);
    one.into_iter().chain(value.into_iter().flat_map(Value::items))
}

/// Whom a statement is about.
pub(crate) struct Principals<'t> {
    /// The value of `Principal`.
    pub(crate) at: Option<Value<'t>>,
    /// `*` in the place of the object.
    pub(crate) anyone: Option<Value<'t>>,
    /// Another string in the place of the object.
    pub(crate) bare: Option<Value<'t>>,
    /// What stands under `AWS`.
    pub(crate) aws: Vec<(Value<'t>, Result<Principal<'t>, PrincipalError>)>,
    /// Whether it may be about somebody that nobody can tell: of a template, of `NotPrincipal`, of
    /// a value that has been reported.
    pub(crate) unknown: bool,
}

impl<'t> Principals<'t> {
    fn read(bound: &Bindings<'t>, spoiled: &dyn Fn(Value<'t>) -> bool) -> Self {
        let at = bound[PRINCIPAL].value();
        let text = at.and_then(Value::as_str);
        let mut unknown = bound[PRINCIPAL].state == State::Unusable
            || at.is_none()
            || bound[AWS].state == State::Unusable
            || bound[NOT_PRINCIPAL].state != State::Absent;
        let mut aws = Vec::new();
        for item in entries(&bound[AWS]) {
            match item.as_str() {
                Some(text) if !spoiled(item) => {
                    let principal = Principal::try_from(text);
                    unknown |= principal.is_err();
                    aws.push((item, principal));
                }
                _ => unknown = true,
            }
        }
        let anyone = at.filter(|_| text == Some("*"));
        let bare = at.filter(|_| text.is_some_and(|text| text != "*"));
        Self { at, anyone, bare, aws, unknown: unknown || bare.is_some() }
    }

    /// Whether it names no AWS account, and nothing else is wrong with it.
    pub(crate) fn names_no_account(&self) -> bool {
        self.anyone.is_none() && self.aws.is_empty() && !self.unknown
    }

    /// Whether everybody is meant.
    pub(crate) fn is_anyone(&self) -> bool {
        self.anyone.is_some() || self.aws.iter().any(|(_, principal)| *principal == Ok(Principal::Anyone))
    }

    /// The accounts that are named.
    pub(crate) fn accounts(&self) -> impl Iterator<Item = &'t str> {
        self.aws.iter().filter_map(|(_, principal)| principal.as_ref().ok()?.account())
    }
}

/// What a statement is about, of what Atlas needs.
pub(crate) struct Actions<'t> {
    /// The value of `Action` or `NotAction`.
    pub(crate) at: Option<Value<'t>>,
    /// Its entries that are known, with what each names.
    pub(crate) each: Vec<(Value<'t>, ActionSet)>,
    /// Whether it is `NotAction`: all but what is named.
    pub(crate) inverted: bool,
    /// Whether it may name what nobody can tell.
    pub(crate) unknown: bool,
}

impl<'t> Actions<'t> {
    fn read(bound: &Bindings<'t>, spoiled: &dyn Fn(Value<'t>) -> bool) -> Self {
        let inverted = bound[ACTION].state == State::Absent && bound[NOT_ACTION].state != State::Absent;
        let binding = if inverted { &bound[NOT_ACTION] } else { &bound[ACTION] };
        let mut unknown = binding.state != State::Usable;
        let mut each = Vec::new();
        for item in entries(binding) {
            match item.as_str() {
                Some(text) if !spoiled(item) => each.push((item, ActionSet::named_by(text))),
                _ => unknown = true,
            }
        }
        Self { at: binding.value(), each, inverted, unknown }
    }

    /// What it covers for certain.
    pub(crate) fn covered(&self) -> ActionSet {
        let named = self.each.iter().fold(ActionSet::NONE, |all, (_, named)| all.with(*named));
        match (self.inverted, self.unknown) {
            (true, true) => ActionSet::NONE,
            (true, false) => named.others(),
            (false, _) => named,
        }
    }

    /// What it may cover.
    pub(crate) fn coverable(&self) -> ActionSet {
        if self.unknown { ActionSet::ALL } else { self.covered() }
    }
}
