use crate::text::Value;

/// Whether an object is a policy of an MSK cluster: it lets somebody in, and is about `kafka`.
/// A policy without principals is one of an IAM user or role, and none of ours.
pub(crate) fn is_policy(root: Value<'_>) -> bool {
    let Some(statements) = root.get("Statement").or_else(|| root.get("Statements")) else { return false };
    let is_ours = |statement: Value<'_>| lets_in(statement) && is_about_kafka(statement);
    is_ours(statements) || statements.items().any(is_ours)
}

fn lets_in(statement: Value<'_>) -> bool {
    ["Principal", "Principals", "principal", "NotPrincipal"].iter().any(|key| statement.get(key).is_some())
}

/// Whether an action is one of `kafka` or a resource is one of MSK.
fn is_about_kafka(statement: Value<'_>) -> bool {
    let any = |keys: [&str; 3], is: fn(&str) -> bool| {
        keys.iter().filter_map(|key| statement.get(key)).any(|value| {
            value.as_str().is_some_and(is) || value.items().any(|item| item.as_str().is_some_and(is))
        })
    };
    any(["Action", "Actions", "NotAction"], |action| {
        let service = action.split(':').next().unwrap_or("");
        service.eq_ignore_ascii_case("kafka") || service.eq_ignore_ascii_case("kafka-cluster")
    }) || any(["Resource", "Resources", "NotResource"], |resource| {
        resource.split(':').nth(2) == Some("kafka")
    })
}
