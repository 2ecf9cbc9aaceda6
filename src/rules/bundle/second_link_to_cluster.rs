use crate::payload::bundle::{AnsweredLink, Bundle};
use crate::payload::private_link::Endpoint;
use crate::rules::{Findings, Place, rule};
use crate::text::Value;
use crate::values::Vendor;

rule! {
    code: "second-link-to-cluster",
    severity: Warning,
    message: "the project has a private link to the cluster of `{key}` already",
    help: "use the `_id` of the private link that is there, or delete it first",
    why: "A project can have one private link to a Confluent cluster; Atlas answers a second one with STREAM_PRIVATE_LINK_ALREADY_EXISTS.",
    source: Document("Atlas documentation, Private Link connections to Confluent: one private link per cluster and project"),
    since: "2023-02-01",
    bad: [
        Patch(&BUNDLE_CONFLUENT, r#"{"privateLinkResponse": null, "kafkaConnection": null, "privateLinkList": {"results": [{"_id": "38972b0cbe9c2aa40a30a246", "provider": "AWS", "vendor": "CONFLUENT", "dnsDomain": "n3tw0rk.us-east-2.aws.confluent.cloud.", "state": "DONE"}]}}"#) => "/privateLinkRequest/dnsDomain",
    ],
    good: [
        Patch(&BUNDLE_CONFLUENT, r#"{}"#),
        Patch(&BUNDLE_CONFLUENT, r#"{"privateLinkList": {"results": [{"_id": "0a1b2c3d4e5f60718293a4b5", "vendor": "CONFLUENT", "dnsDomain": "n3tw0rk.us-east-2.aws.confluent.cloud"}]}}"#),
    ],
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    let (Some(request), Some(links)) = (&bundle.request, &bundle.links) else { return };
    if bundle.vendor_at(Vendor::Confluent).is_none() {
        return;
    }
    let domain = request.dns_domain.slot.good();
    let endpoint = match &request.endpoint {
        Endpoint::Confluent(slot) => slot.good(),
        _ => None,
    };
    for link in links.entries.iter().filter(|link| !link.is_gone && !is_own(link, bundle)) {
        if link.vendor.is_some_and(|(_, vendor)| vendor != Vendor::Confluent) {
            continue;
        }
        let by_domain = match (domain, link.dns_domain) {
            (Some((at, ours)), Some((_, theirs))) => (*ours == theirs).then_some(at),
            _ => None,
        };
        let by_endpoint = match (endpoint, link.service_endpoint_id) {
            (Some((at, ours)), Some((_, theirs))) => (*ours == theirs).then_some(at),
            _ => None,
        };
        let place: Option<Value<'t>> = by_domain.or(by_endpoint);
        if let Some(place) = place {
            found.at(&RULE, place).related(Place::Value(link.object), "the private link that is there");
            return;
        }
    }
}

/// Whether a link of the list is the one of this bundle, listed after it was made.
fn is_own(link: &AnsweredLink<'_>, bundle: &Bundle<'_>) -> bool {
    let Some((_, id)) = link.id else { return true };
    let answered = bundle.response.as_ref().and_then(|response| response.id);
    let used = bundle.linked().and_then(|(connection, _)| connection.access.connection_id.good());
    answered.is_some_and(|(_, own)| own == id) || used.is_some_and(|(_, own)| *own == id)
}
