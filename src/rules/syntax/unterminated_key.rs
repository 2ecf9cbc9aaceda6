use crate::rules::rule;

rule! {
    code: "unterminated-key",
    severity: Error,
    message: "the key `{name}` lacks its closing quote",
    help: "put a `\"` before the `:`",
    why: "The documentation's own example has this mistake; everything behind it is read as part of the key.",
    source: Document("RFC 8259 section 7; Atlas documentation, Private Link to Confluent on AWS"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor: "PUBSUB", "region": "us-central1"}"##) => "/vendor",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
