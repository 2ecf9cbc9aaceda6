use crate::rules::rule;

rule! {
    code: "mismatched-bracket",
    severity: Error,
    message: "the bracket does not match the one that it closes",
    help: "objects end with `}`, arrays with `]`",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "PUBSUB", "region": "us-central1"]"##) => "",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
