use crate::payload::kafka::{Kafka, Party};
use crate::rules::{Findings, rule};

use super::mechanism_odd_for_amazon;

rule! {
    code: "amazon-host-outside-msk",
    severity: Warning,
    message: "`{server}` in `{key}` is under `amazonaws.com`, but has not the name of an MSK broker",
    help: "names of MSK brokers end in `.kafka.<region>.amazonaws.com`; copy the bootstrap string from the cluster's client information",
    why: "An example of the Atlas documentation has such a name; no broker answers there, and the connection stays pending.",
    source: Document("Amazon MSK, bootstrap brokers; the names that AWS gives to machines, load balancers and endpoints are left alone"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_MSK, r#"{"bootstrapServers": "orders.eu-west-1.amazonaws.com:9096"}"#) => "/bootstrapServers",
    ],
    good: [
        Patch(&KAFKA_MSK, "{}"),
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "ec2-34-200-10-20.compute-1.amazonaws.com:9092"}"#),
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "kafka-0a1b2c3d.elb.eu-west-1.amazonaws.com:9094"}"#),
    ],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some((value, entry)) = view.servers.of(&[Party::Amazon])
        && !mechanism_odd_for_amazon::applies(view)
    {
        found.at(&RULE, value).with("server", entry.text);
    }
}
