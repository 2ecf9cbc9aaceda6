use crate::payload::Slot;
use crate::payload::private_link::{Endpoint, PrivateLink};
use crate::rules::{Findings, rule};
use crate::values::{Provider, Vendor};

rule! {
    code: "odd-kinesis-service",
    severity: Warning,
    message: "`{key}` is not the name of AWS's service for Kinesis",
    help: "leave it out, or write `com.amazonaws.<region>.kinesis-streams`",
    why: "Documentation asks for `region` alone, other tools for the service's name too; another name than Kinesis' own leads elsewhere.",
    source: Reasoning("Atlas documentation and mongodb-mcp-server disagree on whether the key is needed"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_KINESIS, r#"{"serviceEndpointId": "com.amazonaws.eu-west-1.s3"}"#) => "/serviceEndpointId",
    ],
    good: [
        Patch(&AWS_KINESIS, r#"{}"#),
        Patch(&AWS_KINESIS, r#"{"serviceEndpointId": "com.amazonaws.eu-west-1.kinesis-streams"}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Endpoint::Aws(slot, _) = &link.endpoint else { return };
    if !link.is(Provider::Aws, Vendor::Kinesis) {
        return;
    }
    let odd = match slot {
        Slot::Good(value, name) if !name.service().starts_with("kinesis") => *value,
        Slot::Bad(value, _) => *value,
        _ => return,
    };
    found.at(&RULE, odd);
}
