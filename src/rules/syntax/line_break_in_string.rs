use crate::rules::rule;

rule! {
    code: "line-break-in-string",
    severity: Error,
    message: "the string goes on in the next line",
    help: "write the line break as `\\n`",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "PUB
SUB", "region": "us-central1"}"##) => "/vendor",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
