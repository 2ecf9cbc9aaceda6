use crate::rules::rule;

rule! {
    code: "empty-text",
    severity: Error,
    message: "there is no payload here",
    help: "write the payload, or leave the file out",
    why: "An empty body is answered with 400.",
    source: Document("RFC 8259 section 2: a JSON text is a value"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##""##) => "",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
