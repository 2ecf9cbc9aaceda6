use crate::payload::stream::StreamConnection;
use crate::rules::{Edit, Findings, Place, rule};

rule! {
    code: "misplaced-networking",
    severity: Warning,
    message: "`{key}` is not the key of networking for this type",
    help: "write it under `{right}`",
    why: "The API has two keys for networking, and the documentation of some types shows the wrong one; under the wrong one, the connection goes over the internet or is refused.",
    source: Document("Atlas Administration API specification; the documentation of Pub/Sub connections shows the other key"),
    since: "2023-02-01",
    bad: [
        Patch(&STREAM_PUBSUB, r#"{"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "6a7941d3c0eb9e7a17722d71"}}}"#) => "/networking",
        Patch(&STREAM_S3, r#"{"publicPrivateNetworking": {"access": {"type": "PUBLIC"}}}"#) => "/publicPrivateNetworking",
    ],
    good: [
        Patch(&STREAM_PUBSUB, r#"{"publicPrivateNetworking": {"access": {"type": "PRIVATE_LINK", "connectionId": "6a7941d3c0eb9e7a17722d71"}}}"#),
        Patch(&STREAM_S3, r#"{"networking": {"access": {"type": "VPC"}}}"#),
    ],
}

pub(crate) fn check<'t>(connection: &StreamConnection<'t>, found: &mut Findings<'t>) {
    let Some(access) = &connection.access else { return };
    let Some(member) = access.misplaced else { return };
    let right = access.key.name();
    let finding = found.add(&RULE, Place::Key(member)).with("right", right);
    if !access.given_twice {
        finding.fix("rename the key", Edit::Rename(Place::Key(member), right));
    }
}
