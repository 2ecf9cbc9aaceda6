use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, Place, rule};

rule! {
    code: "sub-domain-outside-domain",
    severity: Error,
    message: "`{key}` does not lie under `dnsDomain`",
    help: "every sub-domain ends in `.{domain}`",
    why: "The server makes the records inside the zone of `dnsDomain` and refuses names outside it.",
    source: Observation("the server's own check, quoted in mongodb-mcp-server pull request 1000: values must contain the dnsDomain"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"dnsSubDomain": ["use2-az1.n3tw0kr.us-east-2.aws.confluent.cloud"]}"#) => "/dnsSubDomain/0",
        Patch(&AWS_CONFLUENT, r#"{"dnsSubDomain": ["use2-az1.xn3tw0rk.us-east-2.aws.confluent.cloud"]}"#) => "/dnsSubDomain/0",
    ],
    good: [
        Patch(&AWS_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Some((place, domain)) = link.dns_domain.slot.good() else { return };
    for (value, name) in &link.dns_sub_domain.each {
        if name.as_ref().is_ok_and(|name| !name.is_below(domain.as_str())) {
            found
                .at(&RULE, *value)
                .with("domain", domain.as_str())
                .related(Place::Value(place), "the domain of the request");
        }
    }
}
