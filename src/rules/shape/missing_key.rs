use crate::payload::{Binding, Field, State};
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::text::Value;

rule! {
    code: "missing-key",
    severity: Error,
    message: "`{key}` is missing{whose}",
    help: "add `{key}`",
    why: "Which keys a request needs depends on what it connects to, by provider and vendor or by mechanism; the official schema asks for next to none, so the rest is noticed minutes later, when the connection has failed.",
    source: Document("Atlas Administration API specification, descriptions of the keys; product documentation of each vendor"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_MSK, r#"{"arn": null}"#) => "/arn",
        Patch(&AWS_MSK, r#"{"provider": null}"#) => "/provider",
        Patch(&AWS_MSK, r#"{"arn": ""}"#) => "/arn",
        Patch(&AWS_CONFLUENT, r#"{"dnsSubDomain": null}"#) => "/dnsSubDomain",
        Patch(&KAFKA_SELF, r#"{"authentication": {"password": ""}}"#) => "/authentication/password",
        Patch(&KAFKA_SELF, r#"{"security": null}"#) => "/security/protocol",
    ],
    good: [Patch(&AWS_MSK, "{}"), Patch(&AWS_CONFLUENT, r#"{"dnsSubDomain": []}"#)],
}

/// Reports a required key that is absent; `whose` ends the sentence.
pub(crate) fn check<'t>(
    object: Value<'t>,
    field: &'static Field,
    binding: &Binding<'t>,
    whose: &'static str,
    found: &mut Findings<'t>,
) {
    if binding.state == State::Absent {
        report(place(object, field.name, binding), whose, found);
    }
}

/// The place of a key that is absent: its value where it is there but empty.
pub(crate) fn place<'t>(object: Value<'t>, name: &'static str, binding: &Binding<'t>) -> Place<'t> {
    match binding.member {
        Some(member) => Place::Value(member.value),
        None => Place::Missing(object, name),
    }
}

pub(crate) fn report<'t>(place: Place<'t>, whose: &'static str, found: &mut Findings<'t>) {
    if !found.whole && matches!(place, Place::Missing(..)) {
        return;
    }
    let finding = found.add(&RULE, place).with("whose", whose);
    if let Place::Missing(_, "dnsSubDomain") = place {
        finding.unsafe_fix("say that the cluster has no sub-domains", Edit::Set(place, NewValue::List(alloc::vec![])));
    }
}
