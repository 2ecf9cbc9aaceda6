use alloc::string::String;

use crate::payload::kafka::table::*;
use crate::payload::kafka::{self as payload, Kafka, Leaf};
use crate::payload::{Bindings, Field, Need, Shape, State, unbound};
use crate::rules::bind::{bind, judge_needs, judge_text};
use crate::rules::connection::{
    connection_id_without_type, malformed_atlas_id, malformed_role_arn, odd_connection_name,
    unknown_access_type,
};
use crate::rules::kafka_config::{odd_offset_reset, unknown_config_key};
use crate::rules::kafka_login::user_beside_certificate;
use crate::rules::shape::{missing_key, unused_key, wrong_type};
use crate::rules::{
    Edit, Findings, NewValue, Place, kafka, kafka_login, kafka_networking, kafka_servers, kafka_vendor,
};
use crate::text::{Token, Value};
use crate::values::{AccessType, SecurityProtocol, Server};

pub(super) fn judge<'t>(root: Value<'t>, update: bool, found: &mut Findings<'t>) -> Kafka<'t> {
    let mut bound = unbound();
    found.root = Some(&REQUEST);
    judge_array_of_servers(root, found);
    bind(root, &REQUEST, &mut bound, found);
    let view = Kafka::read(&bound, update, found.whole);
    let need = |field: &Field| match field.need {
        Need::Required if update && usize::from(field.slot) != TYPE => Need::Optional,
        need => need,
    };
    judge_needs(root, &REQUEST, &bound, update, "", &need, found);
    judge_nested(&view, &bound, found);
    judge_login(root, &view, &bound, found);
    judge_config(&view, found);
    odd_connection_name::check(&view.name, found);
    malformed_role_arn::check(&view.role_arn, found);
    unknown_access_type::check(&view.access.kind, found);
    malformed_atlas_id::check(&view.access.connection_id, malformed_atlas_id::LINK, found);
    malformed_atlas_id::check(&view.access.tgw_route_id, malformed_atlas_id::ROUTE, found);
    if let Some(access) = view.access.object
        && view.access.has_connection_id
        && view.access.is_silent()
        && !update
    {
        connection_id_without_type::check(access, found);
    }
    kafka::judge(&view, found);
    kafka_login::judge(&view, found);
    kafka_servers::judge(&view, found);
    kafka_vendor::judge(&view, found);
    kafka_networking::judge(&view, found);
    view
}

/// Servers in an array are a habit from other tools; what was meant is beyond doubt.
fn judge_array_of_servers<'t>(root: Value<'t>, found: &mut Findings<'t>) {
    let Some(array) = root.get("bootstrapServers").filter(|value| value.token() == Token::Array) else {
        return;
    };
    let mut list = String::new();
    for item in array.items() {
        let Some(text) = item.as_str().filter(|text| Server::try_from(*text).is_ok()) else { return };
        if !list.is_empty() {
            list.push(',');
        }
        list.push_str(text);
    }
    if !list.is_empty() {
        wrong_type::report(array, "a string", found).fix(
            "write the servers in one string, separated by commas",
            Edit::Set(Place::Value(array), NewValue::Text(list)),
        );
    }
}

/// What is wanted of the keys inside the objects of a connection.
fn judge_nested<'t>(view: &Kafka<'t>, bound: &Bindings<'t>, found: &mut Findings<'t>) {
    for (holder, table) in NESTED {
        let Some(object) = bound.get(holder).and_then(|binding| binding.value()) else { continue };
        let need = |field: &Field| match usize::from(field.slot) {
            CONNECTION_ID => need_of(view, AccessType::PrivateLink),
            TGW_ROUTE_ID => need_of(view, AccessType::TransitGateway),
            // Objects of an answer have an empty list of links each, and servers take it back.
            slot if field.need == Need::ReadOnly && is_empty_list(bound, slot) => Need::Optional,
            _ => field.need,
        };
        let whose = match view.access.kind.good() {
            Some((_, AccessType::Public)) => " where the networking is `PUBLIC`",
            Some((_, AccessType::Vpc)) => " where the networking is `VPC`",
            Some((_, AccessType::PrivateLink)) => " where the networking is `PRIVATE_LINK`",
            Some((_, AccessType::TransitGateway)) => " where the networking is `TRANSIT_GATEWAY`",
            None => "",
        };
        judge_needs(object, table, bound, view.update, whose, &need, found);
    }
}

/// What is wanted of a key that belongs to one sort of networking.
fn need_of(view: &Kafka<'_>, wanted: AccessType) -> Need {
    match view.access.kind.good() {
        Some((_, kind)) if *kind != wanted => Need::Unused,
        Some(_) if !view.update => Need::Required,
        _ => Need::Optional,
    }
}

fn is_empty_list(bound: &Bindings<'_>, slot: usize) -> bool {
    bound
        .get(slot)
        .and_then(|binding| binding.value())
        .is_some_and(|value| value.token() == Token::Array && value.items().next().is_none())
}

/// Protocol and mechanism, and the keys that the way of logging in asks for.
fn judge_login<'t>(root: Value<'t>, view: &Kafka<'t>, bound: &Bindings<'t>, found: &mut Findings<'t>) {
    if !view.update {
        require(root, &payload::PROTOCOL, bound, "", found);
    }
    let Some(login) = view.login else {
        if !view.update && lacks_mechanism(view, bound) {
            require(root, &payload::MECHANISM, bound, "", found);
        }
        return;
    };
    if !view.update {
        for leaf in login.keys(Need::Required) {
            require(root, leaf, bound, login.lacks, found);
        }
    }
    // Credentials of another mechanism instead of the right ones are the same fault.
    if !login.is_complete(bound) {
        return;
    }
    // Which of the two counts is for another rule to say.
    let both = user_beside_certificate::both(view).is_some();
    for leaf in login.keys(Need::Unused) {
        if both && matches!(leaf.slot, USERNAME | PASSWORD | SSL_CERTIFICATE | SSL_KEY | SSL_KEY_PASSWORD) {
            continue;
        }
        let slot = leaf.around.get(1).copied().unwrap_or(leaf.slot);
        if let Some(binding) = bound.get(slot)
            && binding.state != State::Absent
            && let Some(member) = binding.member
        {
            unused_key::check(member, login.beside, found);
        }
    }
}

/// Whether the connection cannot log in without a mechanism, and has none.
fn lacks_mechanism(view: &Kafka<'_>, bound: &Bindings<'_>) -> bool {
    let user = [USERNAME, PASSWORD, CLIENT_ID, CLIENT_SECRET]
        .into_iter()
        .any(|slot| bound.get(slot).is_some_and(|binding| binding.state != State::Absent));
    let absent = bound.get(PROTOCOL).is_some_and(|binding| binding.state == State::Absent);
    user || absent || view.protocol().is_some_and(|protocol| protocol != SecurityProtocol::Ssl)
}

/// Reports a nested key that is absent, at the innermost object that is there.
fn require<'t>(
    root: Value<'t>,
    leaf: &Leaf,
    bound: &Bindings<'t>,
    whose: &'static str,
    found: &mut Findings<'t>,
) {
    let Some(binding) = bound.get(leaf.slot).filter(|binding| binding.state == State::Absent) else { return };
    let (mut object, mut path) = (root, leaf.path);
    for around in leaf.around.iter().filter_map(|slot| bound.get(*slot)) {
        match (around.state, around.value()) {
            (State::Unusable, _) => return,
            (_, Some(value)) => {
                (object, path) = (value, path.split_once('/').map_or(path, |(_, rest)| rest));
            }
            (_, None) => break,
        }
    }
    missing_key::report(missing_key::place(object, path, binding), whose, found);
}

fn judge_config<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    let Some(config) = view.config else { return };
    for member in config.members() {
        let value = member.value;
        let known = unknown_config_key::check(config, member, found);
        match value.as_str() {
            Some(text) if known => {
                if !text.is_empty()
                    && judge_text(value, text, Shape::Text, found) == State::Usable
                    && member.name() == "auto.offset.reset"
                {
                    odd_offset_reset::check(value, text, found);
                }
            }
            Some(_) => {}
            None if matches!(value.token(), Token::Hole) => {}
            None => wrong_type::check(value, "a string", found),
        }
    }
}
