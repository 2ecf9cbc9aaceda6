use alloc::string::String;

use crate::payload::private_link::DnsDomain;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::text::Value;
use crate::values::HostName;

rule! {
    code: "trailing-dot",
    severity: Warning,
    message: "`{key}` ends with a dot",
    help: "remove the dot at the end",
    why: "Answers of the API carry the dot of the DNS root, requests do not; copied back, it makes names that compare as different.",
    source: Document("Atlas documentation: the example answer has the dot, the example request does not"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"dnsDomain": "n3tw0rk.us-east-2.aws.confluent.cloud."}"#) => "/dnsDomain",
        Patch(&AWS_CONFLUENT, r#"{"dnsSubDomain": ["use2-az1.n3tw0rk.us-east-2.aws.confluent.cloud."]}"#) => "/dnsSubDomain/0",
    ],
    good: [
        Patch(&AWS_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(domain: &DnsDomain<'t>, found: &mut Findings<'t>) {
    if let Some((value, name)) = domain.slot.good() {
        judge(value, name, found);
    }
}

pub(crate) fn judge<'t>(value: Value<'t>, name: &HostName<'t>, found: &mut Findings<'t>) {
    if name.has_trailing_dot() {
        let bare = NewValue::Text(String::from(name.as_str()));
        found.at(&RULE, value).fix("remove the dot", Edit::Set(Place::Value(value), bare));
    }
}
