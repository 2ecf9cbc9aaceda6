use crate::payload::bundle::Bundle;
use crate::payload::kafka::{Kafka, Party};
use crate::rules::{Findings, Place, Severity, rule};
use crate::text::Value;
use crate::values::{Mechanism, Vendor};

rule! {
    code: "mechanism-unknown-to-event-hubs",
    severity: Error,
    message: "Azure Event Hubs takes `PLAIN`, not {login}",
    help: "use `PLAIN` with the user name `$ConnectionString` and the connection string as password",
    why: "Event Hubs has no other login with a secret; Atlas accepts the connection, and it fails after minutes of pending.",
    source: Document("Azure Event Hubs for Apache Kafka, security and authentication; OAUTHBEARER exists there, too"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_EVENT_HUBS, r#"{"authentication": {"mechanism": "SCRAM-256"}}"#) => "/authentication/mechanism",
    ],
    good: [Patch(&KAFKA_EVENT_HUBS, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some(servers) = view.servers.any_of(&[Party::EventHubs]) {
        report(view, servers, "the Event Hubs namespace stands here", found);
    }
}

/// The same, where a private link in hand tells whose servers they are.
pub(crate) fn check_link<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    if let Some((view, _)) = bundle.linked()
        && let Some(vendor) = bundle.vendor_at(Vendor::EventHub)
        && let Some(place) = view.login_place()
        && !found.blames(place, Severity::Error)
    {
        report(view, vendor, "the private link leads to Azure Event Hubs", found);
    }
}

fn report<'t>(view: &Kafka<'t>, because: Value<'t>, why: &'static str, found: &mut Findings<'t>) {
    let (Some(login), Some(place)) = (view.login, view.login_place()) else { return };
    if !matches!(login.mechanism, Some(Mechanism::Plain | Mechanism::OauthBearer)) {
        found.at(&RULE, place).with("login", login.name).related(Place::Value(because), why);
    }
}
