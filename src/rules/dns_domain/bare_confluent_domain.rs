use crate::payload::private_link::DnsDomain;
use crate::rules::{Findings, rule};

rule! {
    code: "bare-confluent-domain",
    severity: Error,
    message: "`{key}` is all of Confluent Cloud, not the domain of one network",
    help: "copy the DNS domain from the networking details of your cluster",
    why: "A private zone for `confluent.cloud` would take over the names of every cluster there is, and those of this one are not found in it.",
    source: Reasoning("every cluster's names lie in a domain of its network or region below `confluent.cloud`"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"dnsDomain": "confluent.cloud", "dnsSubDomain": []}"#) => "/dnsDomain",
    ],
    good: [
        Patch(&AWS_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(domain: &DnsDomain<'t>, found: &mut Findings<'t>) {
    if let Some((value, name)) = domain.slot.good()
        && domain.confluent
        && name.as_str().eq_ignore_ascii_case("confluent.cloud")
    {
        found.at(&RULE, value);
    }
}
