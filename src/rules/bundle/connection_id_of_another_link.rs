use alloc::string::String;

use crate::payload::bundle::Bundle;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "connection-id-of-another-link",
    severity: Error,
    message: "`{key}` is not the `_id` that the response gives",
    help: "take `_id` from the response to this very request",
    why: "The documentation shows another id in the connection than in the response before it, and it gets copied. Atlas accepts the connection, which then waits for a link that is not there, or goes through the wrong one.",
    source: Document("Atlas documentation, Private Link connections: `connectionId` is the `_id` value of the response"),
    since: "2023-02-01",
    bad: [
        Patch(&BUNDLE_CONFLUENT, r#"{"kafkaConnection": {"networking": {"access": {"connectionId": "38972b0cbe9c2aa40a30a246"}}}}"#) => "/kafkaConnection/networking/access/connectionId",
    ],
    good: [
        Patch(&BUNDLE_CONFLUENT, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(bundle: &Bundle<'t>, found: &mut Findings<'t>) {
    let Some((connection, _)) = bundle.linked() else { return };
    let Some((value, id)) = connection.access.connection_id.good() else { return };
    let Some((answered, wanted)) = bundle.response.as_ref().and_then(|response| response.id) else { return };
    if *id != wanted {
        found.at(&RULE, value).related(Place::Value(answered), "the id of the private link").unsafe_fix(
            "use the `_id` of the response",
            Edit::Set(Place::Value(value), NewValue::Text(String::from(wanted.as_str()))),
        );
    }
}
