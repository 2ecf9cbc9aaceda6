use alloc::string::String;

use crate::payload::bundle::Bundle;
use crate::payload::kafka::{Kafka, Party};
use crate::rules::{Edit, Findings, NewValue, Place, Severity, rule};
use crate::text::Value;
use crate::values::{Mechanism, Vendor};

use super::mechanism_odd_for_amazon;

rule! {
    code: "mechanism-unknown-to-msk",
    severity: Error,
    message: "Amazon MSK takes `SCRAM-512`, `AWS_MSK_IAM` or a client certificate, not {login}",
    help: "with a user name and password in AWS Secrets Manager it is `SCRAM-512`",
    why: "MSK has no listener for another mechanism; Atlas accepts the connection, and it fails after minutes of pending.",
    source: Document("Amazon MSK, authentication: IAM, TLS and SASL/SCRAM, of which only SCRAM-SHA-512"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_MSK, r#"{"authentication": {"mechanism": "PLAIN"}}"#) => "/authentication/mechanism",
        Patch(&KAFKA_MSK, r#"{"authentication": {"mechanism": "SCRAM-256"}}"#) => "/authentication/mechanism",
    ],
    good: [Patch(&KAFKA_MSK, "{}"), Patch(&KAFKA_IAM, "{}")],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    if let Some(servers) = view.servers.any_of(&[Party::Msk]) {
        report(view, servers, "a broker of Amazon MSK stands here", found);
    }
}

/// The same, where a private link in hand tells that the servers are those of MSK.
pub(crate) fn check_link<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    if let Some((view, _)) = bundle.linked()
        && let Some(vendor) = bundle.vendor_at(Vendor::Msk)
        && let Some(place) = view.login_place()
        && !found.blames(place, Severity::Error)
    {
        report(view, vendor, "the private link leads to Amazon MSK", found);
    }
}

fn report<'t>(view: &Kafka<'t>, because: Value<'t>, why: &'static str, found: &mut Findings<'t>) {
    if let Some(login) = view.login
        && is_unknown(login.mechanism)
        && let Some(place) = view.login_place()
    {
        found.withdraw(&mechanism_odd_for_amazon::RULE, place);
        let finding = found.at(&RULE, place).with("login", login.name);
        finding.related(Place::Value(because), why);
        if login.mechanism != Some(Mechanism::OauthBearer) {
            let scram = NewValue::Text(String::from("SCRAM-512"));
            finding.unsafe_fix("use the mechanism of MSK users", Edit::Set(Place::Value(place), scram));
        }
    }
}

/// Whether no cluster of Amazon MSK takes this mechanism.
pub(crate) const fn is_unknown(mechanism: Option<Mechanism>) -> bool {
    matches!(mechanism, Some(Mechanism::Plain | Mechanism::Scram256 | Mechanism::OauthBearer))
}
