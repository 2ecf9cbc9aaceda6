//! Holds an object against its table: every key finds its field, every value its shape.

use crate::payload::{Binding, Bindings, Field, Need, Shape, State, Table};
use crate::text::{Member, Token, Value};
use crate::values::{placeholder, template};

use super::Findings;
use super::shape::{
    computed_key, forbidden_key, missing_key, placeholder as placeholder_rule, placeholder_credential,
    quoted_value, read_only_key, read_only_key_in_update, unknown_key, unresolved_template, unused_key,
    wrong_type,
};

/// Binds the members of an object, and of the objects of its table below it. Nesting follows the
/// tables, so it ends where they do.
pub(crate) fn bind<'t>(
    object: Value<'t>,
    table: &'static Table,
    bound: &mut Bindings<'t>,
    found: &mut Findings<'t>,
) {
    let mut strangers = false;
    for member in object.members() {
        match table.field(member.name()) {
            Some(field) => bind_field(member, field, bound, found),
            None => strangers = true,
        }
    }
    if strangers && !table.open {
        for member in object.members().filter(|member| table.field(member.name()).is_none()) {
            if found.is_spoiled(member.key) {
                continue;
            }
            unknown_key::check(member, table, bound, found);
        }
    }
}

fn bind_field<'t>(
    member: Member<'t>,
    field: &'static Field,
    bound: &mut Bindings<'t>,
    found: &mut Findings<'t>,
) {
    let slot = usize::from(field.slot);
    // Of a key that stands twice the first counts; the second is reported elsewhere.
    if bound.get(slot).is_none_or(|binding| binding.member.is_some()) {
        return;
    }
    let state = match member.value.token() {
        Token::Null => State::Absent,
        Token::Hole => State::Unusable,
        _ if found.is_spoiled(member.value) => State::Unusable,
        _ => judge(member.value, field, bound, found),
    };
    if let Some(binding) = bound.get_mut(slot) {
        *binding = Binding { member: Some(member), state };
    }
}

fn judge<'t>(
    value: Value<'t>,
    field: &'static Field,
    bound: &mut Bindings<'t>,
    found: &mut Findings<'t>,
) -> State {
    match field.shape {
        Shape::Any => State::Usable,
        Shape::Text | Shape::Credential | Shape::Secret | Shape::Pem | Shape::SecretPem => {
            match value.as_str() {
                Some("") => State::Absent,
                Some(text) => judge_text(value, text, field.shape, found),
                None => wrong(value, "a string", found),
            }
        }
        Shape::Answered => match value.as_str() {
            Some("") => State::Absent,
            Some(_) => State::Usable,
            None => wrong(value, "a string", found),
        },
        Shape::Integer => {
            let digits = value.span().of(value.tree().text());
            if value.token() == Token::Number && digits.bytes().all(|byte| matches!(byte, b'-' | b'0'..=b'9'))
            {
                return State::Usable;
            }
            wrong(value, "a whole number", found)
        }
        Shape::TextOrList if value.as_str().is_some() => judge_text_or_absent(value, field.shape, found),
        Shape::TextList | Shape::TextOrList => {
            if value.token() != Token::Array {
                let list = matches!(field.shape, Shape::TextList);
                let expected = if list { "an array of strings" } else { "a string or an array of strings" };
                return wrong(value, expected, found);
            }
            for item in value.items() {
                match item.as_str() {
                    Some(text) => {
                        if judge_text(item, text, field.shape, found) == State::Unusable {
                            found.spoil(item);
                        }
                    }
                    None if item.token() == Token::Hole => {}
                    None => wrong_type::check(item, "a string", found),
                }
            }
            State::Usable
        }
        Shape::TextOrObject(_) if value.as_str().is_some() => judge_text_or_absent(value, field.shape, found),
        Shape::ObjectOrList(_) if value.token() == Token::Object => State::Usable,
        Shape::Objects(_) | Shape::ObjectOrList(_) => {
            if value.token() != Token::Array {
                let list = matches!(field.shape, Shape::Objects(_));
                let expected = if list { "an array of objects" } else { "an object or an array of objects" };
                return wrong(value, expected, found);
            }
            for item in value.items() {
                if !matches!(item.token(), Token::Object | Token::Hole) {
                    wrong_type::check(item, "an object", found);
                }
            }
            State::Usable
        }
        Shape::Object(table) | Shape::TextOrObject(table) => {
            if value.token() != Token::Object {
                let object = matches!(field.shape, Shape::Object(_));
                return wrong(value, if object { "an object" } else { "a string or an object" }, found);
            }
            bind(value, table, bound, found);
            State::Usable
        }
        Shape::TextMap => match value.token() {
            Token::Object => State::Usable,
            _ => wrong(value, "an object", found),
        },
    }
}

/// What a string is good for: nothing where it is empty.
fn judge_text_or_absent<'t>(value: Value<'t>, shape: Shape, found: &mut Findings<'t>) -> State {
    match value.as_str() {
        Some("") | None => State::Absent,
        Some(text) => judge_text(value, text, shape, found),
    }
}

fn wrong<'t>(value: Value<'t>, expected: &'static str, found: &mut Findings<'t>) -> State {
    wrong_type::check(value, expected, found);
    State::Unusable
}

/// What any text must not be: a placeholder, a template nobody resolved, a value with the quotes of
/// the documentation around it.
pub(crate) fn judge_text<'t>(
    value: Value<'t>,
    text: &'t str,
    shape: Shape,
    found: &mut Findings<'t>,
) -> State {
    if is_plain(text) {
        return State::Usable;
    }
    let credential = matches!(shape, Shape::Credential | Shape::Secret | Shape::SecretPem);
    if let Some(range) = template::reference(text) {
        if !found.templates && !credential {
            unresolved_template::check(value, text.get(range).unwrap_or(text), found);
        }
        return State::Unusable;
    }
    let pem = matches!(shape, Shape::Pem | Shape::SecretPem) && holds_pem(text);
    if !pem && placeholder::find(text).is_some() {
        if credential {
            placeholder_credential::check(value, found);
        } else {
            placeholder_rule::check(value, found);
        }
        return State::Unusable;
    }
    if !credential && quoted_value::check(value, text, found) {
        return State::Unusable;
    }
    State::Usable
}

/// Whether a text holds nothing that a placeholder, a template or quotes are made of. Nearly every
/// value is plain, so this one look is all that it costs.
fn is_plain(text: &str) -> bool {
    let mut last = 0;
    let mut odd = false;
    for byte in text.bytes() {
        let marks = matches!(byte, b'<' | b'$' | b'{' | b'"' | b'\'' | b'`' | 0x80..);
        odd |= marks | (byte == b'.' && last == b'.');
        last = byte;
    }
    !odd
}

/// Whether there is a PEM block, whose dots and angle brackets are no placeholder.
fn holds_pem(text: &str) -> bool {
    const BEGIN: &[u8] = b"-----BEGIN";
    text.as_bytes().windows(BEGIN.len()).any(|part| part == BEGIN)
}

/// Judges which keys are there against what is needed. `need` may overrule the table; `whose` ends
/// the sentence ("for a Confluent cluster on AWS").
pub(crate) fn judge_needs<'t>(
    object: Value<'t>,
    table: &'static Table,
    bound: &Bindings<'t>,
    update: bool,
    whose: &'static str,
    need: &dyn Fn(&Field) -> Need,
    found: &mut Findings<'t>,
) {
    for field in table.fields {
        let Some(binding) = bound.get(usize::from(field.slot)) else { continue };
        let need = need(field);
        if need == Need::Required {
            missing_key::check(object, field, binding, whose, found);
            continue;
        }
        // `null` stands for "not given" wherever a key may be left out.
        let Some(member) = binding.member.filter(|_| binding.state != State::Absent) else { continue };
        match need {
            Need::Required | Need::Optional => {}
            Need::Unused => unused_key::check(member, whose, found),
            Need::Forbidden => forbidden_key::check(member, whose, found),
            Need::Computed => computed_key::check(member, whose, found),
            Need::ReadOnly if update => read_only_key_in_update::check(member, found),
            Need::ReadOnly => read_only_key::check(member, found),
        }
    }
}
