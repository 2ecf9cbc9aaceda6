use crate::rules::rule;

rule! {
    code: "unclosed-object",
    severity: Error,
    message: "the object is never closed",
    help: "put a `}` where it ends",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "PUBSUB", "region": "us-central1""##) => "",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
