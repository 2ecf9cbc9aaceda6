use alloc::string::String;

use crate::payload::private_link::PrivateLink;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::text::Value;

rule! {
    code: "normalised-name",
    severity: Info,
    message: "`{key}` will be stored as `{canonical}`",
    help: "",
    why: "The server accepts any letter case and answers in upper case, so a comparison of the two must ignore it.",
    source: Observation("a link created with provider `Azure` was listed with `AZURE`, recordings of the Atlas CLI's tests, 2026-06 to 2026-08"),
    since: "2023-02-01",
    bad: [
        Patch(&AWS_MSK, r#"{"provider": "aws"}"#) => "/provider",
        Patch(&AWS_MSK, r#"{"vendor": "msk"}"#) => "/vendor",
    ],
    good: [
        Patch(&AWS_MSK, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(link: &PrivateLink<'t>, found: &mut Findings<'t>) {
    if let Some((value, provider)) = link.provider.good() {
        compare(value, provider.as_str(), found);
    }
    if let Some((value, vendor)) = link.vendor.good() {
        compare(value, vendor.as_str(), found);
    }
}

fn compare<'t>(value: Value<'t>, canonical: &'static str, found: &mut Findings<'t>) {
    if value.as_str() != Some(canonical) {
        let written = NewValue::Text(String::from(canonical));
        found.at(&RULE, value).with("canonical", canonical).fix("write it in upper case", Edit::Set(Place::Value(value), written));
    }
}
