use alloc::string::String;

use crate::payload::kafka::Kafka;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::Entry;

rule! {
    code: "duplicate-server",
    severity: Warning,
    message: "`{server}` stands twice in `{key}`",
    help: "remove one; the other may have been meant to be another broker",
    why: "A second entry is there for the day when the first broker is down; a copy is no help then.",
    source: Reasoning("Kafka's client tries the servers of the list in turn"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "b1.example.com:9092,B1.example.com:9092"}"#) => "/bootstrapServers",
    ],
    good: [
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "b1.example.com:9092,b1.example.com:9093"}"#),
    ],
}

/// So many entries are compared with each other. Nobody writes a longer list by hand, and one of any
/// length must take no longer than it must.
const COMPARED: usize = 64;

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    let Some((value, list)) = view.servers.slot.good() else { return };
    let is_copy = |(entry, at): &(Entry<'t>, usize)| {
        *at < COMPARED
            && entry.server.as_ref().is_ok_and(|server| list.servers().take(*at).any(|earlier| earlier == *server))
    };
    let Some((twice, _)) = list.entries().zip(0..COMPARED).find(is_copy) else { return };
    let mut without = String::new();
    for (entry, _) in list.entries().zip(0..).filter(|numbered| !is_copy(numbered)) {
        if !without.is_empty() {
            without.push(',');
        }
        without.push_str(entry.text);
    }
    found
        .at(&RULE, value)
        .with("server", twice.text)
        .unsafe_fix("name each broker once", Edit::Set(Place::Value(value), NewValue::Text(without)));
}
