use crate::rules::rule;

rule! {
    code: "comment",
    severity: Error,
    message: "JSON has no comments",
    help: "remove the comment",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", // production
"vendor": "PUBSUB", "region": "us-central1"}"##) => "",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
