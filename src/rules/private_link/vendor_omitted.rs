use crate::payload::private_link::PrivateLink;
use crate::rules::{Findings, Place, rule};

rule! {
    code: "vendor-omitted",
    severity: Warning,
    message: "without `vendor` the server takes `GENERIC`",
    help: "name the vendor, or write `GENERIC` where that is meant",
    why: "What Atlas would do for the vendor is lost: a private link to MSK or Confluent made as GENERIC does not resolve its brokers.",
    source: Observation("a link created without a vendor was listed with vendor GENERIC, recordings of the Atlas CLI's tests, 2026-08"),
    since: "2023-02-01",
    bad: [
        Patch(&GENERIC, r#"{"vendor": null}"#) => "/vendor",
    ],
    good: [
        Patch(&GENERIC, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if link.vendor.is_absent() && found.whole {
        found.add(&RULE, Place::Missing(link.object, "vendor"));
    }
}
