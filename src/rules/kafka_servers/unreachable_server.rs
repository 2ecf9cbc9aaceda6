use crate::payload::kafka::Kafka;
use crate::rules::{Findings, rule};
use crate::values::Reach;

rule! {
    code: "unreachable-server",
    severity: Error,
    message: "`{server}` in `{key}` is {what}, which Atlas cannot reach",
    help: "give the name under which the broker is reached from outside; for a private network its name there",
    why: "Since September 2026 the API answers 400 with \"Invalid bootstrapServers\" to such an address, whatever the networking; before, the connection failed minutes later.",
    source: Observation("terraform-provider-mongodbatlas, nightly runs of September 2026 and pull request 4738"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "localhost:9092"}"#) => "/bootstrapServers",
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "b1.example.com:9092,127.0.0.1:9092"}"#) => "/bootstrapServers",
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "[::1]:9092"}"#) => "/bootstrapServers",
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "169.254.10.1:9092"}"#) => "/bootstrapServers",
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "0.0.0.0:9092", "networking": {"access": {"type": "VPC"}}}"#) => "/bootstrapServers",
    ],
    good: [Patch(&KAFKA_SELF, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    for (reach, what) in [
        (Reach::Loopback, "the machine itself"),
        (Reach::LinkLocal, "an address of the local link"),
        (Reach::Unspecified, "the address of no host"),
    ] {
        if let Some((value, entry)) = view.servers.reached(reach) {
            found.at(&RULE, value).with("server", entry.text).with("what", what);
            return;
        }
    }
}
