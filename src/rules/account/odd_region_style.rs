use alloc::string::String;

use crate::payload::account::AccountQuery;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::Region;

rule! {
    code: "odd-region-style",
    severity: Warning,
    message: "`{key}` is not spelt as Atlas spells regions",
    help: "write it in upper case and with underscores, such as `US_EAST_1`",
    why: "The documented example is `US_EAST_1`; whether other spellings are found is not established here, as it is for private links.",
    source: Document("Atlas Administration API specification, getGroupStreamAccountDetails: US_EAST_1 for aws"),
    since: "2024-11-13",
    bad: [
        Patch(&ACCOUNT_QUERY, r#"{"regionName": "us-east-1"}"#) => "/regionName",
        Patch(&ACCOUNT_QUERY, r#"{"regionName": "us_east_1"}"#) => "/regionName",
        Patch(&ACCOUNT_QUERY, r#"{"cloudProvider": "azure", "regionName": "eastus2"}"#) => "/regionName",
    ],
    good: [
        Patch(&ACCOUNT_QUERY, r#"{}"#),
        Patch(&ACCOUNT_QUERY, r#"{"cloudProvider": "gcp", "regionName": "CENTRAL_US"}"#),
    ],
}

pub(crate) fn check<'t>(query: &AccountQuery<'t>, found: &mut Findings<'t>) {
    let Some((value, region)) = query.region_name.good() else { return };
    let text = value.as_str().unwrap_or("");
    let fits = |byte: u8| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_');
    if text.contains('_') && text.bytes().all(fits) {
        return;
    }
    let finding = found.at(&RULE, value);
    if let Region::Aws(region) = region {
        let styled = NewValue::Text(atlas_style(region.as_str()));
        finding.fix("spell it as Atlas does", Edit::Set(Place::Value(value), styled));
    }
}

/// A region of AWS as Atlas spells it.
pub(crate) fn atlas_style(region: &str) -> String {
    region.chars().map(|c| if c == '-' { '_' } else { c.to_ascii_uppercase() }).collect()
}
