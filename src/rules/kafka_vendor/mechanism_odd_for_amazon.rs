use crate::payload::kafka::{Kafka, Party};
use crate::rules::{Findings, Place, rule};

use super::mechanism_unknown_to_msk::is_unknown;

rule! {
    code: "mechanism-odd-for-amazon",
    severity: Warning,
    message: "`{server}` is under `amazonaws.com` without the name of an MSK broker, and MSK takes `SCRAM-512`, `AWS_MSK_IAM` or a client certificate, not {login}",
    help: "copy the bootstrap string from the cluster's client information; with a user name and password in AWS Secrets Manager the mechanism is `SCRAM-512`",
    why: "The MSK example of the Atlas documentation had such a name and `PLAIN` until 2026; MSK has no listener for it, so the connection fails after minutes of pending.",
    source: Document("Amazon MSK, authentication and bootstrap brokers; Atlas documentation, Private Link connections to MSK"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_MSK, r#"{"bootstrapServers": "orders.eu-west-1.amazonaws.com:9096", "authentication": {"mechanism": "PLAIN"}}"#) => "/authentication/mechanism",
    ],
    good: [Patch(&KAFKA_MSK, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some((servers, entry)) = view.servers.of(&[Party::Amazon])
        && applies(view)
        && let (Some(login), Some(place)) = (view.login, view.login_place())
    {
        found
            .at(&RULE, place)
            .with("server", entry.text)
            .with("login", login.name)
            .related(Place::Value(servers), "the server stands here");
    }
}

/// Whether the mechanism is none that MSK takes; then this rule speaks of the server, too.
pub(crate) fn applies(view: &Kafka<'_>) -> bool {
    view.login.is_some_and(|login| is_unknown(login.mechanism))
}
