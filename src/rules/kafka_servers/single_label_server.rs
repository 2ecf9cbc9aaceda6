use crate::payload::kafka::Kafka;
use crate::rules::{Findings, rule};
use crate::values::Reach;

rule! {
    code: "single-label-server",
    severity: Warning,
    message: "`{server}` in `{key}` is a name of one label, which no DNS server outside your network knows",
    help: "write the fully qualified name of the broker",
    why: "Names such as `broker1` come from a local setup; Atlas resolves names in its own network, where this one does not exist.",
    source: Reasoning("RFC 1535: a name of one label is completed by the search list of the machine that asks, and Atlas has another one"),
    since: "2023-02-01",
    bad: [Patch(&KAFKA_SELF, r#"{"bootstrapServers": "broker1:9092,broker2:9092"}"#) => "/bootstrapServers"],
    good: [Patch(&KAFKA_SELF, r#"{"bootstrapServers": "broker1.internal:9092"}"#)],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some((value, entry)) = view.servers.reached(Reach::SingleLabel) {
        found.at(&RULE, value).with("server", entry.text);
    }
}
