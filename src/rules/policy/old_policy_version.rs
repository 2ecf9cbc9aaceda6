use alloc::string::String;

use crate::payload::policy::{Policy, PolicyVersion};
use crate::payload::Slot;
use crate::rules::shape::missing_key;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "old-policy-version",
    severity: Warning,
    message: "`{key}` is not `2012-10-17`, so an old version of the policy language applies",
    help: "write `\"Version\": \"2012-10-17\"`",
    why: "A policy without a version is read as one of 2008, in which policy variables are plain text.",
    source: Document("AWS IAM, element Version"),
    since: "2023-02-01",
    bad: [
        Patch(&MSK_POLICY, r#"{"Version": null}"#) => "/Version",
        Patch(&MSK_POLICY, r#"{"Version": "2008-10-17"}"#) => "/Version",
    ],
    good: [
        Patch(&MSK_POLICY, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(policy: &Policy<'t>, found: &mut Findings<'t>) {
    let place = match &policy.version {
        Slot::Good(value, PolicyVersion::Old) => Place::Value(*value),
        Slot::Absent if found.whole => missing_key::place(policy.object, "Version", &policy.version_binding),
        _ => return,
    };
    let current = NewValue::Text(String::from("2012-10-17"));
    found.add(&RULE, place).fix("write the current version", Edit::Set(place, current));
}
