use crate::payload::account::AccountQuery;
use crate::rules::{Findings, rule, suggest};
use crate::values::near;

rule! {
    code: "unknown-cloud-provider",
    severity: Error,
    message: "`{key}` names no cloud provider{suggestion}",
    help: "one of `aws`, `azure` and `gcp`",
    why: "Without a known provider there are no account details to answer.",
    source: Document("Atlas Administration API specification, getGroupStreamAccountDetails"),
    since: "2024-11-13",
    bad: [
        Patch(&ACCOUNT_QUERY, r#"{"cloudProvider": "amazon"}"#) => "/cloudProvider",
        Patch(&ACCOUNT_QUERY, r#"{"cloudProvider": "awz"}"#) => "/cloudProvider",
    ],
    good: [
        Patch(&ACCOUNT_QUERY, r#"{}"#),
        Patch(&ACCOUNT_QUERY, r#"{"cloudProvider": "azure", "regionName": "US_EAST_2"}"#),
    ],
}

pub(crate) fn check<'t>(query: &AccountQuery<'t>, found: &mut Findings<'t>) {
    if let Some((value, _)) = query.cloud_provider.bad() {
        suggest(&RULE, value, near::nearest(value.as_str().unwrap_or(""), &["azure", "gcp", "aws"]), found);
    }
}
