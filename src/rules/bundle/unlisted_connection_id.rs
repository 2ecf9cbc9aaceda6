use crate::payload::bundle::Bundle;
use crate::rules::{Findings, Place, rule};

rule! {
    code: "unlisted-connection-id",
    severity: Error,
    message: "`{key}` is the `_id` of no private link in the list",
    help: "take the `_id` of the private link that leads to this cluster",
    why: "Atlas looks the id up among the private links of the project when it builds the connection, long after it has accepted it.",
    source: Document("Atlas documentation, Private Link connections: `connectionId` is the `_id` value of the private link"),
    since: "2023-02-01",
    bad: [
        Patch(&BUNDLE_MSK, r#"{"kafkaConnection": {"networking": {"access": {"connectionId": "38972b0cbe9c2aa40a30a246"}}}}"#) => "/kafkaConnection/networking/access/connectionId",
    ],
    good: [
        Patch(&BUNDLE_MSK, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    let (Some((connection, _)), Some(links), None) = (bundle.linked(), &bundle.links, &bundle.response) else {
        return;
    };
    let Some((value, id)) = connection.access.connection_id.good() else { return };
    // An id that does not read may be any.
    let may_be = |other: &Option<_>| other.is_none_or(|(_, other)| other == *id);
    if links.is_whole && !links.entries.iter().any(|link| may_be(&link.id)) {
        found.at(&RULE, value).related(Place::Value(links.results), "the private links of the project");
    }
}
