use alloc::string::String;

use crate::payload::kafka::Kafka;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "normalised-servers",
    severity: Info,
    message: "`{key}` has blanks around its entries",
    help: "",
    why: "Kafka's clients strip blanks around the entries, so a comparison with a list without them must ignore them.",
    source: Document("Apache Kafka, configuration of type list: split at commas, blanks around the entries trimmed"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "b1.example.com:9092, b2.example.com:9092"}"#) => "/bootstrapServers",
    ],
    good: [
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "b1.example.com:9092,b2.example.com:9092"}"#),
    ],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    let Some((value, list)) = view.servers.slot.good() else { return };
    if !value.as_str().unwrap_or("").bytes().any(|byte| byte.is_ascii_whitespace()) {
        return;
    }
    let mut bare = String::new();
    for entry in list.entries() {
        if !bare.is_empty() {
            bare.push(',');
        }
        bare.push_str(entry.text);
    }
    found.at(&RULE, value).fix("leave out the blanks", Edit::Set(Place::Value(value), NewValue::Text(bare)));
}
