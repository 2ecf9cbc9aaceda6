use crate::rules::rule;

rule! {
    code: "utf-16",
    severity: Error,
    message: "the text is UTF-16, not UTF-8",
    help: "save the file as UTF-8; in Windows PowerShell, `Out-File -Encoding utf8` instead of `>`",
    why: "The API reads UTF-8. Windows PowerShell writes UTF-16 when its output is redirected.",
    source: Document("RFC 8259 section 8.1"),
    since: "",
    bad: [Bytes(Kind::PrivateLink, b"\xff\xfe{\0}\0") => ""],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
