use crate::payload::private_link::LinkUpdate;
use crate::rules::{Findings, rule};
use crate::values::scan;

rule! {
    code: "domain-of-no-access-point",
    severity: Warning,
    message: "`{key}` is not the domain of an access point",
    help: "for an Enterprise cluster it is `<access-point-id>.<region>.aws.accesspoint.confluent.cloud`",
    why: "The update is there for Enterprise clusters, whose access point exists only after the private link does; other clusters give their domain at creation.",
    source: Document("Atlas documentation, Private Link to Confluent Enterprise; rule of thumb where other domains are set late"),
    since: "2025-03-12",
    bad: [
        Patch(&LINK_UPDATE, r#"{"dnsDomain": "n3tw0rk.us-east-2.aws.confluent.cloud"}"#) => "/dnsDomain",
    ],
    good: [
        Patch(&LINK_UPDATE, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(update: &LinkUpdate<'t>, found: &mut Findings<'t>) {
    if let Some((value, name)) = update.dns_domain.slot.good()
        && name.is_below("confluent.cloud")
        && !scan::contains(name.as_str(), ".accesspoint.")
    {
        found.at(&RULE, value);
    }
}
