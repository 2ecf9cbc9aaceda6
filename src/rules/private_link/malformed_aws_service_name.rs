use crate::payload::private_link::{Endpoint, PrivateLink};
use crate::rules::{Findings, rule};
use crate::values::{Provider, Region, Vendor};

rule! {
    code: "malformed-aws-service-name",
    severity: Error,
    message: "`{key}` is not the name of an AWS service: {reason}",
    help: "expected `com.amazonaws.<region>.{service}`",
    why: "Atlas makes an interface endpoint to the service of this name; an ARN or a bare service name finds none.",
    source: Document("terraform-provider-mongodbatlas, required keys of the vendors S3 and LAMBDA; AWS names of interface endpoints"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_S3, r#"{"serviceEndpointId": "s3.eu-west-1.amazonaws.com"}"#) => "/serviceEndpointId",
        Patch(&AWS_LAMBDA, r#"{"serviceEndpointId": "arn:aws:lambda:eu-west-1:111122223333:function:orders"}"#) => "/serviceEndpointId",
    ],
    good: [
        Patch(&AWS_S3, r#"{}"#),
        Patch(&AWS_LAMBDA, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Endpoint::Aws(slot, service) = &link.endpoint else { return };
    let Some((value, error)) = slot.bad() else { return };
    if link.is(Provider::Aws, Vendor::Kinesis) {
        return;
    }
    let region = match link.region.good() {
        Some((_, Region::Aws(region))) => Some(*region),
        _ => None,
    };
    let meant = error.suggestion(value.as_str().unwrap_or(""), region);
    let finding = found.at(&RULE, value).with("reason", error.phrase()).with("service", *service);
    finding.meant("complete the name", meant);
}
