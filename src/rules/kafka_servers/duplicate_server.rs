use alloc::string::String;

use crate::payload::kafka::Kafka;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::{BootstrapServers, Server};

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

/// With so many entries before it each one is compared, so that a list of any length takes no
/// longer than it must.
const LOOK_BACK: usize = 64;

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    let Some((value, list)) = view.servers.slot.good() else { return };
    let mut without = String::new();
    let mut twice = None;
    for (entry, at) in list.entries().zip(0..) {
        if entry.server.as_ref().is_ok_and(|server| stands_before(list, at, server)) {
            twice = twice.or(Some(entry.text));
            continue;
        }
        if !without.is_empty() {
            without.push(',');
        }
        without.push_str(entry.text);
    }
    if let Some(twice) = twice {
        found
            .at(&RULE, value)
            .with("server", twice)
            .unsafe_fix("name each broker once", Edit::Set(Place::Value(value), NewValue::Text(without)));
    }
}

fn stands_before(list: &BootstrapServers<'_>, at: usize, server: &Server<'_>) -> bool {
    list.servers().take(at.min(LOOK_BACK)).any(|earlier| earlier == *server)
}
