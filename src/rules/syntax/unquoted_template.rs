use crate::rules::rule;

rule! {
    code: "unquoted-template",
    severity: Error,
    message: "a template reference stands where a value belongs",
    help: "put quotes around it, or check with `--templates`",
    why: "Until the template is filled in, the text is no JSON.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "PUBSUB", "region": ${REGION}}"##) => "/region",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
