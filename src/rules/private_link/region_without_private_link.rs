use alloc::string::String;

use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, rule};
use crate::values::Region;

rule! {
    code: "region-without-private-link",
    severity: Warning,
    message: "`{region}` is not in the documented list of AWS regions with private links",
    help: "check the current list, or choose a region on it",
    why: "In a region without private networking the connection never leaves PENDING. The documented list ages, so this is no error.",
    source: Document("Atlas documentation, AWS regions of stream processing with private networking, 2026-08"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_S3, r#"{"region": "eu-north-1", "serviceEndpointId": "com.amazonaws.eu-north-1.s3"}"#) => "/region",
    ],
    good: [
        Patch(&AWS_S3, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Some((value, Region::Aws(region))) = link.region.good()
        && !region.has_private_link()
    {
        found.at(&RULE, value).with("region", String::from(region.as_str()));
    }
}
