use crate::rules::rule;

rule! {
    code: "text-after-payload",
    severity: Error,
    message: "there is text after the end of the payload",
    help: "remove it; one text holds one payload",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "PUBSUB", "region": "us-central1"};"##) => "",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
