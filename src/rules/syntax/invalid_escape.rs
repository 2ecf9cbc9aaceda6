use crate::rules::rule;

rule! {
    code: "invalid-escape",
    severity: Error,
    message: "JSON has no such escape",
    help: "write a backslash as `\\\\`",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "PUBSUB", "region": "us-\central1"}"##) => "/region",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
