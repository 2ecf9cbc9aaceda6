use alloc::string::String;

use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::text::Value;

rule! {
    code: "odd-offset-reset",
    severity: Warning,
    message: "`{key}` is neither `earliest` nor `latest` nor `none`",
    help: "use `earliest` to begin with the oldest message, `latest` with the next one",
    why: "Aliases of one client library are not those of another; where the value is not understood, the consumer begins at a place that nobody chose.",
    source: Document("Apache Kafka, consumer configuration; Atlas documentation lists `earliest` and `latest`"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_SELF, r#"{"config": {"auto.offset.reset": "beginning"}}"#) => "/config/auto.offset.reset",
        Patch(&KAFKA_SELF, r#"{"config": {"auto.offset.reset": "Latest"}}"#) => "/config/auto.offset.reset",
        Patch(&KAFKA_SELF, r#"{"config": {"auto.offset.reset": "0"}}"#) => "/config/auto.offset.reset",
    ],
    good: [Patch(&KAFKA_SELF, r#"{"config": {"auto.offset.reset": "none"}}"#)],
}

const KNOWN: [&str; 3] = ["earliest", "latest", "none"];
/// Names that librdkafka and older clients have for them.
const ALIASES: [(&str, &str); 4] =
    [("beginning", "earliest"), ("smallest", "earliest"), ("end", "latest"), ("largest", "latest")];

pub(crate) fn check<'t>(value: Value<'t>, text: &'t str, found: &mut Findings<'t>) {
    if KNOWN.contains(&text) {
        return;
    }
    let spelt = |name: &&str| name.eq_ignore_ascii_case(text);
    let alias = ALIASES.iter().find(|(alias, _)| spelt(alias)).map(|(_, name)| *name);
    let finding = found.at(&RULE, value);
    if let Some(meant) = alias.or_else(|| KNOWN.into_iter().find(|name| spelt(name))) {
        finding.unsafe_fix(
            "use Kafka's own name",
            Edit::Set(Place::Value(value), NewValue::Text(String::from(meant))),
        );
    }
}
