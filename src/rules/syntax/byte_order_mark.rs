use crate::rules::rule;

rule! {
    code: "byte-order-mark",
    severity: Error,
    message: "a byte order mark stands before the payload",
    help: "save the file as UTF-8 without a byte order mark",
    why: "It is invisible in an editor, and strict readers refuse the text because of it.",
    source: Document("RFC 8259 section 8.1: a byte order mark must not be added"),
    since: "",
    bad: [
        Text(Kind::PrivateLink, r##"﻿{"provider": "GCP", "vendor": "PUBSUB", "region": "us-central1"}"##) => "",
    ],
    good: [
        Patch(&GCP_PUBSUB, "{}"),
    ],
}
