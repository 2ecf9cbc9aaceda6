use crate::rules::rule;

rule! {
    code: "unclosed-array",
    severity: Error,
    message: "the array is never closed",
    help: "put a `]` where it ends",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"{"provider": "GCP", "vendor": "GENERIC", "dnsSubDomain": [}"##) => "/dnsSubDomain",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
