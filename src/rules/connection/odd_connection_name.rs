use crate::payload::Slot;
use crate::rules::{Edit, Findings, NewValue, Place, rule};
use crate::values::{ConnectionName, ConnectionNameError};

rule! {
    code: "odd-connection-name",
    severity: Warning,
    message: "`{key}` is no usual name of a connection: {reason}",
    help: "use 1 to 64 letters, digits, `-` and `_`",
    why: "Stream processors name the connection in their pipelines and the API names it in its URLs; MongoDB's own MCP server refuses such a name.",
    source: Document("mongodb-mcp-server, arguments of its streams tools; the API's schema has no pattern"),
    since: "2023-02-01",
    bad: [
        Patch(&KAFKA_CONFLUENT, r#"{"name": "new orders"}"#) => "/name",
        Patch(&KAFKA_CONFLUENT, r#"{"name": "orders.v2"}"#) => "/name",
        Patch(&KAFKA_UPDATE, r#"{"name": "orders/2"}"#) => "/name",
    ],
    good: [Patch(&KAFKA_CONFLUENT, r#"{"name": "Orders_v2-eu"}"#)],
}

pub(crate) fn check<'t>(
    name: &Slot<'t, ConnectionName<'t>, ConnectionNameError>,
    found: &mut Findings<'t>,
) {
    let Some((value, error)) = name.bad() else { return };
    let better = error.suggestion(value.as_str().unwrap_or(""));
    let finding = found.at(&RULE, value).with("reason", error.phrase());
    if let Some(better) = better {
        finding.unsafe_fix(
            "replace what a name cannot hold by `_`",
            Edit::Set(Place::Value(value), NewValue::Text(better)),
        );
    }
}
