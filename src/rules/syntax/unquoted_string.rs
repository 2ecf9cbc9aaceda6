use crate::rules::rule;

rule! {
    code: "unquoted-string",
    severity: Error,
    message: "the value has no quotes",
    help: "put it in `\"`",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": GCP, "vendor": "PUBSUB", "region": "us-central1"}"##) => "/provider",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
