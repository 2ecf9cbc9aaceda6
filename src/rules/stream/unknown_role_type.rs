use crate::payload::stream::StreamConnection;
use crate::rules::{Findings, rule, suggest};
use crate::values::near;

rule! {
    code: "unknown-role-type",
    severity: Error,
    message: "`{key}` is neither `BUILT_IN` nor `CUSTOM`{suggestion}",
    help: "write `BUILT_IN` for a role of MongoDB, `CUSTOM` for one of your own",
    why: "The API refuses other values with 400.",
    source: Document("Atlas Administration API specification, DBRoleToExecute"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_CLUSTER, r#"{"dbRoleToExecute": {"role": "atlasAdmin", "type": "BUILTIN"}}"#) => "/dbRoleToExecute/type",
    ],
    good: [
        Patch(&STREAM_CLUSTER, r#"{"dbRoleToExecute": {"role": "atlasAdmin", "type": "BUILT_IN"}}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    if let Some((value, ())) = connection.role_type.bad() {
        suggest(&RULE, value, near::nearest(value.as_str().unwrap_or(""), &["BUILT_IN", "CUSTOM"]), found);
    }
}
