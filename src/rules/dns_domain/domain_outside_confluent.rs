use crate::payload::private_link::DnsDomain;
use crate::rules::{Findings, rule};

rule! {
    code: "domain-outside-confluent",
    severity: Warning,
    message: "`{key}` is not under `confluent.cloud`",
    help: "copy the DNS domain from the networking details of your cluster",
    why: "Confluent Cloud hands out names under `confluent.cloud` only, so brokers would not be found under another domain.",
    source: Reasoning("all of Confluent's documented DNS patterns end in `confluent.cloud`"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"dnsDomain": "kafka.example.com", "dnsSubDomain": []}"#) => "/dnsDomain",
        Patch(&LINK_UPDATE, r#"{"dnsDomain": "kafka.example.com"}"#) => "/dnsDomain",
    ],
    good: [
        Patch(&AWS_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(domain: &DnsDomain<'t>, found: &mut Findings<'t>) {
    if let Some((value, name)) = domain.slot.good()
        && domain.confluent
        && !name.is_below(CONFLUENT)
        && !name.as_str().eq_ignore_ascii_case(CONFLUENT)
    {
        found.at(&RULE, value);
    }
}

const CONFLUENT: &str = "confluent.cloud";
