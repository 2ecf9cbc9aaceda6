use crate::payload::kafka::{Kafka, Party};
use crate::rules::{Findings, rule};

rule! {
    code: "port-closed-at-event-hubs",
    severity: Error,
    message: "`{server}` in `{key}` is not at port 9093, the only one where Azure Event Hubs speaks Kafka",
    help: "use port 9093",
    why: "Nothing answers on another port, and the connection stays pending.",
    source: Document("Azure Event Hubs for Apache Kafka: `<namespace>.servicebus.windows.net:9093`"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_EVENT_HUBS, r#"{"bootstrapServers": "orders.servicebus.windows.net:9092"}"#) => "/bootstrapServers",
    ],
    good: [Patch(&KAFKA_EVENT_HUBS, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    let closed = view.servers.find_of(&[Party::EventHubs], &|server| server.port != 9093);
    if let Some((value, entry)) = closed {
        found.at(&RULE, value).with("server", entry.text);
    }
}
