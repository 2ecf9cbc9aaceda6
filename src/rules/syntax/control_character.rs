use crate::rules::rule;

rule! {
    code: "control-character",
    severity: Error,
    message: "a control character stands in the string",
    help: "remove it, or write it as an escape",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259 section 7: control characters must be escaped"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "PUBSUB", "region": "us-central1	"}"##) => "/region",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
