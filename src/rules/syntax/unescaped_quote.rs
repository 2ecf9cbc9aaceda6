use crate::rules::rule;

rule! {
    code: "unescaped-quote",
    severity: Error,
    message: "a quote inside the string has no backslash before it",
    help: "write it as `\\\"`",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "PUBSUB", "region": "us-"central1""}"##) => "/region",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
