use crate::payload::Slot;
use crate::payload::private_link::{Endpoint, PrivateLink};
use crate::rules::{Findings, Place, rule};
use crate::values::Region;

rule! {
    code: "service-of-another-region",
    severity: Error,
    message: "the service is in {theirs}, `region` is {ours}",
    help: "use the service of the cluster's own region, or correct `region`",
    why: "An interface endpoint reaches a service of its own region only.",
    source: Reasoning("Confluent's and AWS's services are regional; no source shows a link across regions"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"serviceEndpointId": "com.amazonaws.vpce.us-west-2.vpce-svc-0a1b2c3d4e5f60718"}"#) => "/serviceEndpointId",
        Patch(&AWS_S3, r#"{"serviceEndpointId": "com.amazonaws.us-east-1.s3"}"#) => "/serviceEndpointId",
    ],
    good: [
        Patch(&AWS_CONFLUENT, r#"{}"#),
        Patch(&AWS_S3, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Some((place, Region::Aws(ours))) = link.region.good() else { return };
    let (value, theirs) = match &link.endpoint {
        Endpoint::Confluent(Slot::Good(value, name)) => (*value, name.region_name()),
        Endpoint::Aws(Slot::Good(value, name), _) => (*value, name.region_name()),
        _ => return,
    };
    if theirs != ours.as_str() {
        found.at(&RULE, value).between(theirs, ours.as_str()).related(Place::Value(place), "the region of the request");
    }
}
