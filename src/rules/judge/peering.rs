use crate::payload::peering::PeeringAccept;
use crate::payload::peering::table::ACCEPT;
use crate::payload::unbound;
use crate::rules::bind::{bind, judge_needs};
use crate::rules::{Findings, peering};
use crate::text::Value;

pub(super) fn judge<'t>(root: Value<'t>, found: &mut Findings<'t>) -> PeeringAccept<'t> {
    let mut bound = unbound();
    bind(root, &ACCEPT, &mut bound, found);
    judge_needs(root, &ACCEPT, &bound, false, "", &|field| field.need, found);
    let accept = PeeringAccept::read(&bound);
    peering::judge(&accept, found);
    accept
}
