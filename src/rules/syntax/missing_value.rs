use crate::rules::rule;

rule! {
    code: "missing-value",
    severity: Error,
    message: "there is no value",
    help: "write one, or remove the key",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "GENERIC", "region": }"##) => "/region",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
