use crate::rules::rule;

rule! {
    code: "single-quotes",
    severity: Error,
    message: "the string stands in single quotes",
    help: "JSON knows only `\"`",
    why: "Single quotes are Python's and JavaScript's, not JSON's.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": 'GCP', "vendor": "PUBSUB", "region": "us-central1"}"##) => "/provider",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
