use alloc::string::String;
use alloc::vec::Vec;

use crate::payload::kafka::Kafka;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::Server;

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
    let mut earlier: Vec<Server<'t>> = Vec::new();
    let is_copy = |server: Server<'t>, earlier: &mut Vec<Server<'t>>| {
        let copy = earlier.contains(&server);
        if !copy && earlier.len() < COMPARED {
            earlier.push(server);
        }
        copy
    };
    let Some(twice) = list.entries().take(COMPARED).find(|entry| {
        entry.server.as_ref().is_ok_and(|server| is_copy(*server, &mut earlier))
    }) else {
        return;
    };
    earlier.clear();
    let mut without = String::new();
    for entry in list.entries() {
        if entry.server.is_ok_and(|server| is_copy(server, &mut earlier)) {
            continue;
        }
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
