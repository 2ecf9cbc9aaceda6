use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, rule};

rule! {
    code: "malformed-sub-domain",
    severity: Error,
    message: "`{key}` is not a fully qualified domain name: {reason}",
    help: "write the whole name, such as `use1-az1.abc123.us-east-1.aws.confluent.cloud`",
    why: "Each entry becomes a DNS record for one availability zone; a bare label or an address makes a record that nobody asks for.",
    source: Document("Atlas documentation: one fully qualified subdomain name for each of the cluster's subdomains"),
    since: "2023-02-01",
    bad: [
        Patch(&GCP_CONFLUENT, r#"{"dnsSubDomain": ["us-central1-a"]}"#) => "/dnsSubDomain/0",
        Patch(&AWS_CONFLUENT, r#"{"dnsSubDomain": ["*.n3tw0rk.us-east-2.aws.confluent.cloud"]}"#) => "/dnsSubDomain/0",
    ],
    good: [
        Patch(&AWS_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    for (value, name) in &link.dns_sub_domain.each {
        if let Err(error) = name {
            found.at(&RULE, *value).with("reason", error.phrase());
        }
    }
}
