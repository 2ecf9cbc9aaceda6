use crate::rules::rule;

rule! {
    code: "not-utf-8",
    severity: Error,
    message: "the text is not UTF-8",
    help: "save the file as UTF-8",
    why: "The API reads UTF-8; in another encoding every letter beyond ASCII becomes something else or stops the reader.",
    source: Document("RFC 8259 section 8.1"),
    since: "",
    bad: [Bytes(Kind::PrivateLink, b"{\"provider\": \"GCP\xff\"}") => ""],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
