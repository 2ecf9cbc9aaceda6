use crate::payload::kafka::Kafka;
use crate::rules::{Edit, Findings, Place, rule};

rule! {
    code: "reserved-key",
    severity: Warning,
    message: "`{key}` is reserved by the API and has no use yet",
    help: "remove it; a private link is named by `connectionId`",
    why: "The key looks as if it named the private link, and the API does not look at it.",
    source: Document("Atlas Administration API specification, `StreamsKafkaNetworkingAccess`: reserved"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_PRIVATE_LINK, r#"{"networking": {"access": {"name": "orders-link"}}}"#) => "/networking/access/name",
    ],
    good: [Patch(&KAFKA_PRIVATE_LINK, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some(member) = view.access.name {
        found.add(&RULE, Place::Key(member)).unsafe_fix("remove the key", Edit::Remove(Place::Key(member)));
    }
}
