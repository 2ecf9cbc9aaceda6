use crate::rules::rule;

rule! {
    code: "unterminated-string",
    severity: Error,
    message: "the string lacks its closing quote",
    help: "put a `\"` at its end",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "PUBSUB",
"region": "us-central1
}"##) => "/region",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
