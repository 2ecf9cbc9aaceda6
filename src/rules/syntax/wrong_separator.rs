use crate::rules::rule;

rule! {
    code: "wrong-separator",
    severity: Error,
    message: "JSON does not separate like that",
    help: "`:` stands between key and value, `,` between entries",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider" = "GCP", "vendor": "PUBSUB", "region": "us-central1"}"##) => "/provider",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
