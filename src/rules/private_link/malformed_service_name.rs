use crate::payload::private_link::{Endpoint, PrivateLink};
use crate::rules::{Findings, rule};
use crate::values::Region;

rule! {
    code: "malformed-service-name",
    severity: Error,
    message: "`{key}` is not the name of a VPC endpoint service: {reason}",
    help: "expected `com.amazonaws.vpce.<region>.vpce-svc-<17 hexadecimal digits>`",
    why: "Confluent shows several ids side by side. Only the name of the endpoint service lets Atlas make its own endpoint to it.",
    source: Document("Atlas Administration API specification; AWS PrivateLink names of endpoint services"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_CONFLUENT, r#"{"serviceEndpointId": "vpce-0123456789abcdef0"}"#) => "/serviceEndpointId",
        Patch(&AWS_CONFLUENT, r#"{"serviceEndpointId": "vpce-svc-0a1b2c3d4e5f60718"}"#) => "/serviceEndpointId",
    ],
    good: [
        Patch(&AWS_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Endpoint::Confluent(slot) = &link.endpoint else { return };
    let Some((value, error)) = slot.bad() else { return };
    let region = match link.region.good() {
        Some((_, Region::Aws(region))) => Some(*region),
        _ => None,
    };
    let meant = error.suggestion(value.as_str().unwrap_or(""), region);
    let finding = found.at(&RULE, value).with("reason", error.phrase());
    finding.meant("complete the name", meant);
}
