//! Every rule over one payload: its shape first, then the rules of its kind.

mod kafka;
mod private_link;

use crate::payload::Kind;
use crate::text::Value;

use super::Findings;
use super::shape::not_an_object;

/// Holds a payload of this kind against every rule.
pub(crate) fn judge<'t>(kind: Kind, root: Value<'t>, found: &mut Findings<'t>) {
    if !not_an_object::check(root, found) {
        return;
    }
    match kind {
        Kind::PrivateLink => private_link::judge(root, found),
        Kind::PrivateLinkUpdate => private_link::judge_update(root, found),
        Kind::KafkaConnection => kafka::judge(root, false, found),
        Kind::KafkaConnectionUpdate => kafka::judge(root, true, found),
    }
}
