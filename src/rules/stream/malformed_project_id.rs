use crate::payload::stream::StreamConnection;
use crate::rules::{Edit, Findings, NewValue, Place, rule};

rule! {
    code: "malformed-project-id",
    severity: Error,
    message: "`{key}` is not the id of a project: {reason}",
    help: "write the 24 hexadecimal digits of the project that the cluster is in, or leave the key out",
    why: "The cluster is looked for in that project; where it is the workspace's own, the key is not needed.",
    source: Document("Atlas Administration API specification, clusterGroupId: 24-hexadecimal digit string"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_CLUSTER, r#"{"clusterGroupId": "Project0"}"#) => "/clusterGroupId",
        Patch(&STREAM_CLUSTER, r#"{"clusterGroupId": "671A86F4CFC9DA7D7C31B14F"}"#) => "/clusterGroupId",
    ],
    good: [
        Patch(&STREAM_CLUSTER, r#"{"clusterGroupId": "671a86f4cfc9da7d7c31b14f"}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    let Some((value, error)) = connection.cluster_group_id.bad() else { return };
    let meant = error.suggestion(value.as_str().unwrap_or(""));
    let finding = found.at(&RULE, value).with("reason", error.phrase());
    if let Some(meant) = meant {
        finding.unsafe_fix("write the id in lower case", Edit::Set(Place::Value(value), NewValue::Text(meant)));
    }
}
