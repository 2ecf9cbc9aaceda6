use crate::rules::rule;

rule! {
    code: "trailing-comma",
    severity: Error,
    message: "nothing follows the comma",
    help: "remove it",
    why: "JavaScript and Python allow the comma after the last entry, JSON does not.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "PUBSUB", "region": "us-central1",}"##) => "",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
