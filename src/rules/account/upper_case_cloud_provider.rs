use crate::payload::account::AccountQuery;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "upper-case-cloud-provider",
    severity: Warning,
    message: "`{key}` is not in lower case",
    help: "write `{name}`",
    why: "Here the documented values are in lower case, other than in a private link; whether others are taken is not established.",
    source: Document("Atlas Administration API specification: one of \"aws\", \"azure\" or \"gcp\""),
    since: "2024-11-13",
    bad: [
        Patch(&ACCOUNT_QUERY, r#"{"cloudProvider": "AWS"}"#) => "/cloudProvider",
    ],
    good: [
        Patch(&ACCOUNT_QUERY, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(query: &AccountQuery<'t>, found: &mut Findings<'t>) {
    let Some((value, cloud)) = query.cloud_provider.good() else { return };
    if !cloud.is_lower_case {
        let name = cloud.provider.as_str().to_ascii_lowercase();
        let lower = Edit::Set(Place::Value(value), NewValue::Text(name.clone()));
        found.at(&RULE, value).with("name", name).fix("write it in lower case", lower);
    }
}
