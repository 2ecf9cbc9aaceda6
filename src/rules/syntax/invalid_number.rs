use crate::rules::rule;

rule! {
    code: "invalid-number",
    severity: Error,
    message: "JSON does not write numbers like that",
    help: "write digits, at most one point between digits, and no sign but `-`",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "GENERIC", "region": 0x1F}"##) => "/region",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
