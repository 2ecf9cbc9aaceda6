use alloc::string::String;

use crate::payload::private_link::PrivateLink;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "normalised-region",
    severity: Info,
    message: "`{key}` is the region `{canonical}`",
    help: "",
    why: "The API takes `us_east_1`, `US_EAST_1` and `us-east-1` alike, and its answers use one spelling, so a comparison must ignore it.",
    source: Observation("all three spellings were accepted in recordings and acceptance tests; answers say `US_EAST_1`"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_S3, r#"{"region": "EU_WEST_1"}"#) => "/region",
        Patch(&AZURE_CONFLUENT, r#"{"region": "US_EAST_2"}"#) => "/region",
    ],
    good: [
        Patch(&AWS_S3, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Some((value, region)) = link.region.good()
        && value.as_str() != Some(region.as_str())
    {
        let canonical = String::from(region.as_str());
        found
            .at(&RULE, value)
            .with("canonical", canonical.clone())
            .fix("use the provider's own spelling", Edit::Set(Place::Value(value), NewValue::Text(canonical)));
    }
}
