use crate::payload::kafka::{Kafka, Party};
use crate::rules::{Findings, Place, rule};
use crate::values::Mechanism;

rule! {
    code: "password-odd-for-event-hubs",
    severity: Warning,
    message: "`{key}` is no connection string of Azure Event Hubs",
    help: "give the whole connection string, from `Endpoint=sb://` on",
    why: "The key alone does not tell the policy that it belongs to, and the login fails.",
    source: Document("Azure Event Hubs for Apache Kafka, shared access signatures"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_EVENT_HUBS, r#"{"authentication": {"password": "not-a-real-secret"}}"#) => "/authentication/password",
    ],
    good: [Patch(&KAFKA_EVENT_HUBS, r#"{"authentication": {"password": "${CONNECTION_STRING}"}}"#)],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if view.mechanism() == Some(Mechanism::Plain)
        && let Some((value, password)) = view.password.good()
        && !password.is_connection_string()
        && let Some(servers) = view.servers.any_of(&[Party::EventHubs])
    {
        found.at(&RULE, value).related(Place::Value(servers), "the Event Hubs namespace stands here");
    }
}
