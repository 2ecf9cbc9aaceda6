use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, Place, rule};
use crate::values::{Provider, Region, Vendor};

rule! {
    code: "region-of-another-cluster",
    severity: Error,
    message: "`{key}` is {ours}, the cluster is in {theirs}",
    help: "leave `region` out: the server takes it from `arn`",
    why: "A private link to MSK cannot cross regions.",
    source: Document("terraform-provider-mongodbatlas: region cannot be set for MSK; Atlas specification: it is computed"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_MSK, r#"{"region": "us-east-1"}"#) => "/region",
    ],
    good: [
        Patch(&AWS_MSK, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Some((value, Region::Aws(ours))) = link.region.good() else { return };
    let Some((place, arn)) = link.arn.good() else { return };
    if link.is(Provider::Aws, Vendor::Msk) && link.has_wrong_region() {
        found
            .at(&RULE, value)
            .between(arn.region_name(), ours.as_str())
            .related(Place::Value(place), "the cluster");
    }
}
