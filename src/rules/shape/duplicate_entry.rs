use alloc::vec::Vec;

use crate::rules::{Edit, Findings, Place, rule};
use crate::text::Value;
use crate::text::order::{Named, sorted_names};

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
    let mut names = Vec::new();
    for item in array.items() {
        if let Some(name) = item.as_str() {
            names.push(Named { name, id: item.id(), case: false });
        }
    }
    let mut pairs = Vec::new();
    let mut first: Option<Named<'t>> = None;
    for name in sorted_names(names) {
        match first {
            Some(first) if first.same(&name) => {
                if let (Some(first), Some(later)) = (array.tree().value(first.id), array.tree().value(name.id)) {
                    pairs.push((first, later));
                }
            }
            _ => first = Some(name),
        }
    }
    pairs
}
