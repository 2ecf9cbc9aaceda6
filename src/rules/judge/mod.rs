//! Every rule over one payload: its shape first, then the rules of its kind.

mod account;
mod answer;
mod bundle;
mod kafka;
mod peering;
mod policy;
mod private_link;
mod stream;

use crate::payload::Kind;
use crate::payload::answer::table;
use crate::payload::bundle::{Bundle, slot_of};
use crate::text::Value;

pub(crate) use bundle::judge_together;

use super::Findings;
use super::shape::not_an_object;

/// [`judge`] of what may belong to a bundle; its view is put into that of the bundle.
pub(crate) fn judge_member<'t>(kind: Kind, root: Value<'t>, view: &mut Bundle<'t>, found: &mut Findings<'t>) {
    match slot_of(kind) {
        Some(slot) if not_an_object::check(root, found) => bundle::judge_member(slot, root, view, found),
        Some(_) => {}
        None => judge(kind, root, found),
    }
}

/// Holds a payload of this kind against every rule.
pub(crate) fn judge<'t>(kind: Kind, root: Value<'t>, found: &mut Findings<'t>) {
    if !not_an_object::check(root, found) {
        return;
    }
    match kind {
        Kind::PrivateLink => drop(private_link::judge(root, found)),
        Kind::PrivateLinkUpdate => private_link::judge_update(root, found),
        Kind::StreamConnection => stream::judge(root, found),
        Kind::MskClusterPolicy => drop(policy::judge(root, found)),
        Kind::VpcPeeringAccept => drop(peering::judge(root, found)),
        Kind::AccountDetailsQuery => account::judge(root, found),
        Kind::PrivateLinkResponse => drop(answer::judge(root, &table::link::LINK, found)),
        Kind::PrivateLinkList => {
            answer::judge_page(root, &table::link::LINKS_PAGE, &table::link::LINK, found);
        }
        Kind::ConnectionResponse => drop(answer::judge(root, &table::connection::CONNECTION, found)),
        Kind::ConnectionList => {
            let page = &table::connection::CONNECTIONS_PAGE;
            answer::judge_page(root, page, &table::connection::CONNECTION, found);
        }
        Kind::VpcPeeringList => {
            answer::judge_page(root, &table::peering::PEERINGS_PAGE, &table::peering::PEERING, found);
        }
        Kind::AccountDetailsResponse => answer::judge_account(root, found),
        Kind::ApiError => drop(answer::judge(root, &table::error::ERROR, found)),
        Kind::KafkaConnection => drop(kafka::judge(root, false, found)),
        Kind::KafkaConnectionUpdate => drop(kafka::judge(root, true, found)),
        Kind::Bundle => bundle::judge(root, found),
    }
}
