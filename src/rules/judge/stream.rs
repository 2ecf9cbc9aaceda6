use crate::payload::stream::table::*;
use crate::payload::stream::{NESTED, RegistryAuthentication, StreamConnection};
use crate::payload::{Bindings, Field, Shape, State, unbound};
use crate::rules::bind::{bind, judge_needs, judge_text};
use crate::rules::connection::{
    connection_id_without_type, malformed_atlas_id, malformed_role_arn, odd_connection_name,
    unknown_access_type,
};
use crate::rules::shape::{empty_list, kafka_as_stream_connection, missing_key, unused_key, wrong_type};
use crate::rules::{Findings, Place, stream};
use crate::text::{Token, Value};
use crate::values::AccessType;

pub(super) fn judge<'t>(root: Value<'t>, found: &mut Findings<'t>) {
    if kafka_as_stream_connection::check(root, found) {
        return;
    }
    let mut bound = unbound();
    bind(root, &REQUEST, &mut bound, found);
    let connection = StreamConnection::read(&bound);
    let whose = connection.variant.map_or("", |variant| variant.whose);
    let need = |field: &Field| match connection.variant {
        Some(variant) => variant.need(usize::from(field.slot), field.need),
        None => field.need,
    };
    judge_needs(root, &REQUEST, &bound, false, whose, &need, found);
    judge_nested_needs(root, &connection, &bound, found);
    judge_headers(&bound, found);
    empty_list::check(connection.registry_urls, found);
    odd_connection_name::check(&connection.name, found);
    malformed_role_arn::check(&connection.role_arn, found);
    if let Some(access) = &connection.access {
        unknown_access_type::check(&access.kind, found);
        malformed_atlas_id::check(&access.connection_id, malformed_atlas_id::LINK, found);
        if let Some(object) = access.object
            && access.connection_id_member.is_some()
            && access.kind.is_absent()
            && found.whole
        {
            connection_id_without_type::check(object, found);
        }
    }
    stream::judge(&connection, found);
}

/// Keys that are needed inside of objects, for the types that have the objects.
fn judge_nested_needs<'t>(
    root: Value<'t>,
    connection: &StreamConnection<'t>,
    bound: &Bindings<'t>,
    found: &mut Findings<'t>,
) {
    let Some(variant) = connection.variant else { return };
    for nested in NESTED.iter().filter(|nested| variant.has(nested.outer)) {
        let at = |slot: usize| bound.get(slot).copied().unwrap_or_default();
        let (outer, inner) = (at(nested.outer), at(nested.inner));
        match (outer.state, outer.value()) {
            (State::Absent, _) => {
                missing_key::report(Place::Missing(root, nested.path), variant.whose, found)
            }
            (_, Some(object)) if inner.state == State::Absent => {
                missing_key::report(missing_key::place(object, nested.name, &inner), variant.whose, found);
            }
            _ => {}
        }
    }
    if let Some(access) = &connection.access
        && let Some(object) = access.object
        && access.is(AccessType::PrivateLink)
        && access.connection_id.is_absent()
    {
        let place = match object.get("connectionId") {
            Some(empty) => Place::Value(empty),
            None => Place::Missing(object, "connectionId"),
        };
        missing_key::report(place, " for `PRIVATE_LINK`", found);
    }
    judge_registry_credentials(connection, bound, found);
}

fn judge_registry_credentials<'t>(
    connection: &StreamConnection<'t>,
    bound: &Bindings<'t>,
    found: &mut Findings<'t>,
) {
    let Some(object) = bound[SCHEMA_REGISTRY_AUTHENTICATION].value() else { return };
    let Some((_, kind)) = connection.registry_authentication.good() else { return };
    for (slot, name) in [(USERNAME, "username"), (PASSWORD, "password")] {
        let binding = bound.get(slot).copied().unwrap_or_default();
        match (kind, binding.state, binding.member) {
            (RegistryAuthentication::UserInfo, State::Absent, _) => {
                missing_key::report(missing_key::place(object, name, &binding), " for `USER_INFO`", found);
            }
            (RegistryAuthentication::SaslInherit, State::Usable | State::Unusable, Some(member)) => {
                unused_key::check(member, " for `SASL_INHERIT`", found);
            }
            _ => {}
        }
    }
}

/// The values of headers are strings, and secret.
fn judge_headers<'t>(bound: &Bindings<'t>, found: &mut Findings<'t>) {
    let Some(headers) = bound[HEADERS].value() else { return };
    for header in headers.members() {
        match header.value.as_str() {
            Some(text) => {
                judge_text(header.value, text, Shape::Secret, found);
            }
            None if header.value.token() == Token::Hole => {}
            None => wrong_type::check(header.value, "a string", found),
        }
    }
}
