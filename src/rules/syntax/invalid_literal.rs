use crate::rules::rule;

rule! {
    code: "invalid-literal",
    severity: Error,
    message: "JSON has no such word",
    help: "the words are `true`, `false` and `null`; a string needs quotes",
    why: "Python, JavaScript and others write these words differently.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "GENERIC", "region": None}"##) => "/region",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
