use crate::rules::rule;

rule! {
    code: "missing-opening-quote",
    severity: Error,
    message: "the string lacks its opening quote",
    help: "put a `\"` at its beginning",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", vendor": "PUBSUB", "region": "us-central1"}"##) => "/vendor",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
