use crate::payload::private_link::{PrivateLink, Variant};
use crate::rules::{Findings, Place, rule};

rule! {
    code: "vendor-of-another-provider",
    severity: Error,
    message: "there is no `{vendor}` on `{provider}`",
    help: "change `vendor` or `provider`",
    why: "The API knows each vendor on certain providers only; any other pair is refused.",
    source: Document("Atlas Administration API specification, description of `vendor`"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_MSK, r#"{"provider": "AZURE"}"#) => "/vendor",
        Patch(&AZURE_EVENTHUB, r#"{"provider": "AWS", "region": "us-east-2"}"#) => "/vendor",
    ],
    good: [
        Patch(&AZURE_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    let (Some((place, provider)), Some((value, vendor))) = (link.provider.good(), link.vendor.good()) else { return };
    if Variant::of(*provider, *vendor).is_none() {
        found
            .at(&RULE, value)
            .with("vendor", vendor.as_str())
            .with("provider", provider.as_str())
            .related(Place::Value(place), "the provider");
    }
}
