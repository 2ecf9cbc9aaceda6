use crate::payload::bundle::Bundle;
use crate::payload::kafka::{Kafka, Party};
use crate::rules::{Findings, Place, Severity, rule};
use crate::text::Value;
use crate::values::{Mechanism, Vendor};

rule! {
    code: "mechanism-unknown-to-confluent",
    severity: Error,
    message: "Confluent Cloud takes `PLAIN` or `OAUTHBEARER`, not {login}",
    help: "use `PLAIN` with an API key as user name and its secret as password, or `OAUTHBEARER`",
    why: "Atlas accepts the connection and Confluent refuses the login, so it fails after minutes of pending.",
    source: Document("Confluent Cloud, authentication of Kafka clients; an example in the Atlas documentation has SCRAM-512 all the same"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_CONFLUENT, r#"{"authentication": {"mechanism": "SCRAM-512"}}"#) => "/authentication/mechanism",
        Patch(&KAFKA_CERTIFICATE, r#"{"bootstrapServers": "lkc-1a2b3c.n3tw0rk.us-east-2.aws.confluent.cloud:9092"}"#) => "/security/protocol",
    ],
    good: [Patch(&KAFKA_CONFLUENT, "{}"), Patch(&KAFKA_OAUTH, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some(servers) = view.servers.any_of(&[Party::Confluent]) {
        report(view, servers, "a server of Confluent Cloud stands here", found);
    }
}

/// The same, where a private link in hand tells whose servers they are.
pub(crate) fn check_link<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    if let Some((view, _)) = bundle.linked()
        && let Some(vendor) = bundle.vendor_at(Vendor::Confluent)
        && let Some(place) = view.login_place()
        && !found.blames(place, Severity::Error)
    {
        report(view, vendor, "the private link leads to Confluent Cloud", found);
    }
}

fn report<'t>(view: &Kafka<'t>, because: Value<'t>, why: &'static str, found: &mut Findings<'t>) {
    let (Some(login), Some(place)) = (view.login, view.login_place()) else { return };
    if !matches!(login.mechanism, Some(Mechanism::Plain | Mechanism::OauthBearer)) {
        found.at(&RULE, place).with("login", login.name).related(Place::Value(because), why);
    }
}
