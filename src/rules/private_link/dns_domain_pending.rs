use crate::payload::private_link::PrivateLink;
use crate::rules::shape::missing_key;
use crate::rules::{Findings, Place, rule};
use crate::values::{Provider, Vendor};

rule! {
    code: "dns-domain-pending",
    severity: Warning,
    message: "`{key}` is still to be set by an update",
    help: "once the access point exists, `PATCH` the private link with its domain; a dedicated cluster's domain belongs here now",
    why: "For a Confluent Enterprise cluster the domain is known only after the link exists. Until it is set, no broker's name resolves.",
    source: Document("Atlas documentation, Private Link to Confluent Enterprise"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"dnsDomain": null, "dnsSubDomain": []}"#) => "/dnsDomain",
    ],
    good: [
        Patch(&AWS_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if !link.is(Provider::Aws, Vendor::Confluent) || !link.dns_domain.slot.is_absent() || !found.whole {
        return;
    }
    let Some(array) = link.dns_sub_domain.array else { return };
    let place = Place::Missing(link.object, "dnsDomain");
    if array.items().next().is_none() {
        found.add(&RULE, place);
    } else {
        // Sub-domains lie under the domain, so it is known.
        missing_key::report(place, " for a cluster with sub-domains", found);
    }
}
