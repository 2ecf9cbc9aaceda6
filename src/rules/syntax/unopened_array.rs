use crate::rules::rule;

rule! {
    code: "unopened-array",
    severity: Error,
    message: "the opening `[` is missing",
    help: "put a `[` before the first entry",
    why: "A receiver reads JSON strictly: one slip anywhere, and the whole request is answered with 400.",
    source: Document("RFC 8259"),
    since: "",
    bad: [Text(Kind::PrivateLink, r##"{"provider": "AWS", "vendor": "GENERIC", "dnsSubDomain": "a.example.com", "b.example.com"]}"##) => "/dnsSubDomain/0"],
    good: [Patch(&GCP_PUBSUB, "{}")],
}
