use crate::payload::bundle::Bundle;
use crate::rules::{Findings, Place, rule};
use crate::values::Vendor;

rule! {
    code: "link-of-another-service",
    severity: Warning,
    message: "a Kafka connection goes through a private link to `{vendor}`",
    help: "use the private link of the Kafka cluster; the one to `{vendor}` is for connections of that kind",
    why: "Behind a private link to another service no broker answers, and the connection stays pending.",
    source: Reasoning("a private link leads to one service"),
    since: "2023-02-01",
    bad: [
        Patch(&BUNDLE_CONFLUENT, r#"{"privateLinkRequest": null, "privateLinkResponse": {"vendor": "S3", "serviceEndpointId": null, "dnsDomain": null}}"#) => "/kafkaConnection/networking/access/type",
    ],
    good: [
        Patch(&BUNDLE_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    let (Some((_, access)), Some((at, vendor))) = (bundle.linked(), bundle.vendor()) else { return };
    let other = matches!(
        vendor,
        Vendor::S3 | Vendor::Lambda | Vendor::Kinesis | Vendor::AzureBlobStorage | Vendor::PubSub
    );
    if other {
        let finding = found.at(&RULE, access).with("vendor", vendor.as_str());
        finding.related(Place::Value(at), "the private link leads there");
    }
}
