use crate::payload::kafka::table::CONFIG_KEYS;
use crate::rules::{Edit, Findings, Place, rule};
use crate::text::{Member, Value};
use crate::values::near;

rule! {
    code: "unknown-config-key",
    severity: Warning,
    message: "`{key}` is no setting that stream processors pass on{suggestion}",
    help: "remove it, or see the list of Kafka parameters in the Atlas documentation",
    why: "Settings outside the list are ignored without a word: a consumer then starts where nobody meant it to, and credentials given here are not used.",
    source: Document("Atlas documentation, Kafka parameters of stream processors: other parameters are ignored"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_SELF, r#"{"config": {"auto_offset_reset": "earliest"}}"#) => "/config/auto_offset_reset",
        Patch(&KAFKA_SELF, r#"{"config": {"sasl.mechanism": "PLAIN"}}"#) => "/config/sasl.mechanism",
        Patch(&KAFKA_SELF, r#"{"config": {"debug": "queue"}}"#) => "/config/debug",
    ],
    good: [Patch(&KAFKA_SELF, r#"{"config": {"auto.offset.reset": "earliest", "group.id": "orders"}}"#)],
}

/// Where a setting of Kafka's clients stands in a connection.
const ELSEWHERE: [(&str, &str); 9] = [
    ("bootstrap.servers", ", it belongs at `bootstrapServers`"),
    ("security.protocol", ", it belongs at `security.protocol`"),
    ("sasl.mechanism", ", it belongs at `authentication.mechanism`"),
    ("sasl.mechanisms", ", it belongs at `authentication.mechanism`"),
    ("sasl.username", ", it belongs at `authentication.username`"),
    ("sasl.password", ", it belongs at `authentication.password`"),
    ("sasl.oauthbearer.token.endpoint.url", ", it belongs at `authentication.tokenEndpointUrl`"),
    ("sasl.oauthbearer.client.id", ", it belongs at `authentication.clientId`"),
    ("sasl.oauthbearer.client.secret", ", it belongs at `authentication.clientSecret`"),
];

/// Whether the key of a member of `config` is in the list.
pub(crate) fn check<'t>(config: Value<'t>, member: Member<'t>, found: &mut Findings<'t>) -> bool {
    let name = member.name();
    if CONFIG_KEYS.contains(&name) {
        return true;
    }
    let crowded = found.is_crowded();
    let finding = found.add(&RULE, Place::Key(member));
    if crowded {
        finding.with("suggestion", "");
        return false;
    }
    let same = |other| near::distance(name, other) == Some(0);
    if let Some((_, hint)) = ELSEWHERE.iter().find(|(known, _)| same(known)) {
        finding.with("suggestion", *hint);
    } else if name.starts_with("sasl.") || name.starts_with("ssl.") {
        finding.with("suggestion", ", credentials belong in `authentication`");
    } else if let Some(meant) = near::nearest(name, &CONFIG_KEYS) {
        finding.with("suggestion", [", did you mean `", meant, "`?"].concat());
        if config.get(meant).is_none() {
            finding.fix("rename the key", Edit::Rename(Place::Key(member), meant));
        }
    } else {
        finding.with("suggestion", "");
    }
    false
}
