use crate::rules::rule;

rule! {
    code: "code-fence",
    severity: Error,
    message: "the fence of a code block stands around the payload",
    help: "remove the backquotes",
    why: "The fence was copied along with the payload from a page or a chat.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"```json
{"provider": "GCP", "vendor": "PUBSUB", "region": "us-central1"}
```"##) => "",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
