use crate::rules::rule;

rule! {
    code: "escaped-quotes",
    severity: Error,
    message: "the quotes are escaped although no string is around them",
    help: "remove the backslashes",
    why: "The payload was taken out of a program's string together with its escapes.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{\"provider\": \"GCP\", \"vendor\": \"PUBSUB\", \"region\": \"us-central1\"}"##) => "/provider",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
