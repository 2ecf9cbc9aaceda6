use alloc::string::String;

use crate::payload::policy::Policy;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "unknown-policy-version",
    severity: Error,
    message: "`{key}` is no version of the policy language",
    help: "write `2012-10-17`",
    why: "The version is that of the language, not the date of the policy; AWS refuses any other.",
    source: Document("AWS IAM, element Version: the only values are 2012-10-17 and 2008-10-17"),
    since: "2023-02-01",
    bad: [
        Patch(&MSK_POLICY, r#"{"Version": "2024-01-01"}"#) => "/Version",
    ],
    good: [
        Patch(&MSK_POLICY, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(policy: &Policy<'t>, found: &mut Findings<'t>) {
    if let Some((value, ())) = policy.version.bad() {
        let current = NewValue::Text(String::from("2012-10-17"));
        found.at(&RULE, value).fix("write the current version", Edit::Set(Place::Value(value), current));
    }
}
