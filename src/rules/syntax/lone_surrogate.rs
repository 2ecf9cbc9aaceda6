use crate::rules::rule;

rule! {
    code: "lone-surrogate",
    severity: Error,
    message: "half of a surrogate pair stands alone",
    help: "write both halves, or the character itself",
    why: "It stands for no character; receivers differ in what they make of it.",
    source: Document("RFC 8259 section 8.2; RFC 7493 section 2.1"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "PUBSUB", "region": "us-central1\ud800"}"##) => "/region",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
