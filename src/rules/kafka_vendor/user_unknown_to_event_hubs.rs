use alloc::string::String;

use crate::payload::kafka::{Kafka, Party};
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::Mechanism;

rule! {
    code: "user-unknown-to-event-hubs",
    severity: Error,
    message: "`{key}` is not `$ConnectionString`, as which every client of Azure Event Hubs logs in",
    help: "write `$ConnectionString` as it stands, with the dollar sign; the password is the connection string itself",
    why: "Event Hubs reads the name of the policy from the connection string; with another user name the login fails.",
    source: Document("Azure Event Hubs for Apache Kafka, shared access signatures"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_EVENT_HUBS, r#"{"authentication": {"username": "RootManageSharedAccessKey"}}"#) => "/authentication/username",
    ],
    good: [Patch(&KAFKA_EVENT_HUBS, "{}")],
}

const USER: &str = "$ConnectionString";

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if view.mechanism() == Some(Mechanism::Plain)
        && let Some((value, user)) = view.username.good()
        && *user != USER
        && let Some(servers) = view.servers.any_of(&[Party::EventHubs])
    {
        found
            .at(&RULE, value)
            .related(Place::Value(servers), "the Event Hubs namespace stands here")
            .unsafe_fix(
                "log in with the connection string",
                Edit::Set(Place::Value(value), NewValue::Text(String::from(USER))),
            );
    }
}
