use crate::rules::rule;

rule! {
    code: "value-without-key",
    severity: Error,
    message: "there is no key before the value",
    help: "write the key, or remove the value",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "PUBSUB", "region": "us-central1", : 1}"##) => "/",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
