use alloc::vec::Vec;

use crate::rules::{Edit, Findings, Place, rule};
use crate::text::Value;

rule! {
    code: "duplicate-entry",
    severity: Warning,
    message: "`{key}` lists the same entry twice",
    help: "remove one; the other may have been meant to be something else",
    why: "A copy that was never changed usually stands where another zone's entry belongs.",
    source: Reasoning("two zones of a cluster never share a name"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"dnsSubDomain": ["use2-az1.n3tw0rk.us-east-2.aws.confluent.cloud", "use2-az1.n3tw0rk.us-east-2.aws.confluent.cloud"]}"#) => "/dnsSubDomain/1",
    ],
    good: [
        Patch(&AWS_CONFLUENT, r#"{"dnsSubDomain": ["use2-az1.n3tw0rk.us-east-2.aws.confluent.cloud", "use2-az2.n3tw0rk.us-east-2.aws.confluent.cloud"]}"#),
    ],
}

pub(crate) fn check<'t>(array: Value<'t>, found: &mut Findings<'t>) {
    for (first, later) in pairs(array) {
        found
            .at(&RULE, later)
            .related(Place::Value(first), "the same entry")
            .unsafe_fix("remove the second one", Edit::Remove(Place::Value(later)));
    }
}

/// Every later entry that equals an earlier one, letter case aside, with the first of its kind.
pub(crate) fn pairs<'t>(array: Value<'t>) -> Vec<(Value<'t>, Value<'t>)> {
    let mut entries: Vec<(&'t str, Value<'t>)> =
        array.items().filter_map(|item| Some((item.as_str()?, item))).collect();
    if entries.len() < 2 {
        return Vec::new();
    }
    let letters = |text: &'t str| text.bytes().map(|byte| byte.to_ascii_lowercase());
    entries.sort_unstable_by(|a, b| letters(a.0).cmp(letters(b.0)).then(a.1.id().cmp(&b.1.id())));
    let mut pairs = Vec::new();
    let mut first: Option<(&'t str, Value<'t>)> = None;
    for (text, item) in entries {
        match first {
            Some((same, earlier)) if same.eq_ignore_ascii_case(text) => pairs.push((earlier, item)),
            _ => first = Some((text, item)),
        }
    }
    pairs
}
