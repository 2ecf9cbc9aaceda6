use crate::rules::rule;

rule! {
    code: "unexpected-text",
    severity: Error,
    message: "this is no JSON",
    help: "a payload is a JSON object: `{ … }`",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"provider=GCP&vendor=PUBSUB"##) => "",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
