//! A bundle: each member as a payload of its own, then all of them together.

use crate::payload::answer::table;
use crate::payload::bundle::table::*;
use crate::payload::bundle::{AnsweredAccount, AnsweredLink, AnsweredPeering, Bundle, Page};
use crate::payload::unbound;
use crate::rules::bind::bind;
use crate::rules::kafka_vendor::{
    mechanism_unknown_to_confluent, mechanism_unknown_to_event_hubs, mechanism_unknown_to_msk,
};
use crate::rules::{Findings, bundle};
use crate::text::Value;

use super::{answer, kafka, peering, policy, private_link};

pub(super) fn judge<'t>(root: Value<'t>, found: &mut Findings<'t>) {
    let mut bound = unbound();
    bind(root, &BUNDLE, &mut bound, found);
    let mut view = Bundle::default();
    for field in BUNDLE.fields {
        let slot = usize::from(field.slot);
        if let Some(member) = bound.get(slot).and_then(|binding| binding.value()) {
            judge_member(slot, member, &mut view, found);
        }
    }
    judge_together(&view, found);
}

/// Judges the member in this slot by itself, and puts its view into that of the bundle.
pub(super) fn judge_member<'t>(
    slot: usize,
    member: Value<'t>,
    view: &mut Bundle<'t>,
    found: &mut Findings<'t>,
) {
    match slot {
        PRIVATE_LINK_REQUEST => view.request = Some(private_link::judge(member, found)),
        PRIVATE_LINK_RESPONSE => {
            answer::judge(member, &table::link::LINK, found);
            view.response = Some(AnsweredLink::read(member));
        }
        PRIVATE_LINK_LIST => {
            answer::judge_page(member, &table::link::LINKS_PAGE, &table::link::LINK, found);
            view.links = Page::read(member, AnsweredLink::read);
        }
        KAFKA_CONNECTION => {
            view.connection = Some(kafka::judge(member, false, found));
            // Keys of a connection are no suggestions for the members after it.
            found.root = None;
        }
        MSK_POLICY => view.policy = Some(policy::judge(member, found)),
        ACCOUNT_DETAILS => {
            answer::judge_account(member, found);
            view.account = Some(AnsweredAccount::read(member));
        }
        VPC_PEERING_LIST => {
            answer::judge_page(member, &table::peering::PEERINGS_PAGE, &table::peering::PEERING, found);
            view.peerings = Page::read(member, AnsweredPeering::read);
        }
        _ => view.accept = Some(peering::judge(member, found)),
    }
}

/// Judges the members of a bundle against each other.
pub(crate) fn judge_together<'t>(view: &Bundle<'t>, found: &mut Findings<'t>) {
    mechanism_unknown_to_msk::check_link(view, found);
    mechanism_unknown_to_confluent::check_link(view, found);
    mechanism_unknown_to_event_hubs::check_link(view, found);
    bundle::judge(view, found);
}
