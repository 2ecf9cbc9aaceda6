use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, Place, rule};

rule! {
    code: "domain-of-another-region",
    severity: Error,
    message: "`{key}` is a domain of {theirs}, `region` is {ours}",
    help: "take domain and region from the same cluster",
    why: "Confluent puts the region into the domain; where the two differ, the link leads to one cluster and the names to another.",
    source: Reasoning("Confluent's naming of networks"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"dnsDomain": "n3tw0rk.us-east-1.aws.confluent.cloud", "dnsSubDomain": []}"#) => "/dnsDomain",
        Patch(&AZURE_CONFLUENT, r#"{"region": "westeurope"}"#) => "/dnsDomain",
    ],
    good: [
        Patch(&AWS_CONFLUENT, r#"{}"#),
        Patch(&AZURE_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Some((value, _)) = link.dns_domain.slot.good() else { return };
    let Some((place, region)) = link.region.good() else { return };
    let Some(confluent) = link.dns_domain.host else { return };
    let Some(label) = confluent.region_label() else { return };
    // A domain of another cloud has a region of another cloud, and is reported as such.
    if confluent.provider().is_some_and(|provider| Some(provider) == link.cloud) && !region.matches(label) {
        found
            .at(&RULE, value)
            .between(label, region.as_str())
            .related(Place::Value(place), "the region of the request");
    }
}
