use crate::rules::rule;

rule! {
    code: "invalid-number",
    severity: Error,
    message: "JSON does not write numbers like that",
    help: "write digits, at most one point between digits, and no sign but `-`",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "PUBSUB", "region": "us-central1", "dnsDomain": 0x1F}"##) => "/dnsDomain",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
