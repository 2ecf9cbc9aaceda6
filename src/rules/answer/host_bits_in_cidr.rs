use alloc::string::String;

use crate::payload::answer::AccountDetails;
use crate::rules::{Findings, rule};
use crate::text::pointer::push_decimal;

rule! {
    code: "host-bits-in-cidr",
    severity: Warning,
    message: "`{key}` is an address inside its block, which begins at {network}",
    help: "compare with the block, not with the address",
    why: "Networks that are told apart by their first address seem not to overlap when they do; samples in the documentation are written so.",
    source: Document("RFC 4632 section 3.1: a prefix has no bits set behind its length"),
    since: "2024-11-13",
    bad: [
        Patch(&ACCOUNT_DETAILS, r#"{"cidrBlock": "192.168.123.0/21"}"#) => "/cidrBlock",
    ],
    good: [
        Patch(&ACCOUNT_DETAILS, r#"{}"#),
        Patch(&ACCOUNT_DETAILS, r#"{"cidrBlock": "192.168.120.0/21"}"#),
    ],
}

pub(crate) fn check<'t>(details: &AccountDetails<'t>, found: &mut Findings<'t>) {
    let Some((value, cidr)) = details.cidr_block.good().filter(|(_, cidr)| cidr.has_host_bits()) else { return };
    let mut network = String::from("`");
    for (at, part) in cidr.network().octets().into_iter().enumerate() {
        if at > 0 {
            network.push('.');
        }
        push_decimal(&mut network, u32::from(part));
    }
    network.push('`');
    found.at(&RULE, value).with("network", network);
}
