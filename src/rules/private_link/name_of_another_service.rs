use crate::payload::private_link::{Endpoint, PrivateLink};
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::{Provider, Vendor};

rule! {
    code: "name-of-another-service",
    severity: Error,
    message: "`{key}` names the service `{theirs}`, the vendor needs `{service}`",
    help: "change the ending to `.{service}`",
    why: "MongoDB's own page for Lambda shows the name of S3; an endpoint to another service answers nothing that the connection asks.",
    source: Document("terraform-provider-mongodbatlas issue 4619 and its documentation of the vendor LAMBDA"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_LAMBDA, r#"{"serviceEndpointId": "com.amazonaws.eu-west-1.s3"}"#) => "/serviceEndpointId",
    ],
    good: [
        Patch(&AWS_LAMBDA, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let Endpoint::Aws(slot, service) = &link.endpoint else { return };
    let Some((value, name)) = slot.good() else { return };
    if link.is(Provider::Aws, Vendor::Kinesis) || name.service() == *service {
        return;
    }
    let right = ["com.amazonaws.", name.region().as_str(), ".", service].concat();
    found
        .at(&RULE, value)
        .with("theirs", name.service())
        .with("service", *service)
        .unsafe_fix("name the vendor's service", Edit::Set(Place::Value(value), NewValue::Text(right)));
}
