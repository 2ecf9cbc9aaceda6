use crate::payload::private_link::DnsDomain;
use crate::rules::{Findings, rule};

rule! {
    code: "malformed-dns-domain",
    severity: Error,
    message: "`{key}` is not a domain name: {reason}",
    help: "write the bare name, such as `abc123.us-east-1.aws.confluent.cloud`",
    why: "Atlas makes a private DNS zone of this name; a scheme, a port or a single label makes a zone that nothing resolves in.",
    source: Document("RFC 1123; Atlas documentation, whose text asks for a port while its own example has none"),
    since: "2023-02-01",
    bad: [
        Patch(&AZURE_EVENTHUB, r#"{"dnsDomain": "orders.servicebus.windows.net:9093"}"#) => "/dnsDomain",
        Patch(&LINK_UPDATE, r#"{"dnsDomain": "SASL_SSL://lkc-1a2b3c.us-east-2.aws.confluent.cloud:9092"}"#) => "/dnsDomain",
        Patch(&AZURE_BLOB_STORAGE, r#"{"dnsDomain": "ordersarchive"}"#) => "/dnsDomain",
    ],
    good: [
        Patch(&AZURE_EVENTHUB, r#"{}"#),
        Patch(&LINK_UPDATE, r#"{}"#),
    ],
}

pub(crate) fn check<'t>(domain: &DnsDomain<'t>, found: &mut Findings<'t>) {
    let Some((value, error)) = domain.slot.bad() else { return };
    let bare = error.suggestion(value.as_str().unwrap_or(""));
    let finding = found.at(&RULE, value).with("reason", error.phrase());
    finding.meant("keep the bare name", bare);
}
