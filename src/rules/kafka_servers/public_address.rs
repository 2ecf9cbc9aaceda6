use crate::payload::kafka::Kafka;
use crate::rules::{Findings, rule};
use crate::values::Reach;

rule! {
    code: "public-address",
    severity: Warning,
    message: "`{server}` in `{key}` is an address, not a name",
    help: "write the broker's name, as its certificate has it",
    why: "The documentation asks for the IP address of the server, but its example is a name; TLS compares the name with the broker's certificate, where addresses hardly ever stand.",
    source: Reasoning("RFC 9110 section 4.3.5 and Kafka's `ssl.endpoint.identification.algorithm`; brokers of managed services have certificates for names"),
    since: "2023-02-01",
    bad: [Patch(&KAFKA_SELF, r#"{"bootstrapServers": "34.200.10.20:9092"}"#) => "/bootstrapServers"],
    good: [Patch(&KAFKA_SELF, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some((value, entry)) = view.servers.reached(Reach::Public) {
        found.at(&RULE, value).with("server", entry.text);
    }
}
