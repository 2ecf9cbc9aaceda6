use alloc::vec::Vec;

use crate::payload::{Bindings, Need, State, Table};
use crate::rules::{Edit, Findings, Place, rule};
use crate::text::Member;
use crate::values::{near, scan};

rule! {
    code: "unknown-key",
    severity: Error,
    message: "`{key}` is no key of this payload{suggestion}",
    help: "remove it, or mend its name",
    why: "The API does not ignore what it does not know: a misspelt key is answered with 400. Tools that drop unknown keys before sending hide the mistake, and the setting is lost.",
    source: Document("Atlas Administration API reference: invalid fields are rejected rather than ignored"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_MSK, r#"{"_comment": "orders, production"}"#) => "/_comment",
        Patch(&AWS_CONFLUENT, r#"{"dnsDomain": null, "dns_domain": "n3tw0rk.us-east-2.aws.confluent.cloud"}"#) => "/dns_domain",
        Patch(&AWS_CONFLUENT, r#"{"region": null, "Regoin": "us-east-2"}"#) => "/Regoin",
    ],
    good: [Patch(&AWS_CONFLUENT, "{}")],
}

/// Reports a key that the table does not know. Where it is a misspelt one that is missing, that
/// one is taken as given, so that the mistake is reported once.
pub(crate) fn check<'t>(member: Member<'t>, table: &'static Table, bound: &mut Bindings<'t>, found: &mut Findings<'t>) {
    let last = scan::cut_last(member.name(), b'.').map_or(member.name(), |(_, last)| last);
    let mut names: Vec<&'static str> = Vec::with_capacity(table.fields.len());
    for field in table.fields {
        if field.need != Need::ReadOnly {
            names.push(field.name);
        }
    }
    let near = near::nearest(member.name(), &names).or_else(|| near::nearest(last, &names));
    let meant = near.and_then(|name| table.field(name)).filter(|field| {
        bound.get(usize::from(field.slot)).is_some_and(|binding| binding.member.is_none())
    });
    let finding = found.add(&RULE, Place::Key(member));
    let Some(field) = meant else {
        finding.with("suggestion", "");
        return;
    };
    finding.with("suggestion", [", did you mean `", field.name, "`?"].concat());
    finding.fix("rename the key", Edit::Rename(Place::Key(member), field.name));
    if let Some(binding) = bound.get_mut(usize::from(field.slot)) {
        binding.state = State::Unusable;
    }
}
