use alloc::string::String;

use crate::payload::kafka::Kafka;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::text::pointer;
use crate::values::{BootstrapError, BootstrapServers};

rule! {
    code: "malformed-bootstrap-servers",
    severity: Error,
    message: "`{key}` is not a list of `host:port`: {reason}{which}",
    help: "write host and port of each broker, separated by commas: `b1.example.com:9092,b2.example.com:9092`",
    why: "Kafka's client takes the text apart at commas and colons; what is no host and port makes the API refuse the connection, or leaves it without brokers.",
    source: Document("Atlas documentation of Kafka connections: host and port of each server, separated by commas"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "b1.example.com"}"#) => "/bootstrapServers",
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "b1.example.com:9092,"}"#) => "/bootstrapServers",
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "SASL_SSL://b1.example.com:9092"}"#) => "/bootstrapServers",
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "b1.example.com:9092,b2.example.com:90920"}"#) => "/bootstrapServers",
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "b1.example.com:9092;b2.example.com:9092"}"#) => "/bootstrapServers",
        Patch(&KAFKA_UPDATE, r#"{"bootstrapServers": "b1.example.com:0"}"#) => "/bootstrapServers",
    ],
    good: [
        Patch(&KAFKA_SELF, r#"{"bootstrapServers": "b1.example.com:9092,b2.example.com:65535"}"#),
    ],
}

pub(crate) fn check<'t>(view: &Kafka<'t>, found: &mut Findings<'t>) {
    let Some((value, error)) = view.servers.slot.bad() else { return };
    let list = BootstrapServers::new(value.as_str().unwrap_or(""));
    let which = which(&list);
    let finding = found.at(&RULE, value).with("reason", error.phrase()).with("which", which);
    if let Some(better) = list.suggestion() {
        let better = Edit::Set(Place::Value(value), NewValue::Text(better));
        match error {
            BootstrapError::Empty => finding.fix("remove the comma", better),
            _ => finding.unsafe_fix("keep host and port of each broker", better),
        };
    }
}

/// Names the first entry that has a fault, where it can be one of several: by what it is, or by its
/// number where it holds more than hosts and ports do, for that may be a password.
fn which(list: &BootstrapServers<'_>) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b".:-_[]".contains(&byte);
    let mut entries = list.entries().zip(1..);
    let Some((entry, number)) = entries.find(|(entry, _)| entry.server.is_err()) else { return String::new() };
    if !entry.text.is_empty() && entry.text.bytes().all(is_plain) {
        return [" (`", entry.text, "`)"].concat();
    }
    let mut text = String::new();
    if number > 1 || entries.next().is_some() {
        text.push_str(" (the entry is number ");
        pointer::push_decimal(&mut text, number);
        text.push(')');
    }
    text
}
