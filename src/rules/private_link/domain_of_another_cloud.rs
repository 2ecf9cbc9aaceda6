use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, Place, rule};

rule! {
    code: "domain-of-another-cloud",
    severity: Error,
    message: "`{key}` is a domain on {theirs}, `provider` is {ours}",
    help: "take domain and provider from the same cluster",
    why: "Confluent puts the cloud into the domain; a private link cannot cross clouds.",
    source: Reasoning("Confluent's naming of networks"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"dnsDomain": "n3tw0rk.us-east-2.azure.confluent.cloud", "dnsSubDomain": []}"#) => "/dnsDomain",
    ],
    good: [
        Patch(&AWS_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Some((value, _)) = link.dns_domain.slot.good() else { return };
    let Some((place, provider)) = link.provider.good() else { return };
    let theirs = link.dns_domain.host.and_then(|confluent| confluent.provider());
    if let Some(theirs) = theirs.filter(|theirs| theirs != provider) {
        found
            .at(&RULE, value)
            .with("theirs", theirs.as_str())
            .with("ours", provider.as_str())
            .related(Place::Value(place), "the provider of the request");
    }
}
