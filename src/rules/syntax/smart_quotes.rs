use crate::rules::rule;

rule! {
    code: "smart-quotes",
    severity: Error,
    message: "the string stands in typographic quotes",
    help: "JSON knows only `\"`",
    why: "Word processors and chats turn quotes into typographic ones, which are no quotes to JSON.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": “GCP”, "vendor": "PUBSUB", "region": "us-central1"}"##) => "/provider",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
