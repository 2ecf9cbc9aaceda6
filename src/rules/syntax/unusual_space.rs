use crate::rules::rule;

rule! {
    code: "unusual-space",
    severity: Error,
    message: "a blank that JSON does not know stands here",
    help: "replace it by an ordinary blank",
    why: "Web pages and word processors put in blanks that look like any other.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "PUBSUB", "region": "us-central1"}"##) => "/provider",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
