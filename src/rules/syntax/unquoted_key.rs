use crate::rules::rule;

rule! {
    code: "unquoted-key",
    severity: Error,
    message: "the key `{name}` has no quotes",
    help: "put it in `\"`",
    why: "JavaScript allows bare keys, JSON does not.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", vendor: "PUBSUB", "region": "us-central1"}"##) => "/vendor",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
