use crate::payload::bundle::Bundle;
use crate::payload::private_link::Endpoint;
use crate::rules::{Findings, Place, Severity, rule};
use crate::text::Value;
use crate::values::{Provider, Region, Vendor};

rule! {
    code: "answer-to-another-request",
    severity: Warning,
    message: "`{key}` differs from the request",
    help: "put the response to this very request into the bundle",
    why: "The response seems to be that of another private link; an id that is taken from it connects to the wrong cluster.",
    source: Observation("recordings of mongodb-atlas-cli: the API answers with what was asked for, in another spelling at most"),
    since: "2023-02-01",
    bad: [
        Patch(&BUNDLE_CONFLUENT, r#"{"privateLinkResponse": {"region": "US_WEST_2"}}"#) => "/privateLinkResponse/region",
        Patch(&BUNDLE_CONFLUENT, r#"{"privateLinkResponse": {"serviceEndpointId": "com.amazonaws.vpce.us-east-2.vpce-svc-0f1e2d3c4b5a69788"}}"#) => "/privateLinkResponse/serviceEndpointId",
    ],
    good: [
        Patch(&BUNDLE_CONFLUENT, r#"{}"#),
        Patch(&BUNDLE_CONFLUENT, r#"{"privateLinkResponse": {"provider": "aws", "region": "US_EAST_2", "vendor": null}}"#),
    ],
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    let (Some(request), Some(response)) = (&bundle.request, &bundle.response) else { return };
    let msk = request.is(Provider::Aws, Vendor::Msk);
    let region = match request.arn.good().filter(|_| msk) {
        Some((at, arn)) => Some((at, Region::Aws(arn.region()))),
        None => request.region.good().map(|(at, region)| (at, *region)),
    };
    let endpoint = match &request.endpoint {
        Endpoint::Confluent(slot) => slot.good().map(|(at, name)| (at, *name)),
        _ => None,
    };
    let domain = request.dns_domain.slot.good().map(|(at, name)| (at, *name));
    let provider = request.provider.good().map(|(at, provider)| (at, *provider));
    let vendor = request.vendor.good().map(|(at, vendor)| (at, *vendor));
    let pair = differ(provider, response.provider)
        .or(differ(vendor, response.vendor))
        .or(differ(region, response.region))
        .or(differ(endpoint, response.service_endpoint_id))
        .or(differ(domain, response.dns_domain));
    if let Some((asked, answered)) = pair
        && !found.blames(asked, Severity::Error)
    {
        found.at(&RULE, answered).related(Place::Value(asked), "what was asked for");
    }
}

fn differ<'t, T: PartialEq>(
    asked: Option<(Value<'t>, T)>,
    answered: Option<(Value<'t>, T)>,
) -> Option<(Value<'t>, Value<'t>)> {
    let ((asked, wanted), (answered, got)) = (asked?, answered?);
    (wanted != got).then_some((asked, answered))
}
