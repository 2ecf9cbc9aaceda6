use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, Place, rule};
use crate::values::{Region, region_of_az_id};

rule! {
    code: "sub-domain-of-another-region",
    severity: Warning,
    message: "`{key}` names an availability zone of {theirs}, `region` is {ours}",
    help: "check that the zone belongs to the cluster's region",
    why: "Zone ids begin with a short form of their region. A zone of another region has no endpoint to answer for it.",
    source: Reasoning("AWS availability zone ids; misaligned zones are a real source of trouble, pingcap/docs issue 23361"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"dnsSubDomain": ["use1-az1.n3tw0rk.us-east-2.aws.confluent.cloud"]}"#) => "/dnsSubDomain/0",
    ],
    good: [
        Patch(&AWS_CONFLUENT, r#"{}"#),
        Patch(&AWS_CONFLUENT, r#"{"dnsSubDomain": ["us-east-2a.n3tw0rk.us-east-2.aws.confluent.cloud"]}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Some((place, Region::Aws(region))) = link.region.good() else { return };
    for (value, name) in &link.dns_sub_domain.each {
        let Some(theirs) = name.as_ref().ok().and_then(|name| region_of_az_id(name.first_label())) else { continue };
        if theirs != *region && theirs.is_known() {
            found
                .at(&RULE, *value)
                .between(theirs.as_str(), region.as_str())
                .related(Place::Value(place), "the region of the request");
        }
    }
}
