use crate::payload::kafka::{Kafka, Party};
use crate::rules::{Findings, rule};

rule! {
    code: "odd-confluent-port",
    severity: Warning,
    message: "`{server}` in `{key}` is not at port 9092, where Confluent Cloud listens",
    help: "copy the bootstrap server from the cluster's settings; port 443 is that of the REST endpoint",
    why: "Nothing answers in Kafka's protocol on another port, and the connection stays pending.",
    source: Document("Confluent Cloud, cluster settings: the bootstrap server is at port 9092"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_CONFLUENT, r#"{"bootstrapServers": "lkc-1a2b3c.n3tw0rk.us-east-2.aws.confluent.cloud:443"}"#) => "/bootstrapServers",
    ],
    good: [Patch(&KAFKA_CONFLUENT, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    let odd = view.servers.find_of(&[Party::Confluent], &|server| server.port != 9092);
    if let Some((value, entry)) = odd {
        found.at(&RULE, value).with("server", entry.text);
    }
}
